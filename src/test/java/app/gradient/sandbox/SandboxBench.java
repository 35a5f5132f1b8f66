package app.gradient.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.runner.CallResult;
import app.gradient.runner.PlannedCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long a submission takes from source to the last answer, against the same source compiled and run in this JVM with no
 * isolation at all, in one run. Prints min, p50 and p95 in ms.
 */
@Tag("bench")
class SandboxBench {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 40;
    private static final Duration BETWEEN = Duration.ofMillis(700);

    private static final String TRIVIAL = """
            public class Solution {
                public static double dot(double[] a, double[] b) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i] * b[i];
                    }
                    return sum;
                }
            }
            """;

    private static final String TRIBUO = """
            import org.tribuo.*;
            import org.tribuo.classification.*;
            import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

            public class Solution {
                public static Model<Label> train(Dataset<Label> rows) {
                    return new LogisticRegressionTrainer().train(rows);
                }
            }
            """;

    /** Kept, or the level is forgotten with the logger. */
    private static final java.util.logging.Logger TRIBUO_LOG = java.util.logging.Logger.getLogger("org.tribuo");

    private static LockedSandbox sandbox;

    @BeforeAll
    static void start() {
        TRIBUO_LOG.setLevel(java.util.logging.Level.WARNING);
        sandbox = SandboxFixture.sandbox(new Pool.Size(3, 8, 1));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void aTrivialClassWithThreeTests() throws Exception {
        Callable<Void> isolated = () -> {
            Classes classes = SandboxFixture.compiled(sandbox, TRIVIAL);
            RunOutcome outcome = sandbox.run(SandboxFixture.calls(classes, dot(1), dot(2), dot(3)), RunListener.NONE);
            assertThat(answers(outcome)).containsExactly(11.0, 22.0, 33.0);
            return null;
        };
        Callable<Void> open = () -> {
            Method dot = inProcess(TRIVIAL).getMethod("dot", double[].class, double[].class);
            for (int i = 1; i <= 3; i++) {
                assertThat(dot.invoke(null, new double[] {i, 2 * i}, new double[] {3, 4}))
                        .isEqualTo(11.0 * i);
            }
            return null;
        };

        compare("trivial class, 3 tests", isolated, open);
    }

    @Test
    void logisticRegressionOnFiveHundredRows() throws Exception {
        String table = table(500);
        double[][] rows = {{-2, 2}, {2, -2}};
        Callable<Void> isolated = () -> {
            Classes classes = SandboxFixture.compiled(sandbox, TRIBUO);
            PlannedCall predict = PlannedCall.hidden(app.gradient.runner.Call.of(
                    "app.gradient.kit.Prediction",
                    "classify",
                    "Solution",
                    "train",
                    "label",
                    new String[] {"x", "y"},
                    rows));
            RunRequest request = new RunRequest(
                    classes,
                    new Task.Calls(List.of(predict)),
                    SandboxFixture.limits(Duration.ofSeconds(10)),
                    Set.of(),
                    Map.of("train", table),
                    new Cancellation());
            Object labels = answers(sandbox.run(request, RunListener.NONE)).getFirst();
            assertThat((String[]) labels).containsExactly("b", "a");
            return null;
        };
        Callable<Void> open = () -> {
            var dataset = app.gradient.kit.Datasets.classification(app.gradient.kit.Table.parse(table), "label");
            Object model = inProcess(TRIBUO)
                    .getMethod("train", org.tribuo.Dataset.class)
                    .invoke(null, dataset);
            assertThat(model).isNotNull();
            return null;
        };

        compare("logistic regression, 500 rows", isolated, open);
    }

    @Test
    void sustained() throws Exception {
        int threads = 4;
        int count = 80;
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<RunOutcome>> all = new java.util.ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(pool.submit(() -> sandbox.run(
                        SandboxFixture.calls(SandboxFixture.compiled(sandbox, TRIVIAL), dot(1), dot(2), dot(3)),
                        RunListener.NONE)));
            }
            for (Future<RunOutcome> one : all) {
                assertThat(one.get()).isInstanceOf(RunOutcome.Finished.class);
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT, "bench sustained, %d at a time: %.1f trivial submissions/s%n", threads, count / seconds);
    }

    private static PlannedCall dot(int i) {
        return SandboxFixture.open("dot", new double[] {i, 2 * i}, new double[] {3, 4});
    }

    private static List<Object> answers(RunOutcome outcome) {
        assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
        return ((RunOutcome.Finished) outcome)
                .results().stream()
                        .map(result -> ((CallResult.Returned) result).value())
                        .toList();
    }

    private static String table(int rows) {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("x,y,label\n");
        for (int i = 0; i < rows; i++) {
            double shift = i % 2 == 0 ? 1 : -1;
            csv.append(random.nextGaussian() + shift)
                    .append(',')
                    .append(random.nextGaussian() - shift)
                    .append(i % 2 == 0 ? ",a\n" : ",b\n");
        }
        return csv.toString();
    }

    private static void compare(String name, Callable<Void> isolated, Callable<Void> open) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            open.call();
            isolated.call();
        }
        double[] with = new double[ROUNDS];
        double[] without = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            // one learner: the pool has time to fill up again, as it has between people
            java.util.concurrent.locks.LockSupport.parkNanos(BETWEEN.toNanos());
            with[i] = millis(isolated);
            without[i] = millis(open);
        }
        System.out.printf(
                Locale.ROOT,
                "bench %s: sandbox %s; in process %s; ratio of p50 %.1f%n",
                name,
                figures(with),
                figures(without),
                percentile(with, 50) / percentile(without, 50));
    }

    private static double millis(Callable<Void> task) throws Exception {
        long start = System.nanoTime();
        task.call();
        return (System.nanoTime() - start) / 1e6;
    }

    private static String figures(double[] times) {
        return String.format(
                Locale.ROOT,
                "min %.1f p50 %.1f p95 %.1f ms",
                percentile(times, 0),
                percentile(times, 50),
                percentile(times, 95));
    }

    private static double percentile(double[] times, int percent) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES =
            COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);

    private static Class<?> inProcess(String source) throws ClassNotFoundException {
        Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        var memory = new ForwardingJavaFileManager<>(FILES) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                // kept open for the next round
            }
        };
        var unit = new SimpleJavaFileObject(URI.create("memory:///Solution.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        boolean done = COMPILER.getTask(
                        Writer.nullWriter(),
                        memory,
                        new DiagnosticCollector<>(),
                        List.of("-proc:none", "-g"),
                        null,
                        List.of(unit))
                .call();
        assertThat(done).isTrue();
        return new ClassLoader(SandboxBench.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                ByteArrayOutputStream bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes.toByteArray(), 0, bytes.size());
            }
        }.loadClass("Solution");
    }
}
