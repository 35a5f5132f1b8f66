package app.gradient.course;

import java.util.Locale;

/**
 * Something of the course that can be found. {@code place} says where it stands in words for the reader, {@code code} holds
 * what is searched letter by letter: TeX, identifiers, whole programs. A term has two places with
 * {@link #BETWEEN} between them: its English name and the number of the section that introduces it.
 */
record SearchEntry(Kind kind, String href, String place, String title, String body, String code) {

    static final String BETWEEN = "\t";

    enum Kind {
        SECTION,
        PASSAGE,
        TERM,
        FORMULA,
        PROGRAM,
        EXERCISE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
