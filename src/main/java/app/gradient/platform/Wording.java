package app.gradient.platform;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * One rule for words, wherever they are typed, kept, compared or looked for: a letter is the same letter whether it came as one sign or two, with signs
 * that nobody sees around it, from the other alphabet's key that looks the same, in either case, with «ё» or «е», with a hyphen or a dash.
 */
public final class Wording {
    /** Latin letters and the Cyrillic ones that look the same. */
    private static final String LATIN = "ABEKMHOPCTXYaceopxyk";

    private static final String CYRILLIC = "АВЕКМНОРСТХУасеорхук";

    /** The same for comparing: «T» looks like «Т», so in whatever case a word is typed, «t» has to be «т» as well. */
    private static final String LATIN_OF_KEYS = "abehkmoptcxyABEHKMOPTCXY";

    private static final String CYRILLIC_OF_KEYS = "авенкмортсхуАВЕНКМОРТСХУ";

    /** Hyphens and dashes; the minus of mathematics is one too when it stands in words. */
    private static final String DASHES = "‐‑‒–—―−﹘﹣－";

    /** Signs that nobody sees; joiners stay in what is kept, for scripts and pictures that are written with them. */
    private static final String UNSEEN = "\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
            + "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff";

    private static final String JOINERS = "\u200c\u200d";
    private static final String SPACES =
            "\u0009\n\u000b\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
                    + "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    /** What {@link #key} replaces, sign by sign, and by what; signs without a partner are dropped. PostgreSQL's {@code translate} takes both as they are. */
    public static final String REPLACED = LATIN_OF_KEYS + "ёЁ" + DASHES + SPACES + UNSEEN + JOINERS;

    public static final String REPLACEMENTS =
            CYRILLIC_OF_KEYS + "еЕ" + "-".repeat(DASHES.length()) + " ".repeat(SPACES.length());

    /** As {@code order by lower(translate(name, 'ёЁ', 'еЕ')), name} in the order of code points. */
    public static final Comparator<String> ORDER = Comparator.comparing(
                    (String text) -> text.replace('ё', 'е').replace('Ё', 'Е').toLowerCase(Locale.ROOT))
            .thenComparing(Comparator.naturalOrder());

    private Wording() {}

    /**
     * Text to be kept and shown: letters composed, nothing unseen, single plain spaces, and in a word that mixes the alphabets the letters that look
     * the same put into the alphabet of the others. Its case, «ё» and dashes are the writer's own.
     */
    public static String tidy(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var tidy = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char sign = composed.charAt(i);
            if (UNSEEN.indexOf(sign) >= 0) {
                continue;
            }
            boolean space = sign == ' ' || SPACES.indexOf(sign) >= 0;
            if (!space) {
                tidy.append(sign);
            } else if (!tidy.isEmpty() && tidy.charAt(tidy.length() - 1) != ' ') {
                tidy.append(' ');
            }
        }
        return inOneAlphabet(tidy).strip();
    }

    private static String inOneAlphabet(CharSequence text) {
        var result = new StringBuilder(text);
        int from = 0;
        while (from < result.length()) {
            int to = from;
            while (to < result.length() && Character.isLetter(result.charAt(to))) {
                to++;
            }
            repair(result, from, to);
            from = Math.max(to, from) + 1;
        }
        return result.toString();
    }

    /** A word that has letters of both alphabets, and of one of them only such as the other has too. */
    private static void repair(StringBuilder text, int from, int to) {
        boolean latin = false;
        boolean cyrillic = false;
        boolean surelyLatin = false;
        boolean surelyCyrillic = false;
        for (int i = from; i < to; i++) {
            char letter = text.charAt(i);
            var script = Character.UnicodeScript.of(letter);
            latin |= script == Character.UnicodeScript.LATIN;
            cyrillic |= script == Character.UnicodeScript.CYRILLIC;
            surelyLatin |= script == Character.UnicodeScript.LATIN && LATIN.indexOf(letter) < 0;
            surelyCyrillic |= script == Character.UnicodeScript.CYRILLIC && CYRILLIC.indexOf(letter) < 0;
        }
        if (!latin || !cyrillic || surelyLatin && surelyCyrillic) {
            return;
        }
        for (int i = from; i < to; i++) {
            int at = (surelyLatin ? CYRILLIC : LATIN).indexOf(text.charAt(i));
            if (at >= 0) {
                text.setCharAt(i, (surelyLatin ? LATIN : CYRILLIC).charAt(at));
            }
        }
    }

    /** Two texts are the same words when their keys are equal; one holds the other's words when its key does. */
    public static String key(String text) {
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        var key = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char sign = composed.charAt(i);
            int at = REPLACED.indexOf(sign);
            if (at < 0) {
                key.append(sign);
            } else if (at < REPLACEMENTS.length()) {
                key.append(REPLACEMENTS.charAt(at));
            }
        }
        return key.toString().toLowerCase(Locale.ROOT);
    }

    /** As {@link #tidy}, in lower case, with «е» for «ё» and hyphens for dashes: for patterns, which name letters of one alphabet. */
    public static String plain(String text) {
        var plain = new StringBuilder(tidy(text).toLowerCase(Locale.ROOT).replace('ё', 'е'));
        for (int i = 0; i < plain.length(); i++) {
            if (DASHES.indexOf(plain.charAt(i)) >= 0) {
                plain.setCharAt(i, '-');
            }
        }
        return plain.toString().replaceAll("[" + JOINERS + "]", "");
    }

    /** {@link #plain} with every letter that looks the same in the Latin alphabet. */
    public static String plainLatin(String text) {
        var latin = new StringBuilder(plain(text));
        for (int i = 0; i < latin.length(); i++) {
            int at = CYRILLIC.indexOf(latin.charAt(i));
            if (at >= 0) {
                latin.setCharAt(i, LATIN.charAt(at));
            }
        }
        return latin.toString();
    }
}
