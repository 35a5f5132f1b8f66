package app.gradient.exercise;

import app.gradient.platform.Html;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An exercise with the numbers of one learner: the same seed always gives the same text, options, hints, solution and expected answer.
 */
public interface Variant {
    Exercise exercise();

    long seed();

    /** The numbers of this variant by name; an exercise without parameters has none. */
    Map<String, Value> parameters();

    /** The statement: safe HTML, formulas included. */
    Html promptHtml();

    /** Hints from the gentlest on, to be opened one at a time. */
    List<Html> hintsHtml();

    /** The worked solution; for programs it shows the reference program too. */
    Html solutionHtml();

    /** What the page puts where the answer is typed. */
    AnswerForm form();

    /** The author's typical wrong answers by the mistake that each must be recognised as; none for programs. */
    Map<String, RawAnswer> wrongAnswers();

    /** The seed of a learner's variant: fixed for as long as the exercise and the learner are. */
    static long seedOf(Slug exercise, UUID learner) {
        var hash = UUID.nameUUIDFromBytes((exercise.value() + '/' + learner).getBytes(StandardCharsets.UTF_8));
        return hash.getMostSignificantBits() ^ hash.getLeastSignificantBits();
    }
}
