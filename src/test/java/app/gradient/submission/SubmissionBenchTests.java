package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Slug;
import app.gradient.sandbox.Sandbox;
import app.gradient.support.GradientTest;
import app.gradient.support.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long a learner waits for the verdict on two exercises of the course, HTTP, PostgreSQL, queue, compiler, runner, judge
 * and live event together. Figures are printed, never asserted: a loaded machine must not fail a build.
 */
@GradientTest
@Tag("bench")
class SubmissionBenchTests {
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 30;
    /** A person reads a verdict before the next try; the pool warms its spares meanwhile. */
    private static final Duration THINKING = Duration.ofMillis(800);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @LocalServerPort
    int port;

    @Autowired
    Exercises exercises;

    @Autowired
    Submissions submissions;

    @Autowired
    Sandbox sandbox;

    @Test
    void fromSubmitToVerdict() {
        var learner = Program.ofNewLearner(port);
        submitToVerdict(learner, CourseFiles.CODE, "course, code");
        submitToVerdict(learner, CourseFiles.MODEL, "course, model of 1,000+ rows");
    }

    private void submitToVerdict(Program learner, String exercise, String name) {
        var source = CourseFiles.solution(exercise);
        if (!(exercises.find(new Slug(exercise)).orElseThrow().kind() instanceof ProgramKind kind)) {
            throw new IllegalArgumentException(exercise + " is no program");
        }
        var plan = kind.plan(1);
        var bare = new WithoutIsolation(source, plan.calls(), plan.tables());
        for (int i = 0; i < WARM_UP; i++) {
            learner.verdictOn(exercise, source);
            bare.inProcess();
        }
        var through = new Samples(name + ": submit to verdict");
        var inProcess = new Samples(name + ": in process, no isolation");
        for (int i = 0; i < ROUNDS; i++) {
            awaitWarmPool();
            long start = System.nanoTime();
            var end = learner.verdictOn(exercise, source);
            through.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(end.get("state").asString()).isEqualTo("passed");
            awaitWarmPool();
            start = System.nanoTime();
            bare.inProcess();
            inProcess.add(Duration.ofNanos(System.nanoTime() - start));
        }
        through.print();
        inProcess.print();
        through.printRatioTo(inProcess);
        Phases.print(submissions, exercise, ROUNDS, name);
    }

    private void awaitWarmPool() {
        LockSupport.parkNanos(THINKING.toNanos());
        var deadline = Instant.now().plus(PATIENCE);
        while (!isWarm()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean isWarm() {
        var pool = sandbox.status().pool();
        return pool.starting() == 0 && pool.busy() == 0 && pool.spares() >= pool.target();
    }
}
