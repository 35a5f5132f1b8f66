package app.gradient.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Rows under named columns, as read from CSV; never changes. */
public final class Table {
    private final List<String> columns;
    private final List<String[]> rows;

    private Table(List<String> columns, List<String[]> rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** Two tables that share no row. */
    public record Split(Table train, Table test) {}

    /**
     * Reads CSV (RFC 4180: commas, optional double quotes) whose first line names the columns.
     *
     * @throws IllegalArgumentException when a name repeats or a row is shorter or longer than the first line
     */
    public static Table parse(String csv) {
        List<String[]> lines = lines(csv);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a table needs a line that names its columns");
        }
        String[] header = lines.getFirst();
        Set<String> names = new HashSet<>(Arrays.asList(header));
        if (names.size() < header.length) {
            throw new IllegalArgumentException("two columns share a name");
        }
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).length != header.length) {
                throw new IllegalArgumentException(
                        "row " + i + " has " + lines.get(i).length + " cells, not " + header.length);
            }
        }
        return new Table(List.of(header), List.copyOf(lines.subList(1, lines.size())));
    }

    private static List<String[]> lines(String csv) {
        List<String[]> lines = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean started = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted) {
                if (c == '"' && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"') {
                quoted = true;
                started = true;
            } else if (c == ',') {
                cells.add(cell.toString());
                cell.setLength(0);
                started = true;
            } else if (c == '\n') {
                if (started || !cell.isEmpty()) {
                    cells.add(cell.toString());
                    lines.add(cells.toArray(String[]::new));
                }
                cells.clear();
                cell.setLength(0);
                started = false;
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (started || !cell.isEmpty()) {
            cells.add(cell.toString());
            lines.add(cells.toArray(String[]::new));
        }
        return lines;
    }

    public int size() {
        return rows.size();
    }

    public List<String> columns() {
        return columns;
    }

    private int index(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no column \"" + column + "\" among " + columns);
        }
        return index;
    }

    public String text(int row, String column) {
        return rows.get(row)[index(column)];
    }

    public double number(int row, String column) {
        return number(text(row, column), column);
    }

    private static double number(String text, String column) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("column \"" + column + "\" holds \"" + text + "\", not a number", e);
        }
    }

    /** A column of text, one entry for each row. */
    public String[] texts(String column) {
        int index = index(column);
        return rows.stream().map(row -> row[index]).toArray(String[]::new);
    }

    /**
     * A column of numbers, one entry for each row.
     *
     * @throws IllegalArgumentException when a cell is not a number
     */
    public double[] numbers(String column) {
        int index = index(column);
        return rows.stream().mapToDouble(row -> number(row[index], column)).toArray();
    }

    /** Columns of numbers side by side: n×k for n rows and k names; all columns of numbers when none is named. */
    public double[][] matrix(String... names) {
        String[] wanted = names.length == 0 ? numericColumns().toArray(String[]::new) : names;
        double[][] matrix = new double[size()][wanted.length];
        for (int j = 0; j < wanted.length; j++) {
            double[] column = numbers(wanted[j]);
            for (int i = 0; i < column.length; i++) {
                matrix[i][j] = column[i];
            }
        }
        return matrix;
    }

    /** Names of the columns whose every cell is a number, in order. */
    public List<String> numericColumns() {
        return columns.stream().filter(this::isNumeric).toList();
    }

    private boolean isNumeric(String column) {
        int index = index(column);
        return !rows.isEmpty() && rows.stream().allMatch(row -> isNumber(row[index]));
    }

    private static boolean isNumber(String text) {
        try {
            Double.parseDouble(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    /** The rows at these positions, in this order. */
    public Table rows(int... positions) {
        return new Table(columns, IntStream.of(positions).mapToObj(rows::get).toList());
    }

    /** The rows whose cell in this column holds exactly this text, in order. */
    public Table where(String column, String text) {
        int index = index(column);
        return new Table(
                columns, rows.stream().filter(row -> row[index].equals(text)).toList());
    }

    /** At most the first {@code count} rows. */
    public Table head(int count) {
        return new Table(columns, rows.subList(0, Math.min(count, rows.size())));
    }

    /** These columns only, in this order. */
    public Table select(String... names) {
        int[] kept = Arrays.stream(names).mapToInt(this::index).toArray();
        List<String[]> cut = rows.stream()
                .map(row -> IntStream.of(kept).mapToObj(i -> row[i]).toArray(String[]::new))
                .toList();
        return new Table(List.of(names), cut);
    }

    /**
     * Shuffles the rows by {@code seed} and gives the first {@code share} of them (0 to 1, rounded) to train, the rest to
     * test. The same seed always splits alike.
     */
    public Split split(long seed, double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is 0 to 1, not " + share);
        }
        List<String[]> shuffled = new ArrayList<>(rows);
        java.util.Collections.shuffle(shuffled, new Random(seed));
        int cut = (int) Math.round(share * shuffled.size());
        return new Split(
                new Table(columns, List.copyOf(shuffled.subList(0, cut))),
                new Table(columns, List.copyOf(shuffled.subList(cut, shuffled.size()))));
    }
}
