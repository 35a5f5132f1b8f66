package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Slug;
import app.gradient.runner.PlannedCall;
import app.gradient.sandbox.Sandbox;
import app.gradient.submission.queue.Standings;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import app.gradient.submission.queue.WorkQueue;
import app.gradient.support.GradientTest;
import app.gradient.support.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
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
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long a learner waits: HTTP, PostgreSQL, queue, compiler, runner, judge and live event together. Figures are printed,
 * never asserted: a loaded machine must not fail a build.
 */
@GradientTest
@Tag("bench")
class SubmissionBenchTests {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 40;
    /** A person reads a verdict before the next try; the pool warms its spares meanwhile. */
    private static final Duration THINKING = Duration.ofMillis(800);

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
    void fromSubmitToVerdict() {
        var learner = Program.ofNewLearner(port);
        var code = submitToVerdict(learner, CourseFiles.CODE, "submit to verdict, code");
        submitToVerdict(learner, CourseFiles.MODEL, "submit to verdict, model of 1,000+ rows");

        var bare = inProcess(CourseFiles.CODE);
        bare.print();
        code.printRatioTo(bare);
    }

    @Test
    void manyLearnersForAWhile() {
        Crowd.submit(port, 4, 2, CourseFiles.CODE, sources());
        var start = Instant.now();
        int people = 16;
        int each = 8;
        var ids = Crowd.submit(port, people, each, CourseFiles.CODE, sources());
        awaitAll(ids);
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
        System.out.printf(
                Locale.ROOT,
                "BENCH %-56s %d submissions in %.1f s, %.1f a second%n",
                "sustained, code, " + people + " learners",
                ids.size(),
                seconds,
                ids.size() / seconds);
    }

    @Test
    void aBurstOfTwoHundred() {
        Crowd.submit(port, 4, 2, CourseFiles.CODE, sources());
        var start = Instant.now();
        var expected = new HashMap<String, Duration>();
        var ids = new ArrayList<String>();
        for (int round = 0; round < 10; round++) {
            for (var id : Crowd.submit(port, 20, 1, CourseFiles.CODE, sources())) {
                ids.add(id);
                if (work(id).state() == State.QUEUED) {
                    expected.put(id, standings.of(UUID.fromString(id)).likely());
                }
            }
        }
        awaitAll(ids);
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
        long ours =
                ids.stream().filter(id -> work(id).state() == State.OUR_FAULT).count();
        System.out.printf(
                Locale.ROOT,
                "BENCH %-56s %d drained in %.1f s, faults of ours %d%n",
                "burst of 200",
                ids.size(),
                seconds,
                ours);
        printEstimates(expected);
        assertThat(ours).isZero();
    }

    /** The estimate at the moment of storing, against the wait that came. */
    private void printEstimates(Map<String, Duration> expected) {
        var error = new Samples("estimate of the wait, absolute error");
        var waits = new Samples("wait in the queue, burst of 200");
        expected.forEach((id, likely) -> {
            var waited = work(id).times().waiting().orElseThrow();
            waits.add(waited);
            error.add(waited.minus(likely).abs());
        });
        if (!expected.isEmpty()) {
            waits.print();
            error.print();
        }
    }

    private Samples submitToVerdict(Program learner, String exercise, String name) {
        var source = CourseFiles.solution(exercise);
        for (int i = 0; i < WARM_UP; i++) {
            learner.verdictOn(exercise, source);
        }
        var samples = new Samples(name);
        for (int i = 0; i < ROUNDS; i++) {
            awaitWarmPool();
            long start = System.nanoTime();
            var end = learner.verdictOn(exercise, source);
            samples.add(Duration.ofNanos(System.nanoTime() - start));
            assertThat(end.get("state").asString()).isEqualTo("passed");
        }
        samples.print();
        printPhases(name, exercise);
        return samples;
    }

    private void printPhases(String name, String exercise) {
        var waiting = new Samples(name + ": queued");
        var compiling = new Samples(name + ": compiled");
        var running = new Samples(name + ": run");
        var grading = new Samples(name + ": graded");
        var total = new Samples(name + ": stored to graded");
        submissions.recent(new Slug(exercise), ROUNDS).forEach(submission -> {
            var times = submission.work().times();
            times.waiting().ifPresent(waiting::add);
            times.compiling().ifPresent(compiling::add);
            times.running().ifPresent(running::add);
            times.grading().ifPresent(grading::add);
            times.total().ifPresent(total::add);
        });
        List.of(waiting, compiling, running, grading, total).forEach(Samples::print);
    }

    /** The same source compiled and its calls made in this JVM, with no isolation at all. */
    private Samples inProcess(String slug) {
        var exercise = exercises.find(new Slug(slug)).orElseThrow();
        if (!(exercise.kind() instanceof ProgramKind kind)) {
            throw new IllegalArgumentException(slug + " is no program");
        }
        var source = CourseFiles.solution(slug);
        var calls = kind.plan(1).calls();
        for (int i = 0; i < WARM_UP; i++) {
            compileAndCall(source, calls);
        }
        var samples = new Samples("the same source in-process, no isolation");
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            compileAndCall(source, calls);
            samples.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return samples;
    }

    private static void compileAndCall(String source, List<PlannedCall> calls) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var classes = new HashMap<String, ByteArrayOutputStream>();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = compiler.getTask(
                    null, new InMemory(files, classes), null, List.of("-proc:none"), null, List.of(new Source(source)));
            assertThat(task.call()).isTrue();
            var loader = new ClassLoader(SubmissionBenchTests.class.getClassLoader()) {
                @Override
                protected Class<?> findClass(String name) throws ClassNotFoundException {
                    var bytes = classes.get(name);
                    if (bytes == null) {
                        throw new ClassNotFoundException(name);
                    }
                    return defineClass(name, bytes.toByteArray(), 0, bytes.size());
                }
            };
            for (var planned : calls) {
                var call = planned.call();
                var type = loader.loadClass(call.className());
                for (var method : type.getDeclaredMethods()) {
                    if (method.getName().equals(call.method())) {
                        method.setAccessible(true);
                        method.invoke(null, call.arguments().toArray());
                    }
                }
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitWarmPool() {
        LockSupport.parkNanos(THINKING.toNanos());
        await(() -> {
            var pool = sandbox.status().pool();
            return pool.starting() == 0 && pool.busy() == 0 && pool.spares() >= pool.target();
        });
    }

    private void awaitAll(List<String> ids) {
        await(() -> ids.stream().allMatch(id -> work(id).state().isTerminal()));
    }

    private Work work(String id) {
        return queue.find(UUID.fromString(id)).orElseThrow();
    }

    private static void await(Supplier<Boolean> condition) {
        var deadline = Instant.now().plus(Duration.ofMinutes(5));
        while (!condition.get()) {
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private static List<String> sources() {
        return List.of(CourseFiles.solution(CourseFiles.CODE), CourseFiles.wrong(CourseFiles.CODE, "dot-only"));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Solution.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var out = new ByteArrayOutputStream();
                    classes.put(className, out);
                    return out;
                }
            };
        }
    }
}
