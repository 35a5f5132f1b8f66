package app.gradient.exercise;

import app.gradient.runner.NativeLibrary;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A kind whose answer is files, a Java program most often, to be run by the sandbox after a {@link GradingPlan}. */
public sealed interface ProgramKind extends Kind permits CodeKind, ModelKind, LabKind {
    /** The files the learner starts from, by name. */
    Map<String, String> starter();

    /** The reference solution, which a learner may see after success or giving up. */
    Map<String, String> solution();

    /** What is wrong with the files before anything is compiled: empty, too large, wrong class or method name. */
    List<Notice> validate(Map<String, String> files);

    /** Whether the files are the starter's, up to white space and comments. */
    boolean untouched(Map<String, String> files);

    /**
     * The calls of one grading. The same seed gives the same plan, so that a re-grading sees the same hidden inputs.
     */
    GradingPlan plan(long seed);

    /** The plan for these files, which {@link #validate} found sound; most kinds plan the same whatever was sent. */
    default GradingPlan plan(long seed, Map<String, String> files) {
        return plan(seed);
    }

    /** Native libraries that every answer may use. */
    default Set<NativeLibrary> libraries() {
        return Set.of();
    }

    /** Whether the files are Java, to be compiled before they are run. */
    default boolean compiled() {
        return true;
    }
}
