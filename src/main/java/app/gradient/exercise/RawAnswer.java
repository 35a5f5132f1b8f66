package app.gradient.exercise;

import java.util.List;
import java.util.Set;

/**
 * An answer as it was typed, before anything is understood: rows of cells. A single field is one row of one cell, marked options and a
 * vector are one row, a matrix has its rows. A form sends a matrix's fields as one row; the kind knows the shape.
 *
 * @param meant the choices that were made where the text means several things, see {@link Question}
 */
public record RawAnswer(List<List<String>> rows, Set<String> meant) {
    public RawAnswer {
        rows = rows.stream().map(List::copyOf).toList();
        meant = Set.copyOf(meant);
    }

    public RawAnswer(List<List<String>> rows) {
        this(rows, Set.of());
    }

    public RawAnswer meaning(Set<String> chosen) {
        return new RawAnswer(rows, chosen);
    }

    /** The values of a form's fields in order; no field at all is an empty answer. */
    public static RawAnswer ofFields(List<String> values) {
        return new RawAnswer(List.of(values));
    }

    /** One field: a number, a text, or a whole vector or matrix pasted as text. */
    public static RawAnswer ofText(String text) {
        return ofFields(List.of(text));
    }

    /** Whether nothing was typed or marked. */
    public boolean isBlank() {
        return rows.stream().allMatch(row -> row.stream().allMatch(String::isBlank));
    }

    /** All cells in reading order. */
    public List<String> cells() {
        return rows.stream().flatMap(List::stream).toList();
    }

    int size() {
        return rows.stream()
                .mapToInt(row -> row.stream().mapToInt(String::length).sum() + row.size())
                .sum();
    }
}
