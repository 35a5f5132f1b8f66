package app.gradient.exercise;

import java.util.List;

/** A kind whose answer is typed in and graded at once, without running anything of the learner's. */
public non-sealed interface AnswerKind extends Kind {
    /** Understands what was typed, or says what could not be. */
    Reading read(Variant variant, RawAnswer raw);

    /**
     * Grades an answer that {@link #read} gave for the same variant.
     *
     * @throws IllegalArgumentException if the answer is of another kind
     */
    List<CheckResult> grade(Variant variant, Answer answer);
}
