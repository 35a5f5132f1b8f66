package app.gradient.exercise;

import app.gradient.content.RussianNumbers;
import app.gradient.content.Substitution;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;

/** Writes the numbers of a variant into its texts: <code>{{expression}}</code>, <code>{{expression|digits}}</code>, <code>{{(expression)}}</code>. */
final class Spelling implements Substitution {
    private static final int USUAL_DIGITS = 6;

    private final Map<String, Value> variables;

    Spelling(Map<String, Value> variables) {
        this.variables = variables;
    }

    private record Wish(String expression, int digits, boolean brackets) {
        static Wish of(String text) {
            int bar = text.lastIndexOf('|');
            int digits = USUAL_DIGITS;
            // two bars are the operator "or"
            if (bar > 0
                    && text.charAt(bar - 1) != '|'
                    && text.substring(bar + 1).strip().matches("\\d|1[0-2]")) {
                digits = Integer.parseInt(text.substring(bar + 1).strip());
                text = text.substring(0, bar).strip();
            }
            boolean brackets = isWrapped(text);
            return new Wish(brackets ? text.substring(1, text.length() - 1) : text, digits, brackets);
        }

        /** Whether the first bracket closes at the very end. */
        private static boolean isWrapped(String text) {
            if (!text.startsWith("(") || !text.endsWith(")")) {
                return false;
            }
            int depth = 0;
            for (int i = 0; i < text.length() - 1; i++) {
                depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
                if (depth == 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private Value value(Wish wish) {
        return Expression.parse(wish.expression()).evaluate(variables);
    }

    @Override
    public String text(String expression) {
        var wish = Wish.of(expression);
        var value = value(wish);
        var text = text(value, wish.digits());
        return wish.brackets() && value instanceof Value.Number(var x) && x < 0 ? '(' + text + ')' : text;
    }

    static String text(Value value) {
        return text(value, USUAL_DIGITS);
    }

    private static String text(Value value, int digits) {
        return switch (value) {
            case Value.Number(var x) -> RussianNumbers.text(x, digits);
            case Value.Vector(var values) -> joined(values, "(", "; ", ")", x -> RussianNumbers.text(x, digits));
            case Value.Matrix(var rows) ->
                rows.stream()
                        .map(row -> joined(row, "", "; ", "", x -> RussianNumbers.text(x, digits)))
                        .collect(Collectors.joining("\n"));
            case Value.Truth(var truth) -> Boolean.toString(truth);
            case Value.Text(var words) -> words;
        };
    }

    @Override
    public String tex(String expression) {
        var wish = Wish.of(expression);
        var value = value(wish);
        var tex = tex(value, wish.digits());
        return wish.brackets() && value instanceof Value.Number(var x) && x < 0 ? '(' + tex + ')' : tex;
    }

    /** In braces, so that the minus of a negative entry is a sign and not a subtraction from the separator before it. */
    private static String entry(double x, int digits) {
        return '{' + RussianNumbers.tex(x, digits) + '}';
    }

    private static String tex(Value value, int digits) {
        return switch (value) {
            case Value.Number(var x) -> RussianNumbers.tex(x, digits);
            case Value.Vector(var values) -> joined(values, "(", ";\\,", ")", x -> entry(x, digits));
            case Value.Matrix(var rows) ->
                rows.stream()
                        .map(row -> joined(row, "", " & ", "", x -> RussianNumbers.tex(x, digits)))
                        .collect(Collectors.joining(" \\\\ ", "\\begin{pmatrix} ", " \\end{pmatrix}"));
            case Value.Truth(var truth) -> "\\text{" + truth + '}';
            case Value.Text(var words) -> "\\text{" + words + '}';
        };
    }

    @Override
    public String code(String expression) {
        var wish = Wish.of(expression);
        return switch (value(wish)) {
            case Value.Number(var x) -> RussianNumbers.code(x);
            case Value.Vector(var values) -> joined(values, "", ", ", "", RussianNumbers::code);
            case Value.Matrix(var rows) ->
                rows.stream()
                        .map(row -> joined(row, "{", ", ", "}", RussianNumbers::code))
                        .collect(Collectors.joining(", "));
            case Value.Truth(var truth) -> Boolean.toString(truth);
            case Value.Text(var words) -> words;
        };
    }

    /** For an answer that is to be typed: every digit, entries separated by semicolons, rows by line ends. */
    static String answer(Value value) {
        return switch (value) {
            case Value.Number(var x) -> Double.toString(x);
            case Value.Vector(var values) -> joined(values, "", "; ", "", Double::toString);
            case Value.Matrix(var rows) ->
                rows.stream()
                        .map(row -> joined(row, "", "; ", "", Double::toString))
                        .collect(Collectors.joining("\n"));
            case Value.Truth(var truth) -> Boolean.toString(truth);
            case Value.Text(var words) -> words;
        };
    }

    private static String joined(
            List<Double> values, String before, String between, String after, DoubleFunction<String> number) {
        return values.stream().map(number::apply).collect(Collectors.joining(between, before, after));
    }
}
