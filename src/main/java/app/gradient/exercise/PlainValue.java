package app.gradient.exercise;

import app.gradient.content.RussianNumbers;
import app.gradient.runner.Opaque;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plain values as they cross to a learner's process and back: one form to compare, a copy to hand out, a text to show. */
final class PlainValue {
    private static final int SHOWN_ENTRIES = 40;
    private static final int SHOWN_CHARACTERS = 2000;
    private static final double SHORTEST_EXACT = 1e-12;

    private PlainValue() {}

    /**
     * The one form: numbers as {@code Long} or {@code Double}, arrays and collections as {@code List}, everything else as it is.
     */
    static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Byte number -> number.longValue();
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case Float number -> number.doubleValue();
            case Character character -> character.toString();
            case Iterable<?> items -> {
                List<@Nullable Object> list = new ArrayList<>();
                items.forEach(item -> list.add(normal(item)));
                yield list;
            }
            default -> value.getClass().isArray() ? ofArray(value) : value;
        };
    }

    private static List<@Nullable Object> ofArray(Object array) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            list.add(normal(Array.get(array, i)));
        }
        return list;
    }

    /** A deep copy, so that whoever gets it may write into it. */
    static @Nullable Object copy(@Nullable Object value) {
        if (value == null || !value.getClass().isArray()) {
            return value instanceof List<?> list
                    ? new ArrayList<>(list.stream().map(PlainValue::copy).toList())
                    : value;
        }
        int length = Array.getLength(value);
        var copy = Array.newInstance(value.getClass().getComponentType(), length);
        for (int i = 0; i < length; i++) {
            Array.set(copy, i, copy(Array.get(value, i)));
        }
        return copy;
    }

    static @Nullable Object[] copy(@Nullable Object[] values) {
        var copies = new @Nullable Object[values.length];
        for (int i = 0; i < values.length; i++) {
            copies[i] = copy(values[i]);
        }
        return copies;
    }

    /** As one would write it down: {@code [1, 2.5, -3]}; cut when it is long. */
    static String text(@Nullable Object value) {
        var text = write(normal(value));
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + '…';
    }

    private static String write(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case Double number -> number(number);
            case String text -> '"' + text + '"';
            case List<?> list ->
                list.stream()
                                .limit(SHOWN_ENTRIES)
                                .map(PlainValue::write)
                                .collect(Collectors.joining(", ", "[", list.size() > SHOWN_ENTRIES ? ", …" : ""))
                        + ']';
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + write(normal(entry.getValue())))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Opaque(var className, var text) -> text.isEmpty() ? className : text;
            default -> value.toString();
        };
    }

    /** Rounded to ten significant digits: what the sixteenth says is noise to a reader. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        double magnitude = value == 0 ? 1 : Math.pow(10, Math.floor(Math.log10(Math.abs(value))) - 9);
        double rounded = Math.rint(value / magnitude) * magnitude;
        return RussianNumbers.code(
                Math.abs(rounded - value) <= SHORTEST_EXACT * Math.abs(value) ? shortest(value) : shortest(rounded));
    }

    private static double shortest(double value) {
        return value == 0
                ? 0
                : new java.math.BigDecimal(value)
                        .round(new java.math.MathContext(10))
                        .doubleValue();
    }
}
