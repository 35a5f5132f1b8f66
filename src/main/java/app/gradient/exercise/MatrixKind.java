package app.gradient.exercise;

import app.gradient.content.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        if (raw.isBlank()) {
            return Reading.misread("exercise.misread.empty");
        }
        var expected = expected(variant);
        int height = expected.height();
        int width = expected.width();
        var rows = rows(raw, height, width);
        if (rows.size() != height || rows.stream().anyMatch(row -> row.size() != width)) {
            int widest = rows.stream().mapToInt(List::size).max().orElse(0);
            return Reading.misread("exercise.misread.matrix-size", height, width, rows.size(), widest);
        }
        List<List<Double>> values = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            List<Double> row = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                if (rows.get(i).get(j).isBlank()) {
                    return Reading.misread("exercise.misread.cell", i + 1, j + 1);
                }
                switch (Typed.number(rows.get(i).get(j), Optional.empty())) {
                    case Typed.Result.Read(var value) -> row.add(value);
                    case Typed.Result.Unreadable(var notice) -> {
                        return new Reading.Misread(notice);
                    }
                }
            }
            values.add(row);
        }
        return new Reading.Understood(new Answer.Matrix(values));
    }

    /** Fields of a form come as one row; one field alone is a paste. */
    private static List<List<String>> rows(RawAnswer raw, int height, int width) {
        var cells = raw.cells();
        if (raw.rows().size() > 1) {
            return raw.rows();
        }
        var filled = cells.stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.size() == 1 && height * width > 1) {
            return Pasted.rows(filled.getFirst());
        }
        if (cells.size() != height * width) {
            return raw.rows();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < height; i++) {
            rows.add(cells.subList(i * width, (i + 1) * width));
        }
        return rows;
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
