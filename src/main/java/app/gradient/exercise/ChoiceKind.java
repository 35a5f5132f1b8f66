package app.gradient.exercise;

import app.gradient.content.Fields;
import app.gradient.content.Prose;
import app.gradient.content.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** One option or several are right. */
public final class ChoiceKind implements AnswerKind {
    private record Option(String id, Prose text, boolean right) {}

    private sealed interface Sign {
        record Includes(String option) implements Sign {}

        record Lacks(String option) implements Sign {}

        record Chosen(Set<String> options) implements Sign {}
    }

    private final List<Option> options;
    private final boolean many;
    private final boolean shuffled;
    private final List<Mistake<Sign>> mistakes;
    private final Words words;

    ChoiceKind(Definition definition) {
        var fields = definition.fields();
        this.words = definition.words();
        this.options = fields.list("options").stream()
                .map(entry -> {
                    var option =
                            new Option(entry.text("id"), definition.prose(entry, "text"), entry.flag("right", false));
                    if (!Slug.isSlug(option.id())) {
                        throw entry.wrong("id", "must be lower-case Latin words joined by hyphens");
                    }
                    entry.end();
                    return option;
                })
                .toList();
        if (options.size() < 2 || ids().size() != options.size()) {
            throw fields.wrong("options", "must be two at least, with different ids");
        }
        long right = options.stream().filter(Option::right).count();
        this.many = fields.flag("many", right != 1);
        if (right == 0 || !many && right != 1) {
            throw fields.wrong("options", "must have a right one, and exactly one when many is false");
        }
        this.shuffled = fields.flag("shuffle", true);
        this.mistakes = definition.mistakes(this::sign);
    }

    private Sign sign(Fields entry) {
        if (entry.has("includes")) {
            return new Sign.Includes(entry.word("includes", ids()));
        }
        if (entry.has("lacks")) {
            return new Sign.Lacks(entry.word("lacks", ids()));
        }
        var chosen = Set.copyOf(entry.texts("chosen"));
        if (chosen.isEmpty() || !ids().containsAll(chosen)) {
            throw entry.wrong("id", "needs includes, lacks or chosen with ids of options");
        }
        return new Sign.Chosen(chosen);
    }

    private Set<String> ids() {
        return options.stream().map(Option::id).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    @Override
    public String name() {
        return "choice";
    }

    @Override
    public AnswerForm form(Variant variant) {
        List<Option> order = new ArrayList<>(options);
        if (shuffled) {
            Collections.shuffle(order, new Random(variant.seed()));
        }
        var substitution = new Spelling(variant.parameters());
        return new AnswerForm.Choices(
                many,
                order.stream()
                        .map(option ->
                                new AnswerForm.Option(option.id(), option.text().labelHtml(substitution)))
                        .toList());
    }

    @Override
    public Reading read(Variant variant, RawAnswer raw) {
        if (raw.isBlank()) {
            return Reading.misread("exercise.misread.nothing-chosen");
        }
        Set<String> chosen = new LinkedHashSet<>();
        for (var cell : raw.cells()) {
            for (var id : cell.strip().split("[\\s,]+")) {
                if (!id.isEmpty()) {
                    chosen.add(id);
                }
            }
        }
        if (!ids().containsAll(chosen)) {
            return Reading.misread("exercise.misread.no-such-option");
        }
        if (!many && chosen.size() > 1) {
            return Reading.misread("exercise.misread.only-one");
        }
        return new Reading.Understood(new Answer.Chosen(chosen), raw);
    }

    @Override
    public RawAnswer right(Variant variant) {
        return RawAnswer.ofFields(
                options.stream().filter(Option::right).map(Option::id).toList());
    }

    @Override
    public List<CheckResult> grade(Variant variant, Answer answer) {
        if (!(answer instanceof Answer.Chosen(var chosen))) {
            throw Grading.wrongKind(this, answer);
        }
        boolean right = options.stream().allMatch(option -> option.right() == chosen.contains(option.id()));
        var mistake = mistakes.stream()
                .filter(candidate -> switch (candidate.sign()) {
                    case Sign.Includes(var option) -> chosen.contains(option);
                    case Sign.Lacks(var option) -> !chosen.contains(option);
                    case Sign.Chosen(var exactly) -> chosen.equals(exactly);
                })
                .findFirst();
        return Grading.of(words, variant, right, words.say("exercise.check.chosen", chosen.size()), mistake);
    }
}
