package app.gradient.submission;

import app.gradient.exercise.CheckResult;
import app.gradient.runner.Diagnostic;
import app.gradient.runner.Frame;
import app.gradient.sandbox.Limit;
import app.gradient.submission.queue.State;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How a submission or a run ended, with everything its page shows. */
public sealed interface Verdict {
    record Passed(List<CheckResult> checks, Trace trace) implements Verdict {}

    record Failed(List<CheckResult> checks, Trace trace) implements Verdict {}

    /** A free run came to its end; {@code checks} are the open ones, tried without being counted. */
    record Finished(List<CheckResult> checks, Trace trace) implements Verdict {}

    record DidNotCompile(List<Diagnostic> diagnostics) implements Verdict {}

    /** The learner's code threw, or its process ended; {@code frames} are the learner's own. */
    record RuntimeError(Cause cause, List<CheckResult> checks, Trace trace) implements Verdict {}

    record ExceededLimit(Limit limit, List<CheckResult> checks, Trace trace) implements Verdict {}

    /** The starter came back as it was. */
    record NotAttempted() implements Verdict {}

    record Cancelled() implements Verdict {}

    /** Ours: never costs an attempt. */
    record OurFault(Optional<String> incident) implements Verdict {}

    /**
     * Why code ended before its end.
     *
     * @param exception the class of what was thrown; empty if the process ended without throwing
     * @param exitCode of a process that ended by itself
     */
    record Cause(Optional<String> exception, String message, List<Frame> frames, Optional<Integer> exitCode) {}

    default State state() {
        return switch (this) {
            case Passed passed -> State.PASSED;
            case Failed failed -> State.FAILED;
            case Finished finished -> State.FINISHED;
            case DidNotCompile rejected -> State.DID_NOT_COMPILE;
            case RuntimeError error -> State.RUNTIME_ERROR;
            case ExceededLimit exceeded ->
                switch (exceeded.limit()) {
                    case TIME, CPU -> State.TIME_LIMIT;
                    case MEMORY, THREADS -> State.MEMORY_LIMIT;
                    case OUTPUT -> State.OUTPUT_LIMIT;
                };
            case NotAttempted untouched -> State.NOT_ATTEMPTED;
            case Cancelled cancelled -> State.CANCELLED;
            case OurFault fault -> State.OUR_FAULT;
        };
    }

    /** The checks of this verdict in their order; none if nothing was checked. */
    default List<CheckResult> checkResults() {
        return switch (this) {
            case Passed passed -> passed.checks();
            case Failed failed -> failed.checks();
            case Finished finished -> finished.checks();
            case RuntimeError error -> error.checks();
            case ExceededLimit exceeded -> exceeded.checks();
            case DidNotCompile rejected -> List.of();
            case NotAttempted untouched -> List.of();
            case Cancelled cancelled -> List.of();
            case OurFault fault -> List.of();
        };
    }

    default Trace traceOrNone() {
        return switch (this) {
            case Passed passed -> passed.trace();
            case Failed failed -> failed.trace();
            case Finished finished -> finished.trace();
            case RuntimeError error -> error.trace();
            case ExceededLimit exceeded -> exceeded.trace();
            case DidNotCompile rejected -> Trace.NONE;
            case NotAttempted untouched -> Trace.NONE;
            case Cancelled cancelled -> Trace.NONE;
            case OurFault fault -> Trace.NONE;
        };
    }

    /** The same with another trace, where this kind of verdict has one. */
    default Verdict with(UnaryOperator<Trace> change) {
        return switch (this) {
            case Passed passed -> new Passed(passed.checks(), change.apply(passed.trace()));
            case Failed failed -> new Failed(failed.checks(), change.apply(failed.trace()));
            case Finished finished -> new Finished(finished.checks(), change.apply(finished.trace()));
            case RuntimeError error -> new RuntimeError(error.cause(), error.checks(), change.apply(error.trace()));
            case ExceededLimit exceeded ->
                new ExceededLimit(exceeded.limit(), exceeded.checks(), change.apply(exceeded.trace()));
            case DidNotCompile rejected -> rejected;
            case NotAttempted untouched -> untouched;
            case Cancelled cancelled -> cancelled;
            case OurFault fault -> fault;
        };
    }

    /** What the compiler said, errors or warnings. */
    default List<Diagnostic> diagnosticsOrNone() {
        return this instanceof DidNotCompile rejected
                ? rejected.diagnostics()
                : traceOrNone().warnings();
    }
}
