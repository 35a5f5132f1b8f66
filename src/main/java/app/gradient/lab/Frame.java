package app.gradient.lab;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A table as text: names of columns, and rows with as many cells.
 *
 * @param lines of the text on which the rows end, counted from 1
 */
record Frame(List<String> columns, List<List<String>> rows, List<Integer> lines) {
    static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int LONGEST_CELL = 100;
    /** A column with fewer words among its numbers was meant to hold numbers. */
    private static final double MOST_STRAYS = 0.1;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("^(-?\\d+),(\\d+)$");

    /** What came of reading a table of somebody's own. */
    sealed interface Reading {
        record Read(Frame frame) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    /** Cells, and the line of the text on which they end. */
    private record Line(int number, List<String> cells) {}

    /** The text can't be read from this line on. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        Unreadable(int line, Exception cause) {
            super(cause);
            this.line = line;
        }
    }

    /** Reads a table of the course, which was checked when the course was. */
    static Frame trusted(String csv) {
        try {
            return of(records(csv, ','));
        } catch (Unreadable e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Frame of(List<Line> records) {
        var rows = records.subList(1, records.size());
        return new Frame(
                records.getFirst().cells(),
                rows.stream().map(Line::cells).toList(),
                rows.stream().map(Line::number).toList());
    }

    /** Reads what somebody pasted or loaded: commas, semicolons or tabs, a header, no holes. */
    static Reading read(String csv, String field) {
        if (csv.isBlank()) {
            return refused(field, "csv.empty");
        }
        if (csv.length() > MOST_CHARACTERS) {
            return refused(field, "csv.large");
        }
        List<Line> records;
        try {
            records = records(csv.replace("\uFEFF", ""), separator(csv));
        } catch (Unreadable e) {
            return refused(field, "csv.unreadable", e.line);
        }
        if (records.size() < 2) {
            return refused(field, "csv.header");
        }
        if (records.size() - 1 > MOST_ROWS) {
            return refused(field, "csv.rows", records.size() - 1, MOST_ROWS);
        }
        var columns = records.getFirst().cells();
        if (columns.size() < 2 || columns.size() > MOST_COLUMNS) {
            return refused(field, "csv.columns", columns.size(), MOST_COLUMNS);
        }
        Set<String> seen = new HashSet<>();
        for (var column : columns) {
            if (column.isEmpty() || column.length() > LONGEST_CELL || column.contains("\t")) {
                return refused(field, "csv.name");
            }
            if (!seen.add(column)) {
                return refused(field, "csv.twice", column);
            }
        }
        for (var record : records.subList(1, records.size())) {
            var row = record.cells();
            if (row.size() != columns.size()) {
                return refused(field, "csv.width", record.number(), row.size(), columns.size());
            }
            for (int j = 0; j < row.size(); j++) {
                if (row.get(j).isEmpty()) {
                    return refused(field, "csv.hole", record.number(), columns.get(j));
                }
                if (row.get(j).length() > LONGEST_CELL) {
                    return refused(field, "csv.long", record.number(), columns.get(j));
                }
            }
        }
        var frame = of(records);
        for (var column : columns) {
            var stray = frame.stray(column);
            if (stray.isPresent()) {
                return refused(
                        field,
                        "csv.stray",
                        stray.get().line(),
                        column,
                        stray.get().cell());
            }
        }
        return new Reading.Read(frame);
    }

    private static Reading refused(String field, String key, Object... arguments) {
        return new Reading.Refused(Problem.of(field, key, arguments));
    }

    /** The one of the usual three that the header has most of; a comma when it has none. */
    private static char separator(String csv) {
        var header = csv.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong((Character candidate) ->
                                header.chars().filter(c -> c == candidate).count())
                        .thenComparing(candidate -> candidate == ','))
                .orElse(',');
    }

    private static List<Line> records(String csv, char separator) throws Unreadable {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<Line> records = new ArrayList<>();
        int read = 0;
        try (var parser = format.parse(new StringReader(csv))) {
            for (var record : parser) {
                read = (int) parser.getCurrentLineNumber();
                // where commas don't part cells, they are decimal commas
                records.add(new Line(
                        read,
                        separator == ','
                                ? record.toList()
                                : record.stream()
                                        .map(cell -> DECIMAL_COMMA.matcher(cell).replaceFirst("$1.$2"))
                                        .toList()));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable(read + 1, e);
        }
        return records;
    }

    /** A cell that isn't what its column else is. */
    record Stray(int line, String cell) {}

    /** The first cell that is no number in a column of many different numbers. */
    private Optional<Stray> stray(String name) {
        var cells = column(name);
        long words = cells.stream().filter(cell -> !isNumber(cell)).count();
        boolean numbers = distinct(name) > ReadExperiment.MOST_CLASSES && words <= MOST_STRAYS * cells.size();
        return numbers && words > 0 ? word(name) : Optional.empty();
    }

    /** The first cell of a column that is no number. */
    Optional<Stray> word(String name) {
        var cells = column(name);
        for (int i = 0; i < cells.size(); i++) {
            if (!isNumber(cells.get(i))) {
                return Optional.of(new Stray(lines.get(i), cells.get(i)));
            }
        }
        return Optional.empty();
    }

    List<String> column(String name) {
        int index = columns.indexOf(name);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    boolean numeric(String name) {
        return column(name).stream().allMatch(Frame::isNumber);
    }

    private static boolean isNumber(String cell) {
        try {
            return Double.isFinite(Double.parseDouble(cell));
        } catch (NumberFormatException e) {
            return false;
        }
    }

    long distinct(String name) {
        return column(name).stream().distinct().count();
    }

    /** These columns only, as the CSV that a runner gets; equal tables make equal text. */
    String csv(List<String> names) {
        int[] indexes = names.stream().mapToInt(columns::indexOf).toArray();
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(
                text, CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get())) {
            printer.printRecord(names);
            for (var row : rows) {
                for (int index : indexes) {
                    printer.print(row.get(index));
                }
                printer.println();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a StringBuilder never fails
        }
        return text.toString();
    }

    static String checksum(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
