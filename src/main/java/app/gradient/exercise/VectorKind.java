package app.gradient.exercise;

import app.gradient.content.Words;
import java.util.List;
import java.util.Set;

/** A vector of as many entries as the right one has. */
public final class VectorKind implements AnswerKind {
    /** Which vectors count as the same. */
    private enum Comparison {
        EXACT,
        UP_TO_SIGN,
        DIRECTION,
        LINE;

        static final Set<String> WORDS = Set.of("exact", "up-to-sign", "direction", "line");

        boolean same(Closeness tolerance, List<Double> expected, List<Double> got) {
            if (expected.size() != got.size()) {
                return false;
            }
            return switch (this) {
                case EXACT -> tolerance.close(expected, got);
                case UP_TO_SIGN -> tolerance.close(expected, got) || tolerance.close(expected, scaled(got, -1));
                case DIRECTION -> tolerance.close(normal(expected), normal(got));
                case LINE ->
                    tolerance.close(normal(expected), normal(got))
                            || tolerance.close(normal(expected), scaled(normal(got), -1));
            };
        }

        private static List<Double> scaled(List<Double> values, double factor) {
            return values.stream().map(x -> factor * x).toList();
        }

        /** The vector of length one, or zero itself. */
        private static List<Double> normal(List<Double> values) {
            double norm = Math.sqrt(Arithmetic.dot(values, values));
            return norm == 0 ? values : scaled(values, 1 / norm);
        }
    }

    private final Expression answer;
    private final Closeness tolerance;
    private final boolean column;
    private final Comparison comparison;
    private final List<Mistake<ComputedSign>> mistakes;
    private final Words words;

    VectorKind(Definition definition) {
        var fields = definition.fields();
        this.words = definition.words();
        this.answer = definition.expression(fields, "answer");
        this.tolerance = definition.tolerance();
        this.column = fields.flag("column", false);
        this.comparison = fields.has("compare")
                ? Comparison.valueOf(fields.word("compare", Comparison.WORDS)
                        .replace('-', '_')
                        .toUpperCase(java.util.Locale.ROOT))
                : Comparison.EXACT;
        this.mistakes = definition.mistakes(definition::computedSign);
    }

    @Override
    public String name() {
        return "vector";
    }

    private List<Double> expected(Variant variant) {
        return Arithmetic.vector(answer.evaluate(variant.parameters()));
    }

    @Override
    public AnswerForm form(Variant variant) {
        int size = expected(variant).size();
        return column ? new AnswerForm.Grid(size, 1, true) : new AnswerForm.Grid(1, size, false);
    }

    @Override
    public Reading read(Variant variant, RawAnswer raw) {
        int size = expected(variant).size();
        return switch (Typed.grid(raw, column ? size : 1, column ? 1 : size, true)) {
            case Typed.Cells.Read(var rows, var plain) ->
                new Reading.Understood(
                        new Answer.Vector(rows.stream().flatMap(List::stream).toList()), plain);
            case Typed.Cells.Blank(var cell) -> Reading.misread("exercise.misread.entry", cell + 1);
            case Typed.Cells.OtherSize(var rows, var columns) ->
                Reading.misread("exercise.misread.vector-size", size, rows * columns);
            case Typed.Cells.Unreadable(var notice, var cell) -> new Reading.Misread(notice);
            case Typed.Cells.Asked(var question) -> new Reading.Asked(question);
        };
    }

    @Override
    public RawAnswer right(Variant variant) {
        return RawAnswer.ofFields(
                expected(variant).stream().map(x -> Double.toString(x)).toList());
    }

    @Override
    public List<CheckResult> grade(Variant variant, Answer given) {
        if (!(given instanceof Answer.Vector(var values))) {
            throw Grading.wrongKind(this, given);
        }
        var value = new Value.Vector(values);
        boolean right = same(new Value.Vector(expected(variant)), value);
        var mistake = ComputedSign.recognise(mistakes, variant.parameters(), value, this::same);
        return Grading.of(words, variant, right, Spelling.text(value), mistake);
    }

    private boolean same(Value expected, Value got) {
        return expected instanceof Value.Vector(var x)
                && got instanceof Value.Vector(var y)
                && comparison.same(tolerance, x, y);
    }
}
