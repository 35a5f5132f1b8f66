package app.gradient.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes and hashes secrets of 256 random bits. A plain SHA-256 is enough for them: unlike a password, such a secret can't
 * be guessed, so nothing is won by making each guess slow.
 */
@Component
class Secrets {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random;

    Secrets(SecureRandom random) {
        this.random = random;
    }

    /** A new secret of 43 characters that are safe in addresses. */
    String fresh() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether the text has the form of {@link #fresh}. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
