package app.gradient.submission;

import app.gradient.exercise.CheckResult;
import app.gradient.exercise.Slug;
import app.gradient.runner.Diagnostic;
import app.gradient.runner.Plot;
import app.gradient.submission.queue.Standing;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A submission or a run as the API shows it. What is not known yet, or does not apply, is absent.
 *
 * @param state how far it is, or how it ended
 * @param number counts the person's submissions of the exercise from 1
 * @param timings milliseconds of each phase that is over; tenths of a second where hidden checks ran
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ApiView(
        UUID id,
        String state,
        boolean terminal,
        Optional<String> exercise,
        Optional<Integer> number,
        Instant storedAt,
        Optional<Queue> queue,
        Optional<Outcome> verdict,
        Timings timings,
        @JsonIgnore State stateNow) {

    static ApiView of(Submission submission, Optional<Standing> standing) {
        return of(
                submission.work(),
                submission.content(),
                Optional.of(submission.exercise()),
                Optional.of(submission.number()),
                standing,
                submission.verdict(),
                "",
                ShownTimes.of(submission));
    }

    static ApiView of(Run run, Optional<Standing> standing) {
        return of(
                run.work(),
                run.content(),
                run.exercise(),
                Optional.empty(),
                standing,
                run.verdict(),
                run.stdout(),
                ShownTimes.of(run));
    }

    private static ApiView of(
            Work work,
            Content content,
            Optional<Slug> exercise,
            Optional<Integer> number,
            Optional<Standing> standing,
            Optional<Verdict> verdict,
            String printed,
            ShownTimes times) {
        return new ApiView(
                work.id(),
                work.state().key(),
                work.state().isTerminal(),
                exercise.map(Slug::value),
                number,
                work.times().stored(),
                standing.map(at ->
                        new Queue(at.place(), at.likely().toMillis(), at.most().toMillis())),
                verdict.map(Outcome::of)
                        .or(() -> printed.isEmpty() ? Optional.empty() : Optional.of(Outcome.soFar(printed))),
                Timings.of(times, content),
                work.state());
    }

    /** Where it stands in the queue: an estimate from recent times, as median and 95th percentile. */
    record Queue(int place, long expectedWaitMs, long mostWaitMs) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Timings(
            Optional<Double> queuedMs,
            Optional<Double> compileMs,
            Optional<Double> runMs,
            Optional<Double> gradeMs,
            Optional<Double> totalMs) {
        static Timings of(ShownTimes times, Content content) {
            return new Timings(
                    millis(times.waiting()),
                    millis(content.isExperiment() ? Optional.empty() : times.compiling()),
                    millis(content.isExperiment() ? times.working() : times.running()),
                    millis(times.grading()),
                    millis(times.total()));
        }

        private static Optional<Double> millis(Optional<Duration> duration) {
            return duration.map(of -> of.toNanos() / 1e4 / 100);
        }
    }

    /** What was found. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Outcome(
            List<CheckResult> checks,
            List<Diagnostic> diagnostics,
            Optional<Verdict.Cause> cause,
            Optional<String> limit,
            String stdout,
            List<Plot> plots,
            Map<String, Double> values,
            Optional<Used> used,
            Optional<String> incident) {
        static Outcome of(Verdict verdict) {
            var trace = verdict.traceOrNone();
            boolean open = verdict.checkResults().stream().allMatch(CheckResult::open);
            var usage = open ? trace.usage() : trace.usage().rounded();
            return new Outcome(
                    verdict.checkResults(),
                    verdict.diagnosticsOrNone(),
                    verdict instanceof Verdict.RuntimeError error ? Optional.of(error.cause()) : Optional.empty(),
                    verdict instanceof Verdict.ExceededLimit exceeded
                            ? Optional.of(exceeded.limit().name().toLowerCase(Locale.ROOT))
                            : Optional.empty(),
                    trace.stdout(),
                    trace.plots(),
                    trace.values(),
                    usage.wall().isZero()
                            ? Optional.empty()
                            : Optional.of(new Used(
                                    usage.wall().toMillis(), usage.cpu().toMillis(), usage.peakMemoryBytes())),
                    verdict instanceof Verdict.OurFault fault ? fault.incident() : Optional.empty());
        }

        static Outcome soFar(String printed) {
            return new Outcome(
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    printed,
                    List.of(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    record Used(long wallMs, long cpuMs, long peakMemoryBytes) {}
}
