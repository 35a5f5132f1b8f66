package app.gradient.account;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** An address that a person logs in with: trimmed and in lower case, so that one mailbox is one account. */
record Email(String value) {
    private static final int LONGEST = 254;
    private static final Pattern SHAPE =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@<>\"(),;:\\\\.]+(\\.[^\\s@<>\"(),;:\\\\.]+)+");

    static Optional<Email> parse(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        return text.length() <= LONGEST && SHAPE.matcher(text).matches()
                ? Optional.of(new Email(text))
                : Optional.empty();
    }
}
