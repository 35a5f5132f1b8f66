package app.gradient.content;

import app.gradient.platform.Html;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A data set that ships with the course; {@code csv} is UTF-8 text with one header line. {@code hiddenCsv}: more rows of the
 * same kind, with the same header, which no program is given; exercises are graded on them.
 */
public record Dataset(
        String slug,
        String title,
        Html descriptionHtml,
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

    /** Words for the names of columns and classes, which are English in the file; what has no words is missing. */
    public Map<String, String> shownNames() {
        Map<String, String> shown = new HashMap<>();
        for (var column : columns) {
            column.shown().ifPresent(words -> shown.put(column.name(), words));
            shown.putAll(column.classes());
        }
        return Map.copyOf(shown);
    }

    /**
     * One column, in the order of the file.
     *
     * @param title how the column is called where its description is too long for that
     * @param classes words for its values
     */
    public record Column(
            String name,
            Optional<String> title,
            String description,
            Optional<String> unit,
            Kind kind,
            Map<String, String> classes) {
        private static final Pattern SYMBOL = Pattern.compile("[xy]\\d*");

        public Column {
            classes = Map.copyOf(classes);
        }

        /** A name such as x1 is a symbol and needs no words. */
        private Optional<String> shown() {
            return SYMBOL.matcher(name).matches() || kind != Kind.NUMBER
                    ? title
                    : title.or(() -> Optional.of(description));
        }
    }

    /** What the values of a column are. */
    public enum Kind {
        NUMBER,
        LABEL,
        TEXT
    }
}
