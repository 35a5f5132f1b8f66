package app.gradient.submission;

import app.gradient.exercise.CheckResult;
import app.gradient.exercise.ResourceLimits;
import app.gradient.runner.CallResult;
import app.gradient.runner.Diagnostic;
import app.gradient.runner.NativeLibrary;
import app.gradient.sandbox.Cancellation;
import app.gradient.sandbox.Classes;
import app.gradient.sandbox.Compilation;
import app.gradient.sandbox.Limits;
import app.gradient.sandbox.RunListener;
import app.gradient.sandbox.RunOutcome;
import app.gradient.sandbox.RunRequest;
import app.gradient.sandbox.Sandbox;
import app.gradient.sandbox.Sources;
import app.gradient.sandbox.Task;
import app.gradient.submission.queue.Outcome;
import app.gradient.submission.queue.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Compiles and runs a learner's files in the sandbox and words what came of it as a verdict. */
class Workbench {
    private static final String REFUSED = "sandbox-refused";

    private final Supplier<Sandbox> sandbox;
    private final Clock clock;

    /** @param sandbox asked for at the first work: a node that only serves pages has none */
    Workbench(Supplier<Sandbox> sandbox, Clock clock) {
        this.sandbox = sandbox;
        this.clock = clock;
    }

    /**
     * @param compiled called when the code compiled and is about to run
     * @param store writes the verdict, inside the transaction that ends the work
     */
    Outcome perform(Job job, Cancellation cancellation, Runnable compiled, Consumer<Verdict> store) {
        var compilation = job.files().isEmpty()
                ? new Compilation.Compiled(Classes.none(), List.of(), Duration.ZERO)
                : sandbox.get().compile(new Sources(job.files(), job.libraries()));
        var compiledAt = Optional.of(clock.instant());
        if (cancellation.isCancelled()) {
            return cancelled(compiledAt, Optional.empty());
        }
        return switch (compilation) {
            case Compilation.Compiled done -> {
                compiled.run();
                var outcome = sandbox.get()
                        .run(
                                new RunRequest(
                                        done.classes(),
                                        job.task(),
                                        limits(job.limits()),
                                        job.datasets(),
                                        job.tables(),
                                        job.libraries(),
                                        cancellation),
                                job.listener());
                yield outcome(
                        job, outcome, done.warnings(), new Times(compiledAt, Optional.of(clock.instant())), store);
            }
            case Compilation.Rejected rejected ->
                over(new Verdict.DidNotCompile(rejected.diagnostics()), new Times(compiledAt, Optional.empty()), store);
            case Compilation.ExceededLimit exceeded ->
                over(
                        new Verdict.ExceededLimit(exceeded.limit(), List.of(), Trace.NONE),
                        new Times(compiledAt, Optional.empty()),
                        store);
            case Compilation.Refused refused -> new Outcome.Broke(REFUSED);
            case Compilation.SandboxBroke broke -> new Outcome.Broke(broke.incident());
        };
    }

    private static Outcome outcome(
            Job job, RunOutcome outcome, List<Diagnostic> warnings, Times times, Consumer<Verdict> store) {
        return switch (outcome) {
            case RunOutcome.Finished finished -> {
                var trace = Trace.of(finished.output(), warnings, finished.usage());
                yield over(finished(job, finished.results(), trace), times, store);
            }
            case RunOutcome.Crashed crashed ->
                over(
                        new Verdict.RuntimeError(
                                cause(crashed.cause()),
                                job.judge().checks(crashed.results()),
                                Trace.of(crashed.output(), warnings, crashed.usage())),
                        times,
                        store);
            case RunOutcome.ExceededLimit exceeded ->
                over(
                        new Verdict.ExceededLimit(
                                exceeded.limit(),
                                job.judge().checks(exceeded.results()),
                                Trace.of(exceeded.output(), warnings, exceeded.usage())),
                        times,
                        store);
            case RunOutcome.Cancelled stopped -> cancelled(times.compiled(), times.ran());
            case RunOutcome.Refused refused -> new Outcome.Broke(REFUSED);
            case RunOutcome.SandboxBroke broke -> new Outcome.Broke(broke.incident());
        };
    }

    private static Verdict finished(Job job, List<CallResult> results, Trace trace) {
        var checks = job.judge().checks(results);
        if (!job.graded()) {
            return new Verdict.Finished(checks, trace);
        }
        if (checks.stream().allMatch(CheckResult::passed)) {
            return new Verdict.Passed(checks, trace);
        }
        return thrown(checks, results)
                .<Verdict>map(threw -> new Verdict.RuntimeError(cause(threw), checks, trace))
                .orElseGet(() -> new Verdict.Failed(checks, trace));
    }

    /**
     * What the first failed check threw. Checks that each look at one call stand in the calls' order, and a check may expect
     * an exception; where checks and calls don't pair up, the first exception of all is the likeliest reason.
     */
    private static Optional<CallResult.Threw> thrown(List<CheckResult> checks, List<CallResult> results) {
        if (checks.size() == results.size()) {
            for (int i = 0; i < checks.size(); i++) {
                if (!checks.get(i).passed()) {
                    return results.get(i) instanceof CallResult.Threw threw && isOwn(threw)
                            ? Optional.of(threw)
                            : Optional.empty();
                }
            }
        }
        return results.stream()
                .filter(CallResult.Threw.class::isInstance)
                .map(CallResult.Threw.class::cast)
                .filter(Workbench::isOwn)
                .findFirst();
    }

    /** A method that is not there was not run; the check says so better. */
    private static boolean isOwn(CallResult.Threw threw) {
        return !threw.exceptionClass().equals(CallResult.Threw.NO_SUCH_METHOD);
    }

    private static Verdict.Cause cause(RunOutcome.Cause cause) {
        return switch (cause) {
            case RunOutcome.Cause.MainThrew main -> cause(main.threw());
            case RunOutcome.Cause.Exited exited ->
                new Verdict.Cause(Optional.empty(), "", List.of(), Optional.of(exited.exitCode()));
            case RunOutcome.Cause.BrokeProtocol broke ->
                new Verdict.Cause(Optional.empty(), "", List.of(), Optional.empty());
        };
    }

    private static Verdict.Cause cause(CallResult.Threw threw) {
        return new Verdict.Cause(
                Optional.of(threw.exceptionClass()), threw.message(), threw.ownFrames(), Optional.empty());
    }

    private static Outcome over(Verdict verdict, Times times, Consumer<Verdict> store) {
        return new Outcome.Done(verdict.state(), times.compiled(), times.ran(), () -> store.accept(verdict));
    }

    private static Outcome cancelled(Optional<Instant> compiled, Optional<Instant> ran) {
        return new Outcome.Done(State.CANCELLED, compiled, ran, () -> {});
    }

    private static Limits limits(ResourceLimits limits) {
        return new Limits(limits.wallTime(), limits.cpuTime(), limits.heapMiB(), limits.outputKiB());
    }

    /** What to compile (nothing, for code that the runner has anyway), what to run and how to judge it. */
    record Job(
            Map<String, String> files,
            Task task,
            ResourceLimits limits,
            Set<String> datasets,
            Map<String, String> tables,
            Set<NativeLibrary> libraries,
            RunListener listener,
            Judge judge,
            boolean graded) {}

    /** Turns results into checks. */
    @FunctionalInterface
    interface Judge {
        Judge NOTHING = results -> List.of();

        List<CheckResult> checks(List<CallResult> results);
    }

    private record Times(Optional<Instant> compiled, Optional<Instant> ran) {}
}
