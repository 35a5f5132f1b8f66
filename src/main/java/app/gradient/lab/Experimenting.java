package app.gradient.lab;

import app.gradient.kit.lab.Training;
import app.gradient.runner.Call;
import app.gradient.runner.CallResult;
import app.gradient.runner.PlannedCall;
import app.gradient.sandbox.Cancellation;
import app.gradient.sandbox.Classes;
import app.gradient.sandbox.Limit;
import app.gradient.sandbox.Limits;
import app.gradient.sandbox.RunOutcome;
import app.gradient.sandbox.RunRequest;
import app.gradient.sandbox.Sandbox;
import app.gradient.sandbox.Task;
import app.gradient.submission.queue.Lane;
import app.gradient.submission.queue.Outcome;
import app.gradient.submission.queue.Performer;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Performs the runs of the laboratory: code of ours in a runner of its own, for data and settings that are a learner's. */
class Experimenting implements Performer {
    /** As long as somebody watches a bar, and as much as a pre-started runner has. */
    static final Limits LIMITS = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(25), 128, 1024);

    private static final Logger log = LoggerFactory.getLogger(Experimenting.class);
    static final String ENTRY = "app.gradient.kit.lab.Training";

    private final LabRuns runs;
    private final ReadExperiment reader;
    private final Supplier<Sandbox> sandbox;
    private final Clock clock;

    /** @param sandbox asked for at the first work: a node that only serves pages has none */
    Experimenting(LabRuns runs, ReadExperiment reader, Supplier<Sandbox> sandbox, Clock clock) {
        this.runs = runs;
        this.reader = reader;
        this.sandbox = sandbox;
        this.clock = clock;
    }

    @Override
    public Lane lane() {
        return Lane.LAB;
    }

    @Override
    public Outcome perform(Work work, Cancellation cancellation, Runnable compiled) {
        var run = runs.find(new LabRunId(work.id())).orElseThrow();
        if (!(reader.read(run.typed()) instanceof ReadExperiment.Reading.Understood understood)) {
            throw new IllegalStateException("the course no longer has what run " + run.id() + " asks for");
        }
        runs.startAnew(run.id());
        var story = new Story(runs, run.id());
        compiled.run();
        var started = clock.instant();
        var outcome = sandbox.get().run(request(understood.experiment(), understood.csv(), cancellation), story);
        story.end();
        return switch (outcome) {
            case RunOutcome.Finished finished -> over(run, story, state(run, finished.results()), started);
            case RunOutcome.Crashed crashed -> {
                log.warn("event=lab_run_crashed run={} cause={}", run.id(), crashed.cause());
                yield over(run, story, State.RUNTIME_ERROR, started);
            }
            case RunOutcome.ExceededLimit exceeded -> over(run, story, state(exceeded.limit()), started);
            case RunOutcome.Cancelled stopped -> over(run, story, State.CANCELLED, started);
            case RunOutcome.Refused refused -> new Outcome.Broke("sandbox-refused");
            case RunOutcome.SandboxBroke broke -> new Outcome.Broke(broke.incident());
        };
    }

    static RunRequest request(Experiment experiment, String csv, Cancellation cancellation) {
        return new RunRequest(
                Classes.none(),
                new Task.Calls(List.of(PlannedCall.open(Call.of(ENTRY, "run", experiment.forRunner())))),
                LIMITS,
                Set.of(),
                Map.of(Training.TABLE, csv),
                experiment.trainer().libraries(),
                cancellation);
    }

    private static State state(LabRun run, List<CallResult> results) {
        if (results.getFirst() instanceof CallResult.Threw threw) {
            log.warn(
                    "event=lab_run_threw run={} class={} message=\"{}\"",
                    run.id(),
                    threw.exceptionClass(),
                    threw.message());
            return State.RUNTIME_ERROR;
        }
        return State.FINISHED;
    }

    private static State state(Limit limit) {
        return switch (limit) {
            case TIME, CPU -> State.TIME_LIMIT;
            case MEMORY, THREADS -> State.MEMORY_LIMIT;
            case OUTPUT -> State.OUTPUT_LIMIT;
        };
    }

    /** A run that told its result is finished, even if its learning curve was cut short. */
    private Outcome over(LabRun run, Story story, State state, java.time.Instant started) {
        var result = story.result();
        return new Outcome.Done(
                result.isPresent() ? State.FINISHED : state,
                Optional.of(started),
                Optional.of(clock.instant()),
                () -> runs.write(run.id(), story.checksum(), result));
    }

    /** A run concerns nobody but who started it. */
    @Override
    public void announce(Work work) {}
}
