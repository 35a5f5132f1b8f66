package app.gradient.platform;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Counted nouns: {@code ${@plural.of('exercise.attempts', n)}} reads {@code exercise.attempts.one}, {@code .few} or
 * {@code .many} with the number as {@code {0}}; English bundles hold the same three keys, {@code .few} equal to {@code .many}.
 * Source of the rules: Unicode CLDR, cardinal plurals of {@code ru} and {@code en}.
 */
public final class Plural {
    private static final long GROUPED_FROM = 10_000;

    /** Which of its forms a noun takes beside a number. */
    public enum Form {
        ONE,
        FEW,
        MANY
    }

    private final MessageSource messages;

    Plural(MessageSource messages) {
        this.messages = messages;
    }

    /** The phrase for {@code count} in the visitor's language. */
    public String of(String key, long count) {
        return of(key, count, LocaleContextHolder.getLocale());
    }

    public String of(String key, long count, Locale locale) {
        // four digits stand together, from five on they are grouped
        Object number = Math.abs(count) < GROUPED_FROM ? Long.toString(count) : count;
        var phrase = messages.getMessage(
                key + "." + form(count, locale).name().toLowerCase(Locale.ROOT), new Object[] {number}, locale);
        return isRussian(locale) ? NonBreaking.spaces(phrase) : phrase;
    }

    static boolean isRussian(Locale locale) {
        return locale.getLanguage().equals("ru");
    }

    public static Form form(long count, Locale locale) {
        long n = Math.abs(count);
        if (!isRussian(locale)) {
            return n == 1 ? Form.ONE : Form.MANY;
        }
        long tens = n % 100;
        long ones = n % 10;
        if (ones == 1 && tens != 11) {
            return Form.ONE;
        }
        return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? Form.FEW : Form.MANY;
    }
}
