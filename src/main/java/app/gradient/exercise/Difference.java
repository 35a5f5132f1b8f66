package app.gradient.exercise;

import java.util.List;

/**
 * Expected and received numbers side by side, so that a page can show where they part. A number is a 1×1 grid and a vector one row;
 * a cell that one side lacks has an empty text there and counts as differing.
 */
public record Difference(List<List<Cell>> rows) {
    public record Cell(String expected, String got, boolean differs) {}

    public Difference {
        rows = rows.stream().map(List::copyOf).toList();
    }
}
