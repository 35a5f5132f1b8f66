package app.gradient.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares what a learner's method returned with what the reference solution did. */
record PlainComparison(Closeness closeness, Freedom freedom) {
    /** In what two right answers may differ. */
    enum Freedom {
        NONE,
        /** The whole may be multiplied by −1. */
        SIGN,
        /** Each column of a matrix may. */
        COLUMN_SIGNS,
        /** Entries or rows may be permuted. */
        ORDER
    }

    private static final int DIFFERENCE_CELLS = 400;

    boolean same(@Nullable Object expected, @Nullable Object got) {
        var x = PlainValue.normal(expected);
        var y = PlainValue.normal(got);
        return switch (freedom) {
            case NONE -> equal(x, y);
            case SIGN -> equal(x, y) || equal(x, negative(y));
            case COLUMN_SIGNS -> columnsEqual(x, y);
            case ORDER -> permuted(x, y);
        };
    }

    private boolean equal(@Nullable Object x, @Nullable Object y) {
        return switch (x) {
            case null -> y == null;
            case Long whole ->
                y instanceof Long other
                        ? whole.longValue() == other.longValue()
                        : y instanceof Double number && number == whole.doubleValue();
            case Double number ->
                y instanceof Double other
                        ? closeness.close(number, other)
                        : y instanceof Long whole && closeness.close(number, whole.doubleValue());
            case List<?> list -> y instanceof List<?> other && listsEqual(list, other);
            case Map<?, ?> map -> y instanceof Map<?, ?> other && mapsEqual(map, other);
            default -> Objects.equals(x, y);
        };
    }

    private boolean listsEqual(List<?> x, List<?> y) {
        if (x.size() != y.size()) {
            return false;
        }
        for (int i = 0; i < x.size(); i++) {
            if (!equal(x.get(i), y.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean mapsEqual(Map<?, ?> x, Map<?, ?> y) {
        return x.keySet().equals(y.keySet())
                && x.keySet().stream()
                        .allMatch(key -> equal(PlainValue.normal(x.get(key)), PlainValue.normal(y.get(key))));
    }

    private static @Nullable Object negative(@Nullable Object value) {
        return switch (value) {
            case Long whole -> -whole;
            case Double number -> -number;
            case List<?> list -> {
                List<@Nullable Object> negated = new ArrayList<>();
                list.forEach(item -> negated.add(negative(item)));
                yield negated;
            }
            case null, default -> value;
        };
    }

    private boolean columnsEqual(@Nullable Object x, @Nullable Object y) {
        var expected = columns(x);
        var got = columns(y);
        if (expected.isEmpty()
                || got.isEmpty()
                || expected.get().size() != got.get().size()) {
            return equal(x, y);
        }
        for (int i = 0; i < expected.get().size(); i++) {
            var column = got.get().get(i);
            if (!equal(expected.get().get(i), column) && !equal(expected.get().get(i), negative(column))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<List<List<@Nullable Object>>> columns(@Nullable Object matrix) {
        if (!(matrix instanceof List<?> rows) || rows.isEmpty() || !(rows.getFirst() instanceof List<?> first)) {
            return Optional.empty();
        }
        List<List<@Nullable Object>> columns = new ArrayList<>();
        for (int j = 0; j < first.size(); j++) {
            List<@Nullable Object> column = new ArrayList<>();
            for (var row : rows) {
                if (!(row instanceof List<?> cells) || cells.size() != first.size()) {
                    return Optional.empty();
                }
                column.add(cells.get(j));
            }
            columns.add(column);
        }
        return Optional.of(columns);
    }

    private boolean permuted(@Nullable Object x, @Nullable Object y) {
        if (!(x instanceof List<?> expected) || !(y instanceof List<?> got) || expected.size() != got.size()) {
            return equal(x, y);
        }
        List<@Nullable Object> left = new ArrayList<>(got);
        for (var item : expected) {
            boolean found = false;
            for (int i = 0; i < left.size() && !found; i++) {
                if (equal(item, left.get(i))) {
                    left.remove(i);
                    found = true;
                }
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /** Numbers side by side, when both are numbers, vectors or matrices of a size that one can look at. */
    Optional<Difference> difference(@Nullable Object expected, @Nullable Object got) {
        var x = grid(PlainValue.normal(expected));
        var y = grid(PlainValue.normal(got));
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        int height = Math.max(x.get().size(), y.get().size());
        int width = Math.max(width(x.get()), width(y.get()));
        if (height * width > DIFFERENCE_CELLS || height * width == 0) {
            return Optional.empty();
        }
        List<List<Difference.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            List<Difference.Cell> row = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                var left = cell(x.get(), i, j);
                var right = cell(y.get(), i, j);
                boolean same = left.isPresent() && right.isPresent() && equal(left.get(), right.get());
                row.add(new Difference.Cell(
                        left.map(PlainValue::text).orElse(""),
                        right.map(PlainValue::text).orElse(""),
                        !same));
            }
            rows.add(row);
        }
        return Optional.of(new Difference(rows));
    }

    private static Optional<List<List<Object>>> grid(@Nullable Object value) {
        if (value instanceof Number number) {
            return Optional.of(List.of(List.of(number)));
        }
        if (!(value instanceof List<?> items) || items.isEmpty()) {
            return Optional.empty();
        }
        if (items.stream().allMatch(Number.class::isInstance)) {
            return Optional.of(List.of(List.copyOf(items)));
        }
        List<List<Object>> rows = new ArrayList<>();
        for (var item : items) {
            if (!(item instanceof List<?> row) || !row.stream().allMatch(Number.class::isInstance)) {
                return Optional.empty();
            }
            rows.add(List.copyOf(row));
        }
        return Optional.of(rows);
    }

    private static int width(List<List<Object>> rows) {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    private static Optional<Object> cell(List<List<Object>> rows, int i, int j) {
        return i < rows.size() && j < rows.get(i).size()
                ? Optional.of(rows.get(i).get(j))
                : Optional.empty();
    }
}
