package app.gradient.exercise;

import app.gradient.content.Prose;
import app.gradient.content.Substitution;
import app.gradient.content.Words;
import app.gradient.platform.Html;
import java.util.List;
import java.util.Optional;

/** Writes the one line of a verdict that an answer without a program gets. */
final class Grading {
    private Grading() {}

    /** The right answer is not shown: the learner may try again. */
    static List<CheckResult> of(
            Words words, Variant variant, boolean right, String got, Optional<? extends Mistake<?>> mistake) {
        var name = words.say("exercise.check.answer");
        if (right) {
            return List.of(CheckResult.passed(name, true));
        }
        return List.of(new CheckResult(
                name,
                false,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.of(got),
                Optional.empty(),
                mistake.map(found -> html(found.say(), new Spelling(variant.parameters()))),
                mistake.map(Mistake::id)));
    }

    static Html html(Prose prose, Substitution substitution) {
        return prose.html(substitution);
    }

    static IllegalArgumentException wrongKind(Kind kind, Answer answer) {
        return new IllegalArgumentException("a " + kind.name() + " exercise is not answered by "
                + answer.getClass().getSimpleName());
    }
}
