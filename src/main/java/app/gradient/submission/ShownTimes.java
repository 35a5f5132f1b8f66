package app.gradient.submission;

import app.gradient.sandbox.Usage;
import app.gradient.submission.queue.Work;
import java.time.Duration;
import java.util.Optional;

/**
 * How long the phases of a work took, as its owner is told. What ran hidden checks is told in tenths of a second: the exact time
 * is the program's to choose, and so could say what the checks gave it.
 *
 * @param exact whether nothing hidden ran
 */
record ShownTimes(Work.Times times, boolean exact) {
    static ShownTimes of(Submission submission) {
        return new ShownTimes(
                submission.work().times(),
                submission.content() instanceof Content.Typed
                        || submission.content().isExperiment()
                        || submission.verdict().filter(ShownTimes::isOpen).isPresent());
    }

    /** Free runs make open calls only. */
    static ShownTimes of(Run run) {
        return new ShownTimes(run.work().times(), true);
    }

    /** A verdict that lists no check has run none, or doesn't say. */
    private static boolean isOpen(Verdict verdict) {
        return switch (verdict) {
            case Verdict.DidNotCompile rejected -> true;
            case Verdict.NotAttempted untouched -> true;
            case Verdict.Passed passed -> hidesNothing(verdict);
            case Verdict.Failed failed -> hidesNothing(verdict);
            case Verdict.Finished finished -> hidesNothing(verdict);
            case Verdict.RuntimeError error -> hidesNothing(verdict);
            case Verdict.ExceededLimit exceeded -> hidesNothing(verdict);
            case Verdict.Cancelled cancelled -> false;
            case Verdict.OurFault fault -> false;
        };
    }

    private static boolean hidesNothing(Verdict verdict) {
        return verdict.checkResults().stream().allMatch(check -> check.open());
    }

    Optional<Duration> waiting() {
        return times.waiting();
    }

    Optional<Duration> compiling() {
        return times.compiling();
    }

    Optional<Duration> running() {
        return told(times.running());
    }

    Optional<Duration> working() {
        return told(times.working());
    }

    Optional<Duration> grading() {
        return told(times.grading());
    }

    Optional<Duration> total() {
        return told(times.total());
    }

    private Optional<Duration> told(Optional<Duration> time) {
        return exact ? time : time.map(Usage::rounded);
    }
}
