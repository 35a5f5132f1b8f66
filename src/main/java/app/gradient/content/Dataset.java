package app.gradient.content;

import java.util.List;
import java.util.Optional;

/** A data set that ships with the course; {@code csv} is UTF-8 text with one header line. */
public record Dataset(
        String slug,
        String title,
        String descriptionHtml,
        int rows,
        List<Column> columns,
        String licence,
        String source,
        Optional<String> link,
        Optional<String> generator,
        String csv) {
    public Dataset {
        columns = List.copyOf(columns);
    }

    /** One column, in the order of the file. */
    public record Column(String name, String description, Optional<String> unit, Kind kind) {}

    /** What the values of a column are. */
    public enum Kind {
        NUMBER,
        LABEL,
        TEXT
    }
}
