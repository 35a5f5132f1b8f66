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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as text: names of columns, and rows with as many cells. */
record Frame(List<String> columns, List<List<String>> rows) {
    static final int MOST_ROWS = 5000;
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int LONGEST_CELL = 100;
    private static final Pattern DECIMAL_COMMA = Pattern.compile("^(-?\\d+),(\\d+)$");

    /** What came of reading a table of somebody's own. */
    sealed interface Reading {
        record Read(Frame frame) implements Reading {}

        record Refused(Problem problem) implements Reading {}
    }

    /** Reads a table of the course, which was checked when the course was. */
    static Frame trusted(String csv) {
        var records = records(csv, ',');
        return new Frame(records.getFirst(), List.copyOf(records.subList(1, records.size())));
    }

    /** Reads what somebody pasted or loaded: commas, semicolons or tabs, a header, no holes. */
    static Reading read(String csv, String field) {
        if (csv.isBlank()) {
            return refused(field, "csv.empty");
        }
        if (csv.length() > MOST_CHARACTERS) {
            return refused(field, "csv.large");
        }
        List<List<String>> records;
        try {
            records = records(csv.replace("\uFEFF", ""), separator(csv));
        } catch (UncheckedIOException e) {
            return refused(field, "csv.unreadable");
        }
        if (records.size() < 2) {
            return refused(field, "csv.header");
        }
        if (records.size() - 1 > MOST_ROWS) {
            return refused(field, "csv.rows", records.size() - 1, MOST_ROWS);
        }
        var columns = records.getFirst();
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
        for (int i = 1; i < records.size(); i++) {
            var row = records.get(i);
            if (row.size() != columns.size()) {
                return refused(field, "csv.width", i + 1, row.size(), columns.size());
            }
            for (int j = 0; j < row.size(); j++) {
                if (row.get(j).isEmpty()) {
                    return refused(field, "csv.hole", i + 1, columns.get(j));
                }
                if (row.get(j).length() > LONGEST_CELL) {
                    return refused(field, "csv.long", i + 1, columns.get(j));
                }
            }
        }
        return new Reading.Read(new Frame(columns, List.copyOf(records.subList(1, records.size()))));
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

    private static List<List<String>> records(String csv, char separator) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<List<String>> records = new ArrayList<>();
        try (var parser = format.parse(new StringReader(csv))) {
            for (var record : parser) {
                // where commas don't part cells, they are decimal commas
                records.add(
                        separator == ','
                                ? record.toList()
                                : record.stream()
                                        .map(cell -> DECIMAL_COMMA.matcher(cell).replaceFirst("$1.$2"))
                                        .toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return records;
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
