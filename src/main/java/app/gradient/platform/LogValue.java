package app.gradient.platform;

import org.jspecify.annotations.Nullable;

/**
 * A value of others in a line of the log. Whatever stands in it (a program's last words, an address of a request, a header) it
 * ends no line, closes no quotation mark, is obeyed by no terminal and turns no text around: {@code log.info("event=x
 * says={}", LogValue.of(words))}. The encoding is JSON's, so a reader of logs can undo it.
 */
public final class LogValue {
    /** Most characters of a value; what is longer ends with an ellipsis. */
    public static final int MOST = 200;

    private final String text;

    private LogValue(String text) {
        this.text = text;
    }

    /** Between quotation marks, at most {@link #MOST} characters of it; nothing at all is {@code ""}. */
    public static LogValue of(@Nullable Object value) {
        return of(value, MOST);
    }

    /** At most {@code most} characters of it. */
    public static LogValue of(@Nullable Object value, int most) {
        return new LogValue(value == null ? "" : cut(value.toString(), most));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    /** Encoded only when the line is written. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(text.length() + 2).append('"');
        text.codePoints().forEach(point -> append(line, point));
        return line.append('"').toString();
    }

    private static void append(StringBuilder line, int point) {
        if (point == '"' || point == '\\') {
            line.append('\\').append((char) point);
        } else if (isPlain(point)) {
            line.appendCodePoint(point);
        } else {
            for (char unit : Character.toChars(point)) {
                line.append("\\u%04x".formatted((int) unit));
            }
        }
    }

    /** Letters, marks, numbers, punctuation, symbols and the plain space; no control, format (bidi), separator, half or unassigned one. */
    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
