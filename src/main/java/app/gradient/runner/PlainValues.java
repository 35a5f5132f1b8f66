package app.gradient.runner;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a learner's method returned into plain values, and plain values into what its parameters ask for. Runs on
 * the learner's thread, since it calls their {@code iterator} and {@code toString}.
 */
final class PlainValues {
    private static final int MAX_TEXT = 200;
    private static final Object UNFIT = new Object();

    private PlainValues() {}

    static @Nullable Object plain(@Nullable Object value) {
        return plain(value, 0);
    }

    private static @Nullable Object plain(@Nullable Object value, int depth) {
        if (depth > WireWriter.MAX_DEPTH) {
            throw new IllegalArgumentException("the returned value is nested too deeply");
        }
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag;
            case Integer number -> number;
            case Long number -> number;
            case Double number -> number;
            case Float number -> number.doubleValue();
            case Short number -> number.intValue();
            case Byte number -> number.intValue();
            case Character letter -> letter.toString();
            case String text -> text;
            case double[] row -> row;
            case int[] row -> row;
            case long[] row -> row;
            case boolean[] row -> row;
            case double[][] rows when full(rows) -> rows;
            case int[][] rows when full(rows) -> rows;
            case String[] row when full(row) -> row;
            case float[] row -> doubles(row);
            case float[][] rows
            when full(rows) -> {
                double[][] wide = new double[rows.length][];
                for (int i = 0; i < rows.length; i++) {
                    wide[i] = doubles(rows[i]);
                }
                yield wide;
            }
            case Collection<?> collection -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (Object element : collection) {
                    list.add(plain(element, depth + 1));
                }
                yield list;
            }
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> copy = new LinkedHashMap<>();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    copy.put(String.valueOf(entry.getKey()), plain(entry.getValue(), depth + 1));
                }
                yield copy;
            }
            default -> {
                if (value.getClass().isArray()) {
                    List<@Nullable Object> list = new ArrayList<>();
                    for (int i = 0; i < Array.getLength(value); i++) {
                        list.add(plain(Array.get(value, i), depth + 1));
                    }
                    yield list;
                }
                yield new Opaque(cut(value.getClass().getName()), cut(String.valueOf(value)));
            }
        };
    }

    private static boolean full(Object[] rows) {
        for (Object row : rows) {
            if (row == null) {
                return false;
            }
        }
        return true;
    }

    private static double[] doubles(float[] row) {
        double[] wide = new double[row.length];
        for (int i = 0; i < row.length; i++) {
            wide[i] = row[i];
        }
        return wide;
    }

    static String cut(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    /** The arguments as {@code types} ask for them, or null when one of them doesn't fit. */
    static @Nullable Object @Nullable [] fit(List<@Nullable Object> arguments, Class<?>[] types) {
        @Nullable Object[] fitted = new @Nullable Object[types.length];
        for (int i = 0; i < types.length; i++) {
            fitted[i] = fit(arguments.get(i), types[i]);
            if (fitted[i] == UNFIT) {
                return null;
            }
        }
        return fitted;
    }

    private static @Nullable Object fit(@Nullable Object value, Class<?> type) {
        if (value == null) {
            return type.isPrimitive() ? UNFIT : null;
        }
        if (type.isInstance(value)) {
            return value;
        }
        if (type.isArray() && (value instanceof List<?> || value.getClass().isArray())) {
            int length = value instanceof List<?> list ? list.size() : Array.getLength(value);
            Object array = Array.newInstance(type.getComponentType(), length);
            for (int i = 0; i < length; i++) {
                Object element =
                        fit(value instanceof List<?> list ? list.get(i) : Array.get(value, i), type.getComponentType());
                if (element == UNFIT) {
                    return UNFIT;
                }
                Array.set(array, i, element);
            }
            return array;
        }
        if (type.isAssignableFrom(List.class) && value.getClass().isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            for (int i = 0; i < Array.getLength(value); i++) {
                list.add(Array.get(value, i));
            }
            return list;
        }
        return switch (value) {
            case Boolean flag when type == boolean.class -> flag;
            case Integer number when type == int.class -> number;
            case Integer number when type == long.class || type == Long.class -> number.longValue();
            case Integer number when type == double.class || type == Double.class -> number.doubleValue();
            case Integer number when type == float.class || type == Float.class -> number.floatValue();
            case Long number when type == long.class -> number;
            case Long number when type == double.class || type == Double.class -> number.doubleValue();
            case Double number when type == double.class -> number;
            case Double number when type == float.class || type == Float.class -> number.floatValue();
            case String text
            when (type == char.class || type == Character.class) && text.length() == 1 -> text.charAt(0);
            default -> UNFIT;
        };
    }
}
