package app.gradient.exercise;

import app.gradient.runner.CallResult;
import app.gradient.runner.NativeLibrary;
import app.gradient.runner.PlannedCall;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls that grade one submission, and the judge of what came back. Expected values never leave it. */
public interface GradingPlan {
    List<PlannedCall> calls();

    /** Data sets of the course, by name, that the learner's program may read. */
    Set<String> datasets();

    /** Tables made for this grading, as CSV with a header by name: the training part of a data set whose rest is hidden. */
    Map<String, String> tables();

    /** Native libraries that it needs. */
    default Set<NativeLibrary> libraries() {
        return Set.of();
    }

    ResourceLimits limits();

    /**
     * The checks in order.
     *
     * @param results one for each of {@link #calls()}, in the same order
     * @throws IllegalArgumentException if there are more or fewer
     */
    List<CheckResult> judge(List<CallResult> results);
}
