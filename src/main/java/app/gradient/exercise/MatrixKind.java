package app.gradient.exercise;

import app.gradient.content.Words;
import java.util.List;

/** A matrix of the size of the right one. */
public final class MatrixKind implements AnswerKind {
    private final Expression answer;
    private final Closeness tolerance;
    private final List<Mistake<ComputedSign>> mistakes;
    private final Words words;

    MatrixKind(Definition definition) {
        this.words = definition.words();
        this.answer = definition.expression(definition.fields(), "answer");
        this.tolerance = definition.tolerance();
        this.mistakes = definition.mistakes(definition::computedSign);
    }

    @Override
    public String name() {
        return "matrix";
    }

    private Value.Matrix expected(Variant variant) {
        return Arithmetic.matrix(answer.evaluate(variant.parameters()));
    }

    @Override
    public AnswerForm form(Variant variant) {
        var expected = expected(variant);
        return new AnswerForm.Grid(expected.height(), expected.width(), false);
    }

    @Override
    public Reading read(Variant variant, RawAnswer raw) {
        var expected = expected(variant);
        int height = expected.height();
        int width = expected.width();
        return switch (Typed.grid(raw, height, width, false)) {
            case Typed.Cells.Read(var rows, var plain) -> new Reading.Understood(new Answer.Matrix(rows), plain);
            case Typed.Cells.Blank(var cell) ->
                Reading.misread("exercise.misread.cell", cell / width + 1, cell % width + 1);
            case Typed.Cells.OtherSize(var rows, var columns) ->
                Reading.misread("exercise.misread.matrix-size", height, width, rows, columns);
            case Typed.Cells.Unreadable(var notice, var cell) -> new Reading.Misread(notice);
            case Typed.Cells.Asked(var question) -> new Reading.Asked(question);
        };
    }

    @Override
    public RawAnswer right(Variant variant) {
        return new RawAnswer(expected(variant).rows().stream()
                .map(row -> row.stream().map(x -> Double.toString(x)).toList())
                .toList());
    }

    @Override
    public List<CheckResult> grade(Variant variant, Answer given) {
        if (!(given instanceof Answer.Matrix(var rows))) {
            throw Grading.wrongKind(this, given);
        }
        var value = new Value.Matrix(rows);
        boolean right = tolerance.close(expected(variant), value);
        var mistake = ComputedSign.recognise(mistakes, variant.parameters(), value, tolerance::close);
        return Grading.of(words, variant, right, Spelling.text(value), mistake);
    }
}
