package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Slug;
import app.gradient.sandbox.Sandbox;
import app.gradient.submission.queue.Standing;
import app.gradient.submission.queue.Standings;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import app.gradient.submission.queue.WorkQueue;
import app.gradient.support.GradientTest;
import app.gradient.support.Machine;
import app.gradient.support.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * How long a learner waits for the verdict on a class of a few lines and on a logistic regression of 500 rows, HTTP,
 * PostgreSQL, queue, compiler, runner, judge and live event together; beside it the same sources without isolation, in one
 * run and in turn. Then many at once. Figures are printed, never asserted: a loaded machine must not fail a build.
 */
@GradientTest
@TestPropertySource(properties = "gradient.content.directory=target/speed-course")
@DirtiesContext
@Tag("bench")
class SpeedBenchTests {
    /** A server has answered for a while before most learners come; the other ways are warmed up as often. */
    private static final int WARM_UP = 200;

    private static final int WARM_UP_OF_ONE = 40;
    private static final int ROUNDS = 30;
    private static final int COLD_EVERY = 4;
    /** A person reads a verdict before the next try; the pool warms its spares meanwhile. */
    private static final Duration THINKING = Duration.ofMillis(800);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String TRIVIAL_DRIVER = """
            public class Driver {
                public static void main(String[] arguments) {
                    System.out.println(Solution.dot(new double[] {1, 2}, new double[] {3, 4}));
                    System.out.println(Solution.dot(new double[] {1, 0, 2}, new double[] {3, 4, 5}));
                    System.out.println(Solution.dot(new double[0], new double[0]));
                }
            }
            """;

    private static final String TRIBUO_DRIVER = """
            import app.gradient.kit.Datasets;
            import app.gradient.kit.Table;
            import java.nio.file.Files;
            import java.nio.file.Path;

            public class Driver {
                public static void main(String[] arguments) throws Exception {
                    var rows = Datasets.classification(Table.parse(Files.readString(Path.of(arguments[0]))), "side");
                    var model = Solution.train(rows);
                    for (int i = 0; i < 125; i++) {
                        System.out.println(model.predict(rows.getExample(i)).getOutput().getLabel());
                    }
                }
            }
            """;

    static {
        SpeedCourse.write();
    }

    @LocalServerPort
    int port;

    @Autowired
    Exercises exercises;

    @Autowired
    Submissions submissions;

    @Autowired
    Standings standings;

    @Autowired
    WorkQueue queue;

    @Autowired
    Sandbox sandbox;

    @Test
    void fromSubmitToVerdict() throws IOException {
        var folder = Files.createTempDirectory(Path.of("target"), "cold");
        var trivial = new Variants("trivial", SpeedCourse.TRIVIAL, SpeedCourse.TRIVIAL_SOURCE);
        var tribuo = new Variants("logistic regression, 500 rows", SpeedCourse.TRIBUO, SpeedCourse.TRIBUO_SOURCE);
        for (int i = 0; i < WARM_UP; i++) {
            if (i % WARM_UP_OF_ONE == 0) {
                var learner = Program.ofNewLearner(port);
                trivial.sentBy(learner);
                tribuo.sentBy(learner);
            }
            trivial.round(Duration.ZERO);
            tribuo.round(Duration.ZERO);
        }
        trivial.forget();
        tribuo.forget();

        for (int i = 0; i < ROUNDS; i++) {
            trivial.round(THINKING);
            tribuo.round(THINKING);
            if (i % COLD_EVERY == 0) {
                trivial.cold(folder, TRIVIAL_DRIVER);
                tribuo.cold(folder, TRIBUO_DRIVER);
            }
        }

        trivial.print();
        tribuo.print();
        printMemory();
    }

    @Test
    void manyLearnersForAWhile() {
        sustained("trivial", SpeedCourse.TRIVIAL, SpeedCourse.TRIVIAL_SOURCE, 16, 10);
        sustained("logistic regression, 500 rows", SpeedCourse.TRIBUO, SpeedCourse.TRIBUO_SOURCE, 16, 6);
    }

    @Test
    void aBurstOfTwoHundred() {
        var guests = new Guests(port, 50, SpeedCourse.TRIVIAL);
        guests.send(1, SpeedCourse.TRIVIAL_SOURCE).forEach(this::awaitEnd);
        awaitPool(THINKING);
        var start = Instant.now();
        var expected = new HashMap<String, Standing>();
        var ids = new ArrayList<String>();
        for (int round = 0; round < 4; round++) {
            for (var id : guests.send(1, SpeedCourse.TRIVIAL_SOURCE)) {
                ids.add(id);
                if (work(id).state() == State.QUEUED) {
                    expected.put(id, standings.of(UUID.fromString(id)));
                }
            }
        }
        ids.forEach(this::awaitEnd);
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
        long others =
                ids.stream().filter(id -> work(id).state() != State.PASSED).count();
        System.out.printf(
                Locale.ROOT,
                "BENCH %-56s %d drained in %.1f s, %.1f a second, not passed %d%n",
                "burst of 200, trivial",
                ids.size(),
                seconds,
                ids.size() / seconds,
                others);
        printEstimates(expected);
        assertThat(others).isZero();
    }

