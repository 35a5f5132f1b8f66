package app.gradient.exercise;

import java.util.List;
import java.util.Map;

/** A kind whose answer is a Java program, to be run by the sandbox after a {@link GradingPlan}. */
public non-sealed interface ProgramKind extends Kind {
    /** The files the learner starts from, by name. */
    Map<String, String> starter();

    /** What is wrong with the files before anything is compiled: empty, too large, wrong class or method name. */
    List<Notice> validate(Map<String, String> files);

    /** Whether the files are the starter's, up to white space and comments. */
    boolean untouched(Map<String, String> files);

    /**
     * The calls of one grading. The same seed gives the same plan, so that a re-grading sees the same hidden inputs.
     */
    GradingPlan plan(long seed);
}
