package app.gradient.kit.lab;

import java.util.List;
import java.util.Map;

/** Writes plain values as one line of JSON. A number that is not finite becomes {@code null}: JSON has no word for it. */
final class Json {
    private static final double DIGITS = 1e5;

    private Json() {}

    static String write(Map<String, Object> values) {
        StringBuilder text = new StringBuilder();
        write(values, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case Map<?, ?> map -> {
                text.append('{');
                String comma = "";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    text.append(comma);
                    quote(String.valueOf(entry.getKey()), text);
                    text.append(':');
                    write(entry.getValue(), text);
                    comma = ",";
                }
                text.append('}');
            }
            case List<?> list -> {
                text.append('[');
                String comma = "";
                for (Object item : list) {
                    text.append(comma);
                    write(item, text);
                    comma = ",";
                }
                text.append(']');
            }
            case double[] row -> {
                text.append('[');
                for (int i = 0; i < row.length; i++) {
                    number(row[i], i == 0 ? text : text.append(','));
                }
                text.append(']');
            }
            case Double number -> number(number, text);
            case Integer number -> text.append(number);
            case Boolean flag -> text.append(flag);
            default -> quote(value.toString(), text);
        }
    }

    /** Five significant digits at least, which is more than a screen shows. */
    private static void number(double value, StringBuilder text) {
        if (!Double.isFinite(value)) {
            text.append("null");
        } else if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            text.append((long) value);
        } else {
            double unit = Math.pow(10, Math.floor(Math.log10(Math.abs(value)))) / DIGITS;
            double rounded = Math.rint(value / unit) * unit;
            text.append((float) rounded);
        }
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ') {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
