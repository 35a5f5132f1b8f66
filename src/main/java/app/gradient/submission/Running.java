package app.gradient.submission;

import app.gradient.exercise.CheckResult;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.GradingPlan;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.ResourceLimits;
import app.gradient.runner.CallResult;
import app.gradient.runner.PlannedCall;
import app.gradient.runner.Visibility;
import app.gradient.sandbox.Cancellation;
import app.gradient.sandbox.Task;
import app.gradient.submission.queue.Lane;
import app.gradient.submission.queue.Outcome;
import app.gradient.submission.queue.Performer;
import app.gradient.submission.queue.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Performs free runs: a program from its {@code main}, showing what it prints while it prints; the code of an exercise that
 * has no {@code main} by its open checks, hidden calls left out.
 */
class Running implements Performer {
    private static final ResourceLimits PROGRAM_LIMITS =
            new ResourceLimits(Duration.ofSeconds(10), Duration.ofSeconds(10), 128, 64);

    /** A library of half a gigabyte is loaded first. */
    private static final ResourceLimits LIMITS_WITH_LIBRARIES =
            new ResourceLimits(Duration.ofSeconds(30), Duration.ofSeconds(20), 128, 64);

    private final Runs runs;
    private final Exercises exercises;
    private final Workbench workbench;
    private final CoursePrograms programs;

    Running(Runs runs, Exercises exercises, Workbench workbench, CoursePrograms programs) {
        this.runs = runs;
        this.exercises = exercises;
        this.workbench = workbench;
        this.programs = programs;
    }

    @Override
    public Lane lane() {
        return Lane.RUN;
    }

    @Override
    public Outcome perform(Work work, Cancellation cancellation, Runnable compiled) {
        var run = runs.find(new RunId(work.id())).orElseThrow();
        var files = run.content().files();
        var plan = plan(run);
        var main = SourceRules.mainClass(files);
        var print = new Print(runs, run.id());
        // a program that has left the course since needs none that we would know of
        var libraries = run.program().flatMap(programs::libraries).orElse(Set.of());
        var job = main.isPresent() || plan.isEmpty()
                ? new Workbench.Job(
                        files,
                        new Task.Main(main.orElse("Main")),
                        plan.map(GradingPlan::limits)
                                .orElse(libraries.isEmpty() ? PROGRAM_LIMITS : LIMITS_WITH_LIBRARIES),
                        plan.map(GradingPlan::datasets).orElseGet(programs::datasets),
                        plan.map(GradingPlan::tables).orElse(Map.of()),
                        plan.map(GradingPlan::libraries).orElse(libraries),
                        print,
                        Workbench.Judge.NOTHING,
                        false)
                : openChecks(files, plan.get(), print);
        return workbench.perform(job, cancellation, compiled, verdict -> runs.write(run.id(), verdict));
    }

    private Optional<GradingPlan> plan(Run run) {
        return run.exercise()
                .flatMap(exercises::find)
                .flatMap(exercise -> exercise.kind() instanceof ProgramKind kind
                        ? Optional.of(kind.plan(run.seed()))
                        : Optional.empty());
    }

    private static Workbench.Job openChecks(Map<String, String> files, GradingPlan plan, Print print) {
        var open = plan.calls().stream()
                .filter(call -> call.visibility() == Visibility.PUBLIC)
                .toList();
        return new Workbench.Job(
                files,
                new Task.Calls(open),
                plan.limits(),
                plan.datasets(),
                plan.tables(),
                plan.libraries(),
                print,
                results -> plan.judge(spread(plan.calls(), results)).stream()
                        .filter(CheckResult::open)
                        .toList(),
                false);
    }

    /** The results of the open calls at their places among all calls; the hidden ones were never made. */
    private static List<CallResult> spread(List<PlannedCall> calls, List<CallResult> open) {
        var results = new ArrayList<CallResult>(calls.size());
        var next = open.iterator();
        for (var call : calls) {
            results.add(call.visibility() == Visibility.PUBLIC ? next.next() : new CallResult.NotReached());
        }
        return results;
    }

    /** A run concerns nobody but who started it. */
    @Override
    public void announce(Work work) {}
}
