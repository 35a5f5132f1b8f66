package app.gradient.exercise;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a number as people type it: {@code 3,74}, {@code −1/3}, {@code √14}, {@code 5/sqrt(10)}, {@code 2π}. */
final class Typed {
    private static final int MAX_LENGTH = 200;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,4})?");
    private static final Pattern ROOT_OF_NUMBER = Pattern.compile("√\\s*(\\d+(?:\\.\\d+)?|pi)");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<=\\d)[ \\u00a0\\u202f\\u2009](?=\\d{3}(?!\\d))");
    private static final Pattern NOT_A_NUMBER = Pattern.compile("(?i)[+-]?(nan|inf|infinity|∞)");

    /** What became of the text. */
    sealed interface Result {
        record Read(double value) implements Result {}

        record Unreadable(Notice notice) implements Result {}
    }

    private Typed() {}

    /**
     * @param unit may stand after the number, and says nothing new
     */
    static Result number(String typed, Optional<String> unit) {
        var text = typed.strip();
        if (text.isEmpty()) {
            return unreadable("exercise.misread.empty");
        }
        if (text.length() > MAX_LENGTH) {
            return unreadable("exercise.misread.long", MAX_LENGTH);
        }
        if (unit.isPresent()
                && text.toLowerCase(java.util.Locale.ROOT).endsWith(unit.get().toLowerCase(java.util.Locale.ROOT))) {
            text = text.substring(0, text.length() - unit.get().length()).strip();
        }
        var formula = normal(text);
        if (NOT_A_NUMBER.matcher(formula).matches()) {
            return unreadable("exercise.misread.finite", typed.strip());
        }
        try {
            double value = PLAIN.matcher(formula).matches()
                    ? Double.parseDouble(formula)
                    : Expression.parse(formula, Functions.FOR_LEARNERS).number(Map.of());
            return Double.isFinite(value)
                    ? new Result.Read(value == 0 ? 0 : value)
                    : unreadable("exercise.misread.finite", typed.strip());
        } catch (ExpressionException e) {
            return switch (e.reason()) {
                case NOT_FINITE -> unreadable("exercise.misread.finite", typed.strip());
                case UNKNOWN_NAME, UNREADABLE -> unreadable("exercise.misread.number", typed.strip());
            };
        }
    }

    private static Result unreadable(String key, Object... arguments) {
        return new Result.Unreadable(Notice.of(key, arguments));
    }

    private static String normal(String text) {
        var formula = THOUSANDS.matcher(text).replaceAll("");
        formula = COMMA.matcher(formula).replaceAll(".");
        formula = formula.replace('−', '-')
                .replace('–', '-')
                .replace('·', '*')
                .replace('×', '*')
                .replace('⋅', '*')
                .replace('÷', '/')
                .replace(':', '/')
                .replace('\u00a0', ' ')
                .replace("**", "^")
                .replace("π", "pi")
                .replace("²", "^2")
                .replace("³", "^3");
        formula = ROOT_OF_NUMBER
                .matcher(formula)
                .replaceAll(match -> Matcher.quoteReplacement("sqrt(" + match.group(1) + ")"));
        return formula.replaceAll("√\\s*\\(", "sqrt(");
    }
}
