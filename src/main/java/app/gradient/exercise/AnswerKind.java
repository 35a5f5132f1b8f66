package app.gradient.exercise;

import java.util.List;

/** A kind whose answer is typed in and graded at once, without running anything of the learner's. */
public sealed interface AnswerKind extends Kind permits ChoiceKind, NumberKind, VectorKind, MatrixKind, TextKind {
    /** Understands what was typed, or says what could not be. */
    Reading read(Variant variant, RawAnswer raw);

    /**
     * Grades an answer that {@link #read} gave for the same variant.
     *
     * @throws IllegalArgumentException if the answer is of another kind
     */
    List<CheckResult> grade(Variant variant, Answer answer);

    /** The right answer to the variant, as one could type it. */
    RawAnswer right(Variant variant);
}