    private void sustained(String name, String exercise, String source, int people, int each) {
        var guests = new Guests(port, people, exercise);
        guests.send(1, source).forEach(this::awaitEnd);
        awaitPool(THINKING);
        var busy = Machine.busy();
        var start = Instant.now();
        var ids = guests.send(each, source);
        ids.forEach(this::awaitEnd);
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
        double cpu = Machine.busy().minus(busy).toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "BENCH %-56s %d in %.1f s, %.1f a second; processors of the whole machine %.3f s each%n",
                "sustained, " + name + ", " + people + " learners",
                ids.size(),
                seconds,
                ids.size() / seconds,
                cpu / ids.size());
        assertThat(ids).allSatisfy(id -> assertThat(work(id).state()).isEqualTo(State.PASSED));
    }

    /** The estimate at the moment of storing, against the wait that came. */
    private void printEstimates(Map<String, Standing> expected) {
        if (expected.isEmpty()) {
            return;
        }
        var waits = new Samples("wait in the queue, burst of 200");
        var error = new Samples("estimate of the wait, absolute error");
        int within = 0;
        for (var estimate : expected.entrySet()) {
            var waited = work(estimate.getKey()).times().waiting().orElseThrow();
            waits.add(waited);
            error.add(waited.minus(estimate.getValue().likely()).abs());
            within += waited.compareTo(estimate.getValue().most()) <= 0 ? 1 : 0;
        }
        waits.print();
        error.print();
        System.out.printf(
                Locale.ROOT,
                "BENCH %-56s %.0f %% of %d%n",
                "waits within the time that is shown as the most",
                100.0 * within / expected.size(),
                expected.size());
    }

    private void printMemory() {
        awaitPool(THINKING);
        LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
        Machine.memoryOfChildren("app.gradient.runner.Runner").forEach(SpeedBenchTests::printMemory);
        Machine.memoryOfChildren("app.gradient.runner.CompileServer").forEach(SpeedBenchTests::printMemory);
        Machine.memoryOfChildren("app.gradient.runner.Supervisor").forEach(SpeedBenchTests::printMemory);
    }

    private static void printMemory(Machine.Memory memory) {
        System.out.printf(
                Locale.ROOT,
                "BENCH %-56s %.0f MiB, of which its own %.0f MiB%n",
                "idle memory of a " + memory.name().replaceFirst(".*\\.", ""),
                memory.resident() / 1024.0,
                memory.own() / 1024.0);
    }

    private void awaitPool(Duration first) {
        LockSupport.parkNanos(first.toNanos());
        await(() -> {
            var pool = sandbox.status().pool();
            return pool.starting() == 0 && pool.busy() == 0 && pool.spares() >= pool.target();
        });
    }

    private void awaitEnd(String id) {
        await(() -> work(id).state().isTerminal());
    }

    private Work work(String id) {
        return queue.find(UUID.fromString(id)).orElseThrow();
    }

    private static void await(Supplier<Boolean> condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.get()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    /** One source by all the ways it can be compiled and run. */
    private final class Variants {
        private final String name;
        private final String exercise;
        private final String source;
        private final Map<String, String> tables;
        private final WithoutIsolation bare;
        private Program learner = Program.ofNewLearner(port);
        private Samples through;
        private Samples inProcess;
        private Samples filesKept;
        private Samples cold;

        Variants(String name, String exercise, String source) {
            this.name = name;
            this.exercise = exercise;
            this.source = source;
            if (!(exercises.find(new Slug(exercise)).orElseThrow().kind() instanceof ProgramKind kind)) {
                throw new IllegalArgumentException(exercise + " is no program");
            }
            var plan = kind.plan(1);
            this.tables = plan.tables();
            this.bare = new WithoutIsolation(source, plan.calls(), tables);
            forget();
        }

        void sentBy(Program newLearner) {
            learner = newLearner;
        }

        final void forget() {
            through = new Samples(name + ": submit to verdict");
            inProcess = new Samples(name + ": in process, no isolation");
            filesKept = new Samples(name + ": in process, index of the class path kept");
            cold = new Samples(name + ": cold javac and java");
        }

        void round(Duration thinking) {
            awaitPool(thinking);
            timed(through, () -> {
                var end = learner.verdictOn(exercise, source);
                assertThat(end.get("state").asString()).isEqualTo("passed");
            });
            awaitPool(thinking);
            timed(inProcess, bare::inProcess);
            awaitPool(thinking);
            timed(filesKept, bare::inProcessWithFilesKept);
        }

        void cold(Path folder, String driver) {
            var arguments = new ArrayList<String>();
            tables.values().forEach(csv -> arguments.add(file(folder, csv)));
            awaitPool(THINKING);
            timed(cold, () -> bare.cold(folder, driver, arguments));
        }

        private static String file(Path folder, String csv) {
            try {
                return Files.writeString(folder.resolve("table.csv"), csv)
                        .toAbsolutePath()
                        .toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void timed(Samples samples, Runnable task) {
            long start = System.nanoTime();
            task.run();
            samples.add(Duration.ofNanos(System.nanoTime() - start));
        }

        void print() {
            List.of(through, inProcess, filesKept, cold).forEach(Samples::print);
            through.printRatioTo(inProcess);
            through.printRatioTo(filesKept);
            cold.printRatioTo(through);
            Phases.print(submissions, exercise, ROUNDS, name);
        }
    }
}
