package app.gradient.exercise;

import app.gradient.content.Words;
import java.util.List;
import java.util.Optional;

/** One number, compared with what the variant's expression comes to. */
public final class NumberKind implements AnswerKind {
    private final Expression answer;
    private final Closeness tolerance;
    private final Optional<String> unit;
    private final List<Mistake<ComputedSign>> mistakes;
    private final Words words;

    NumberKind(Definition definition) {
        var fields = definition.fields();
        this.words = definition.words();
        this.answer = definition.expression(fields, "answer");
        this.tolerance = definition.tolerance();
        this.unit = fields.optionalText("unit");
        this.mistakes = definition.mistakes(definition::computedSign);
    }

    @Override
    public String name() {
        return "number";
    }

    @Override
    public AnswerForm form(Variant variant) {
        return new AnswerForm.NumberField(unit);
    }

    @Override
    public Reading read(Variant variant, RawAnswer raw) {
        if (raw.cells().size() != 1) {
            return Reading.misread("exercise.misread.one-number");
        }
        return switch (Typed.number(raw.cells().getFirst(), unit, raw.meant())) {
            case Typed.Cells.Read(var rows, var plain) ->
                new Reading.Understood(new Answer.Number(rows.getFirst().getFirst()), plain);
            case Typed.Cells.Unreadable(var notice, var cell) -> new Reading.Misread(notice);
            case Typed.Cells.Asked(var question) -> new Reading.Asked(question);
            case Typed.Cells.Blank blank -> Reading.misread("exercise.misread.empty");
            case Typed.Cells.OtherSize size -> Reading.misread("exercise.misread.one-number");
        };
    }

    @Override
    public RawAnswer right(Variant variant) {
        return RawAnswer.ofText(Double.toString(answer.number(variant.parameters())));
    }

    @Override
    public List<CheckResult> grade(Variant variant, Answer given) {
        if (!(given instanceof Answer.Number(var number))) {
            throw Grading.wrongKind(this, given);
        }
        var value = new Value.Number(number);
        boolean right = tolerance.close(answer.evaluate(variant.parameters()), value);
        var mistake = ComputedSign.recognise(mistakes, variant.parameters(), value, tolerance::close);
        return Grading.of(words, variant, right, Spelling.text(value), mistake);
    }
}
