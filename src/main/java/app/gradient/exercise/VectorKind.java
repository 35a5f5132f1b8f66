package app.gradient.exercise;

import app.gradient.content.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
        if (raw.isBlank()) {
            return Reading.misread("exercise.misread.empty");
        }
        var cells = cells(raw, size);
        if (cells.size() != size) {
            return Reading.misread("exercise.misread.vector-size", size, cells.size());
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            if (cells.get(i).isBlank()) {
                return Reading.misread("exercise.misread.entry", i + 1);
            }
            switch (Typed.number(cells.get(i), Optional.empty())) {
                case Typed.Result.Read(var value) -> values.add(value);
                case Typed.Result.Unreadable(var notice) -> {
                    return new Reading.Misread(notice);
                }
            }
        }
        return new Reading.Understood(new Answer.Vector(values));
    }

    /** One field that holds more than one entry is a paste. */
    private static List<String> cells(RawAnswer raw, int size) {
        var cells = raw.cells();
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (cells.size() == size && filled.size() == size || filled.size() != 1 || size == 1) {
            return cells;
        }
        var pasted =
                Pasted.rows(filled.getFirst()).stream().flatMap(List::stream).toList();
        if (pasted.size() == 1 && pasted.getFirst().contains(",")) {
            // with as many commas as separators need, they are no decimal commas
            var byComma =
                    Stream.of(pasted.getFirst().split(",")).map(String::strip).toList();
            return byComma.size() == size ? byComma : pasted;
        }
        return pasted.size() == 1 ? cells : pasted;
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
