package app.gradient.submission;

import app.gradient.exercise.CheckResult;
import app.gradient.runner.Diagnostic;
import app.gradient.submission.queue.Standing;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A submission or a run as its fragment shows it, at one moment of its life.
 *
 * @param path its address, of which the live events are a part
 * @param experiment whether it is an experiment of the laboratory, which is trained and not compiled
 * @param inText whether it shows only what a program of the text prints
 * @param word for where it stands, of those under {@code submission.state}
 * @param tone the design's word for how it ended
 * @param standing its place in the queue, while it waits
 * @param stdout what was printed, or was printed so far
 * @param passed how many of the checks passed
 */
record VerdictView(
        UUID id,
        String path,
        boolean run,
        boolean experiment,
        boolean inText,
        State state,
        String word,
        String tone,
        int number,
        int faults,
        Instant storedAt,
        Optional<Standing> standing,
        List<Phase> phases,
        Optional<Long> totalMillis,
        List<CheckView> checks,
        long passed,
        List<Diagnostic> diagnostics,
        String diagnosticsJson,
        Optional<Verdict.Cause> cause,
        String stdout,
        List<PlotView> plots,
        Map<String, Double> values,
        Optional<String> incident) {

    public boolean terminal() {
        return state.isTerminal();
    }

    /** The key of words for what a message of the compiler means, where there are some. */
    public Optional<String> hint(Diagnostic diagnostic) {
        return CompilerHint.of(diagnostic).map(CompilerHint::key);
    }

    /** One step on the way; {@code millis} is absent while it goes on. */
    record Phase(String key, String state, Optional<Long> millis) {}

    /** A check in the list; {@code unfolded} for the first that failed. */
    record CheckView(CheckResult result, boolean unfolded) {
        public boolean hasMore() {
            return result.input().isPresent()
                    || result.expected().isPresent()
                    || result.got().isPresent()
                    || result.hintHtml().isPresent();
        }
    }

    /** A plot with its data as the page's script reads them. */
    record PlotView(String title, String json) {}

    /** Makes views; what needs the JSON writer or the queue is asked for here. */
    static final class Maker {
        private final JsonMapper json;

        Maker(JsonMapper json) {
            this.json = json;
        }

        VerdictView of(Submission submission, Optional<Standing> standing) {
            return make(
                    new Place("/submissions/" + submission.id(), false, false),
                    submission.number(),
                    submission.content(),
                    submission.work(),
                    submission.verdict(),
                    standing,
                    submission
                            .verdict()
                            .map(verdict -> verdict.traceOrNone().stdout())
                            .orElse(""),
                    ShownTimes.of(submission));
        }

        VerdictView of(Run run, Optional<Standing> standing) {
            var place = new Place("/runs/" + run.id(), true, run.exercise().isEmpty());
            return make(place, 0, run.content(), run.work(), run.verdict(), standing, run.stdout(), ShownTimes.of(run));
        }

        private VerdictView make(
                Place place,
                int number,
                Content content,
                Work work,
                Optional<Verdict> verdict,
                Optional<Standing> standing,
                String stdout,
                ShownTimes times) {
            var results = verdict.map(Verdict::checkResults).orElse(List.of());
            var trace = verdict.map(Verdict::traceOrNone).orElse(Trace.NONE);
            var diagnostics = verdict.map(Verdict::diagnosticsOrNone).orElse(List.of());
            return new VerdictView(
                    work.id(),
                    place.path(),
                    place.run(),
                    content.isExperiment(),
                    place.inText(),
                    work.state(),
                    content.word(work.state()),
                    tone(work.state()),
                    number,
                    work.faults(),
                    work.times().stored(),
                    standing,
                    phases(work, content, times),
                    times.total().map(Duration::toMillis),
                    checks(results),
                    results.stream().filter(CheckResult::passed).count(),
                    diagnostics,
                    diagnostics(diagnostics),
                    verdict.flatMap(Maker::cause),
                    stdout,
                    trace.plots().stream()
                            .map(plot -> new PlotView(plot.title(), json.writeValueAsString(plot)))
                            .toList(),
                    trace.values(),
                    work.incident());
        }

        private String diagnostics(List<Diagnostic> diagnostics) {
            return json.writeValueAsString(diagnostics.stream()
                    .map(one -> Map.of(
                            "line", one.line(),
                            "column", one.column(),
                            "endColumn", one.endColumn(),
                            "severity", one.severity().name().toLowerCase(Locale.ROOT),
                            "message", one.message()))
                    .toList());
        }

        private static Optional<Verdict.Cause> cause(Verdict verdict) {
            return verdict instanceof Verdict.RuntimeError error ? Optional.of(error.cause()) : Optional.empty();
        }

        private static List<CheckView> checks(List<CheckResult> results) {
            int firstFailed = IntStream.range(0, results.size())
                    .filter(i -> !results.get(i).passed())
                    .findFirst()
                    .orElse(-1);
            return IntStream.range(0, results.size())
                    .mapToObj(i -> new CheckView(results.get(i), i == firstFailed))
                    .toList();
        }

        /** Nothing for an answer, which is graded before its page is back. */
        private static List<Phase> phases(Work work, Content content, ShownTimes times) {
            var reached = work.times();
            var phases = new ArrayList<Phase>();
            if (work.state() == State.QUEUED || reached.claimed().isPresent()) {
                phases.add(new Phase("queued", state(work.state(), State.QUEUED), millis(times.waiting())));
            }
            if (reached.claimed().isPresent() && content.isExperiment()) {
                boolean over = work.state().isTerminal();
                phases.add(new Phase("training", over ? "done" : "running", millis(times.working())));
                return phases;
            }
            if (reached.claimed().isPresent()) {
                phases.add(new Phase(
                        "compiling",
                        work.state() == State.DID_NOT_COMPILE ? "failed" : state(work.state(), State.COMPILING),
                        millis(times.compiling())));
            }
            if (reached.compiled().isPresent() && work.state() != State.DID_NOT_COMPILE) {
                phases.add(new Phase("running", state(work.state(), State.RUNNING), millis(times.running())));
            }
            return phases;
        }

        private static String state(State now, State phase) {
            return now == phase ? "running" : "done";
        }

        private static Optional<Long> millis(Optional<Duration> duration) {
            return duration.map(Duration::toMillis);
        }

        private static String tone(State state) {
            return switch (state) {
                case QUEUED, COMPILING, RUNNING -> "none";
                case PASSED -> "passed";
                case FAILED -> "failed";
                case FINISHED -> "finished";
                case DID_NOT_COMPILE -> "compile";
                case RUNTIME_ERROR -> "error";
                case TIME_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT -> "limit";
                case NOT_ATTEMPTED -> "none";
                case CANCELLED -> "cancelled";
                case OUR_FAULT -> "ours";
            };
        }

        private record Place(String path, boolean run, boolean inText) {}
    }
}
