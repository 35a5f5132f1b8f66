package app.gradient.account;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** How passwords are judged, encoded and compared. */
@Component
class Passwords {
    static final int SHORTEST = 8;

    /** Beyond this bcrypt would ignore the rest without a word. */
    private static final int MOST_BYTES = 72;

    /** Those that guessing tries first, of eight characters and more. */
    private static final Set<String> COMMON = Set.of(
            "12345678",
            "123456789",
            "1234567890",
            "0123456789",
            "87654321",
            "987654321",
            "11111111",
            "00000000",
            "12341234",
            "11223344",
            "1q2w3e4r",
            "1q2w3e4r5t",
            "1qaz2wsx",
            "q1w2e3r4",
            "q1w2e3r4t5",
            "qwertyui",
            "qwertyuiop",
            "qwerty123",
            "qwerty1234",
            "qwerty12345",
            "asdfghjkl",
            "zxcvbnm1",
            "password",
            "password1",
            "password123",
            "passw0rd",
            "p@ssw0rd",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "trustno1",
            "letmein1",
            "welcome1",
            "admin123",
            "administrator",
            "changeme",
            "abcd1234",
            "abc12345",
            "aa123456",
            "a1234567",
            "йцукенгш",
            "йцукенгшщз",
            "йцукен123",
            "пароль12",
            "пароль123",
            "парольпароль",
            "любовь123",
            "gfhjkm123",
            "gradient",
            "градиент",
            "gradient1",
            "qazwsxedc",
            "internet",
            "computer",
            "samsung1",
            "starwars",
            "12345qwert",
            "qwert12345",
            "123123123",
            "147258369",
            "159753456");

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    /** Compared with when there is no such account, so that the answer takes as long as for one that exists. */
    private final String nobody = encode("there is no such account");

    String encode(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** Whether {@code password} opens an account whose row holds {@code encoded}; as slow without a row as with one. */
    boolean match(String password, Optional<String> encoded) {
        // a typed password that encoding refuses can't have been chosen by anybody
        boolean plausible = bytes(password) <= MOST_BYTES;
        boolean same = encoder.matches(plausible ? password : "", encoded.orElse(nobody));
        return same && plausible && encoded.isPresent();
    }

    /** Whether the row's form is older than what {@link #encode} makes now. */
    boolean isOutdated(String encoded) {
        return encoder.upgradeEncoding(encoded);
    }

    /** What is wrong with a password that somebody chose, if anything. */
    Optional<Weakness> weakness(String password, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of(Weakness.SHORT);
        }
        if (bytes(password) > MOST_BYTES) {
            return Optional.of(Weakness.LONG);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        boolean oneSign = password.codePoints().distinct().count() == 1;
        if (oneSign || COMMON.contains(lower)) {
            return Optional.of(Weakness.COMMON);
        }
        var address = email.toLowerCase(Locale.ROOT).strip();
        return lower.equals(address) || address.startsWith(lower + "@")
                ? Optional.of(Weakness.LIKE_EMAIL)
                : Optional.empty();
    }

    private static int bytes(String password) {
        return password.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Why a password can't be taken; each has a message {@code account.password.<name>}. */
    enum Weakness {
        SHORT,
        LONG,
        COMMON,
        LIKE_EMAIL;

        String messageKey() {
            return switch (this) {
                case SHORT -> "account.password.short";
                case LONG -> "account.password.long";
                case COMMON -> "account.password.common";
                case LIKE_EMAIL -> "account.password.likeEmail";
            };
        }
    }
}
