package app.gradient.content;

import java.util.Locale;

/** Turns a Russian title into the end of an address; close to the rules of passports, which readers know. */
final class Transliteration {
    private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "i", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f",
        "kh", "ts", "ch", "sh", "shch", "", "y", "", "e", "iu", "ia"
    };

    private Transliteration() {}

    /** Lower-case Latin words joined by hyphens; starts with a letter; never empty. */
    static String slug(String title) {
        var slug = new StringBuilder();
        for (char c : title.toLowerCase(Locale.ROOT).toCharArray()) {
            int index = RUSSIAN.indexOf(c);
            if (index >= 0) {
                slug.append(LATIN[index]);
            } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                slug.append(c);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        while (!slug.isEmpty() && slug.charAt(slug.length() - 1) == '-') {
            slug.setLength(slug.length() - 1);
        }
        if (slug.isEmpty() || !Character.isLetter(slug.charAt(0))) {
            slug.insert(0, "s-");
        }
        return slug.toString();
    }
}
