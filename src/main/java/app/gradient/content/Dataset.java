package app.gradient.content;

import java.util.List;
import java.util.Optional;

/**
 * A data set that ships with the course; {@code csv} is UTF-8 text with one header line. {@code hiddenCsv}: more rows of the
 * same kind, with the same header, which no program is given; exercises are graded on them.
 */
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
        String csv,
        Optional<String> hiddenCsv) {
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
