package app.gradient.platform;

import java.util.regex.Pattern;

/**
 * The spaces of Russian text at which no line may end: after a short word, before a particle or a dash, between a number and
 * what it counts, before a number that ends a clause. Source: A. E. Milchin and L. K. Cheltsova's handbook.
 */
public final class NonBreaking {
    private static final String NBSP = "\u00a0";
    /** Belongs to the word before it, so that a line may end after it but not begin with it. */
    private static final String PARTICLES = "же|ли|бы|ж|б";

    private static final Pattern PARTICLE = Pattern.compile("[ \u00a0](" + PARTICLES + ")(?=[\\s\u00a0.,;:!?…)»“—]|$)");
    private static final Pattern SHORT_WORD =
            Pattern.compile("(?<=[\\s\u00a0(«„—]|^)(?!(?:" + PARTICLES + ") )([А-Яа-яЁё]{1,2}) (?=\\S|$)");
    private static final Pattern DASH = Pattern.compile("(?<=\\S) (?=— )");
    private static final Pattern NUMBER_AND_WORD = Pattern.compile("(?<=\\d) (?=[А-Яа-яЁёA-Za-z%°])");
    /** A number that ends a clause would be alone on the next line. */
    private static final Pattern LAST_NUMBER = Pattern.compile("(?<=[а-яё]) (?=\\d[\\d.,:–]*(?:[.,;:!?)»]|$))");

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?<=[\\s\u00a0(]|^)([тидгсп]|др|гл|рис|табл|см|стр)\\. (?=[\\p{L}\\d])");
    private static final Pattern SIGN_AND_NUMBER = Pattern.compile("([№§]) ?(?=\\d)");

    private NonBreaking() {}

    /** The same text with its spaces set. */
    public static String spaces(String text) {
        String set = DASH.matcher(text).replaceAll(NBSP);
        set = ABBREVIATION.matcher(set).replaceAll("$1." + NBSP);
        set = PARTICLE.matcher(set).replaceAll(NBSP + "$1");
        // twice, since neighbouring short words share the space between them
        set = SHORT_WORD.matcher(set).replaceAll("$1" + NBSP);
        set = SHORT_WORD.matcher(set).replaceAll("$1" + NBSP);
        set = NUMBER_AND_WORD.matcher(set).replaceAll(NBSP);
        set = LAST_NUMBER.matcher(set).replaceAll(NBSP);
        return SIGN_AND_NUMBER.matcher(set).replaceAll("$1" + NBSP);
    }
}
