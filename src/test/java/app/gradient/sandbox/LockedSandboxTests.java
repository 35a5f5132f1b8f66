package app.gradient.sandbox;

import static app.gradient.sandbox.SandboxFixture.calls;
import static app.gradient.sandbox.SandboxFixture.compiled;
import static app.gradient.sandbox.SandboxFixture.hidden;
import static app.gradient.sandbox.SandboxFixture.limits;
import static app.gradient.sandbox.SandboxFixture.main;
import static app.gradient.sandbox.SandboxFixture.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.gradient.runner.CallResult;
import app.gradient.runner.Opaque;
import app.gradient.runner.Plot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LockedSandboxTests {
    private static final Duration WALL = Duration.ofSeconds(5);

    private static LockedSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = SandboxFixture.sandbox(2);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static RunOutcome.Finished finished(RunOutcome outcome) {
        assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
        return (RunOutcome.Finished) outcome;
    }

    @Test
    void runsAProgramAndTellsWhatItPrinted() {
        Classes classes = compiled(sandbox, """
                void main() {
                    IO.println("Привет, вектор");
                    System.err.println("и ошибка");
                }
                """);

        RunOutcome outcome = sandbox.run(main(classes, WALL), RunListener.NONE);

        RunOutcome.Finished finished = finished(outcome);
        assertThat(finished.output().stdout()).isEqualTo("Привет, вектор\nи ошибка\n");
        assertThat(finished.usage().wall()).isBetween(Duration.ofNanos(1), WALL);
        assertThat(finished.usage().peakMemoryBytes()).isBetween(10L << 20, 500L << 20);
    }

    @Test
    void makesCallsWithPlainValues() {
        Classes classes = compiled(sandbox, """
                import java.util.*;
                public class Solution {
                    public static double dot(double[] a, double[] b) { return a[0] * b[0] + a[1] * b[1]; }
                    int[][] twice(int[][] rows) { rows[0][0] *= 2; return rows; }
                    static List<String> words(String text, int times) { return Collections.nCopies(times, text); }
                    static Map<String, Object> map(boolean flag, long number) { return new TreeMap<>(Map.of("f", flag, "n", number)); }
                    static Object thing() { return new StringBuilder("x"); }
                    static void nothing() {}
                    static float[][] floats(List<Double> list) { return new float[][] {{list.get(0).floatValue()}}; }
                }
                """);

        RunOutcome outcome = sandbox.run(
                calls(
                        classes,
                        open("dot", new double[] {1, 2}, List.of(3, 4.5)),
                        open("twice", (Object) new int[][] {{21}}),
                        open("words", "да", 2),
                        open("map", true, 7),
                        open("thing"),
                        open("nothing"),
                        open("floats", (Object) new double[] {0.5})),
                RunListener.NONE);

        List<Object> values = finished(outcome).results().stream()
                .map(result -> ((CallResult.Returned) result).value())
                .toList();
        assertThat(values.get(0)).isEqualTo(12.0);
        assertThat((int[][]) values.get(1)).isDeepEqualTo(new int[][] {{42}});
        assertThat(values.get(2)).isEqualTo(List.of("да", "да"));
        assertThat(values.get(3)).isEqualTo(Map.of("f", true, "n", 7L));
        assertThat(values.get(4)).isEqualTo(new Opaque("java.lang.StringBuilder", "x"));
        assertThat(values.get(5)).isNull();
        assertThat((double[][]) values.get(6)).isDeepEqualTo(new double[][] {{0.5}});
    }

    @Test
    void namesTheLineOfAnExceptionInTheLearnersOwnCode() {
        Classes classes = compiled(sandbox, """
                public class Solution {
                    static int at(int[] row, int i) {
                        return row[i];
                    }
                }
                """);

        RunOutcome outcome = sandbox.run(
                calls(classes, open("at", new int[] {1}, 5), open("missing"), open("at", new int[] {1}, 0)),
                RunListener.NONE);

        List<CallResult> results = finished(outcome).results();
        CallResult.Threw threw = (CallResult.Threw) results.get(0);
        assertThat(threw.exceptionClass()).isEqualTo("java.lang.ArrayIndexOutOfBoundsException");
        assertThat(threw.message()).contains("Index 5");
        assertThat(threw.ownFrames()).singleElement().satisfies(frame -> {
            assertThat(frame.file()).isEqualTo("Solution.java");
            assertThat(frame.line()).isEqualTo(3);
        });
        assertThat(((CallResult.Threw) results.get(1)).exceptionClass()).isEqualTo(CallResult.Threw.NO_SUCH_METHOD);
        assertThat(((CallResult.Returned) results.get(2)).value()).isEqualTo(1);
    }

    @Test
    void withholdsWhatAHiddenCallSays() {
        Classes classes = compiled(sandbox, """
                public class Solution {
                    static int leak(int secret) {
                        System.out.println("secret " + secret);
                        throw new IllegalStateException("secret " + secret);
                    }
                    static int calm(int secret) { System.out.println(secret); return secret + 1; }
                }
                """);

        RunOutcome outcome = sandbox.run(calls(classes, hidden("leak", 4711), hidden("calm", 4711)), RunListener.NONE);

        RunOutcome.Finished finished = finished(outcome);
        assertThat(finished.output()).isEqualTo(Output.NONE);
        CallResult.Threw threw = (CallResult.Threw) finished.results().get(0);
        assertThat(threw.message()).isEmpty();
        assertThat(threw.stdout()).isEmpty();
        assertThat(threw.exceptionClass()).isEqualTo("java.lang.IllegalStateException");
        CallResult.Returned returned = (CallResult.Returned) finished.results().get(1);
        assertThat(returned.value()).isEqualTo(4712);
        assertThat(returned.stdout()).isEmpty();
    }

    /** Any of these is a word that the program chooses by what it was given. */
    @Test
    void tellsNothingOfHowAHiddenCallEnds() {
        Classes classes = compiled(sandbox, """
                public class Solution {
                    static class Own4711 extends RuntimeException {}
                    static void own() { throw new Own4711(); }
                    static void rare() { throw new java.util.zip.ZipError("4711"); }
                    static void exit(int secret) { System.out.print("\\u044b"); Runtime.getRuntime().halt(secret); }
                }
                """);

        var threw = finished(sandbox.run(calls(classes, hidden("own"), hidden("rare")), RunListener.NONE));
        var exited = sandbox.run(calls(classes, hidden("exit", 47)), RunListener.NONE);
        var exitedOpenly = sandbox.run(calls(classes, open("exit", 47)), RunListener.NONE);

        assertThat(threw.results())
                .allSatisfy(result ->
                        assertThat(((CallResult.Threw) result).exceptionClass()).isEqualTo(CallResult.Threw.WITHHELD));
        assertThat(exited)
                .isInstanceOfSatisfying(
                        RunOutcome.Crashed.class,
                        crashed -> assertThat(crashed.cause()).isEqualTo(new RunOutcome.Cause.BrokeProtocol("")));
        assertThat(exitedOpenly)
                .isInstanceOfSatisfying(
                        RunOutcome.Crashed.class,
                        crashed -> assertThat(crashed.cause()).isEqualTo(new RunOutcome.Cause.Exited(47)));
    }

    @Test
    void roundsWhatARunWithHiddenCallsUses() {
        Classes classes = compiled(sandbox, """
                public class Solution {
                    static int calm(int secret) throws Exception { Thread.sleep(secret); return 1; }
                }
                """);

        var usage = finished(sandbox.run(calls(classes, open("calm", 1), hidden("calm", 33)), RunListener.NONE))
                .usage();

        assertThat(usage.wall().toNanos() % 100_000_000).isZero();
        assertThat(usage.cpu().toNanos() % 100_000_000).isZero();
        assertThat(usage.peakMemoryBytes() % (32 << 20)).isZero();
        assertThat(usage.wall()).isPositive();
    }

    @Test
    void makesNoOpenCallAfterAHiddenOne() {
        assertThatThrownBy(() -> new Task.Calls(List.of(hidden("calm", 1), open("calm", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesATableDuringTheCallThatNamesItAlone() {
        Classes classes = compiled(sandbox, """
                import app.gradient.kit.Data;
                public class Solution {
                    static String see(String mine) {
                        var seen = new StringBuilder();
                        for (String name : new String[] {"first", "second", "common"})
                            try { Data.table(name); seen.append(name).append(' '); } catch (IllegalArgumentException e) { }
                        return seen.toString();
                    }
                }
                """);
        var request = new RunRequest(
                classes,
                new Task.Calls(List.of(open("see", "first"), open("see", "second"))),
                limits(WALL),
                Set.of(),
                Map.of("first", "x\n1\n", "second", "x\n2\n", "common", "x\n3\n"),
                new Cancellation());

        var results = finished(sandbox.run(request, RunListener.NONE)).results();

        assertThat(results)
                .extracting(result -> ((CallResult.Returned) result).value())
                .containsExactly("first common ", "second common ");
    }

    /** The name is made while the program runs, and may hold anything but a few letters. */
    @Test
    void takesForANameOnlyWhatACompilerWould() {
        Classes classes = compiled(sandbox, """
                import java.lang.classfile.ClassFile;
                import java.lang.constant.*;
                public class Solution {
                    static void named(String name) throws Throwable {
                        byte[] code = ClassFile.of().build(ClassDesc.ofInternalName(name), c -> c
                            .withSuperclass(ClassDesc.of("java.lang.RuntimeException"))
                            .withMethodBody("<init>", ConstantDescs.MTD_void, 1, b -> b.aload(0)
                                .invokespecial(ClassDesc.of("java.lang.RuntimeException"), "<init>", ConstantDescs.MTD_void)
                                .return_()));
                        Class<?> made = new ClassLoader(Solution.class.getClassLoader()) {
                            Class<?> of(byte[] b) { return defineClass(null, b, 0, b.length); }
                        }.of(code);
                        throw (Throwable) made.getDeclaredConstructor().newInstance();
                    }
                }
                """);

        var results = finished(sandbox.run(
                        calls(
                                classes,
                                open("named", "jdk/<div hx-post=\\admin>"),
                                open("named", "Ошибка$2"),
                                open("named", "a\nb")),
                        RunListener.NONE))
                .results();

        assertThat(results)
                .extracting(result -> ((CallResult.Threw) result).exceptionClass())
                .containsExactly("?", "Ошибка$2", "?");
    }

    @Test
    void sendsPlotsNamedValuesAndTables() {
        Classes classes = compiled(sandbox, """
                import app.gradient.kit.*;
                public class Solution {
                    public static void main(String[] args) {
                        Table table = Data.table("numbers");
                        Plot.scatter("Точки").x("x").y("y").points("все", table.numbers("x"), table.numbers("y"))
                            .curve("прямая", new double[] {0, 1, Double.NaN}, new double[] {0, 1, 2}).show();
                        Plot.plane("Угол").curve("", new double[] {0, 1}, new double[] {0, 1}).show();
                        Show.value("sum", table.numbers("y")[0] + table.numbers("y")[1]);
                        System.out.println(Datasets.classification(table, "label").size());
                        try { Data.table("secret"); } catch (IllegalArgumentException e) { System.out.println("none"); }
                    }
                }
                """);

        RunOutcome.Finished finished = finished(sandbox.run(main(classes, WALL), RunListener.NONE));

        assertThat(finished.output().stdout()).isEqualTo("2\nnone\n");
        assertThat(finished.output().values()).containsEntry("sum", 6.0);
        Plot plot = finished.output().plots().getFirst();
        assertThat(finished.output().plots())
                .extracting(Plot::kind)
                .containsExactly(Plot.Kind.SCATTER, Plot.Kind.PLANE);
        assertThat(plot.series()).extracting(Plot.Series::x).containsExactly(List.of(1.0, 3.0), List.of(0.0, 1.0));
    }

    @Test
    void trainsAModelAndPredictsRowsWithoutLabels() {
        Classes classes = compiled(sandbox, """
                import org.tribuo.*;
                import org.tribuo.classification.*;
                import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
                public class Solution {
                    public static Model<Label> train(Dataset<Label> rows) {
                        return new LogisticRegressionTrainer().train(rows);
                    }
                }
                """);
        String table = "x,label\n" + "-1,no\n1,yes\n-2,no\n2,yes\n".repeat(20);
        RunRequest request = new RunRequest(
                classes,
                new Task.Calls(List.of(app.gradient.runner.PlannedCall.hidden(app.gradient.runner.Call.of(
                        "app.gradient.kit.Prediction",
                        "classify",
                        "Solution",
                        "train",
                        "label",
                        new String[] {"x"},
                        new double[][] {{-3}, {3}})))),
                limits(WALL),
                Set.of(),
                Map.of("train", table),
                new Cancellation());

        RunOutcome.Finished finished = finished(sandbox.run(request, RunListener.NONE));

        CallResult.Returned returned = (CallResult.Returned) finished.results().getFirst();
        assertThat((String[]) returned.value()).containsExactly("no", "yes");
    }

    @Test
    void placesDiagnosticsOnTheirLines() {
        Compilation compilation =
                sandbox.compile(Sources.of("Solution.java", "public class Solution {\n  int f() { retrun 1; }\n}\n"));

        assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
        assertThat(((Compilation.Rejected) compilation).diagnostics()).first().satisfies(diagnostic -> {
            assertThat(diagnostic.file()).isEqualTo("Solution.java");
            assertThat(diagnostic.line()).isEqualTo(2);
            assertThat(diagnostic.column()).isBetween(12, 20);
            assertThat(diagnostic.code()).startsWith("compiler.err.");
        });
    }

    @Test
    void endsARunAtTheWallLimit() {
        Classes classes = compiled(sandbox, "void main() throws Exception { IO.println(1); Thread.sleep(60_000); }");
        long start = System.nanoTime();

        RunOutcome outcome = sandbox.run(main(classes, Duration.ofMillis(400)), RunListener.NONE);

        assertThat(outcome).isInstanceOfSatisfying(RunOutcome.ExceededLimit.class, exceeded -> {
            assertThat(exceeded.limit()).isEqualTo(Limit.TIME);
            assertThat(exceeded.output().stdout()).isEqualTo("1\n");
        });
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void endsARunAtTheCpuLimit() {
        Classes classes = compiled(sandbox, "void main() { while (true) { } }");
        RunRequest request = new RunRequest(
                classes,
                new Task.Main("Solution"),
                new Limits(Duration.ofSeconds(10), Duration.ofMillis(300), 128, 64),
                Set.of(),
                new Cancellation());

        RunOutcome outcome = sandbox.run(request, RunListener.NONE);

        assertThat(outcome).isInstanceOfSatisfying(RunOutcome.ExceededLimit.class, exceeded -> {
            assertThat(exceeded.limit()).isEqualTo(Limit.CPU);
            assertThat(exceeded.usage().cpu().toMillis()).isCloseTo(320, within(250L));
        });
    }

    @Test
    void endsARunAtTheMemoryAndOutputLimits() {
        Classes memory = compiled(
                sandbox,
                "void main() { var list = new java.util.ArrayList<long[]>(); while (true) list.add(new long[100_000]); }");
        Classes output = compiled(
                sandbox, "void main() { while (true) System.out.println(\"0123456789012345678901234567890\"); }");

        RunOutcome outOfMemory = sandbox.run(main(memory, WALL), RunListener.NONE);
        RunOutcome flooded = sandbox.run(main(output, WALL), RunListener.NONE);

        assertThat(outOfMemory)
                .isInstanceOfSatisfying(
                        RunOutcome.ExceededLimit.class,
                        exceeded -> assertThat(exceeded.limit()).isEqualTo(Limit.MEMORY));
        assertThat(flooded).isInstanceOfSatisfying(RunOutcome.ExceededLimit.class, exceeded -> {
            assertThat(exceeded.limit()).isEqualTo(Limit.OUTPUT);
            assertThat(exceeded.output().stdout()).hasSize(64 * 1024);
        });
    }

    @Test
    void tellsAnExitCodeFromTheEndOfMemory() {
        Classes classes = compiled(sandbox, "void main() { System.exit(3); }");

        RunOutcome outcome = sandbox.run(main(classes, WALL), RunListener.NONE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RunOutcome.Crashed.class,
                        crashed -> assertThat(crashed.cause()).isEqualTo(new RunOutcome.Cause.Exited(3)));
    }

    @Test
    void keepsTheAnswersBeforeACrash() {
        Classes classes = compiled(sandbox, """
                public class Solution {
                    static int one() { return 1; }
                    static int exit() { System.exit(7); return 0; }
                }
                """);

        RunOutcome outcome = sandbox.run(calls(classes, open("one"), open("exit"), open("one")), RunListener.NONE);

        assertThat(outcome).isInstanceOfSatisfying(RunOutcome.Crashed.class, crashed -> {
            assertThat(crashed.cause()).isEqualTo(new RunOutcome.Cause.Exited(7));
            assertThat(crashed.results().get(0)).isInstanceOf(CallResult.Returned.class);
            assertThat(crashed.results().subList(1, 3)).containsOnly(new CallResult.NotReached());
        });
    }

    @Test
    void cancelsARunAtOnce() throws InterruptedException {
        Classes classes = compiled(sandbox, "void main() throws Exception { Thread.sleep(60_000); }");
        RunRequest request = main(classes, WALL);
        RunListener cancelling = new RunListener() {
            @Override
            public void onStarted() {
                Thread.startVirtualThread(request.cancellation()::cancel);
            }
        };

        RunOutcome outcome = sandbox.run(request, cancelling);

        assertThat(outcome).isEqualTo(new RunOutcome.Cancelled());
    }

    @Test
    void givesMoreHeapWhenAskedTo() {
        Classes classes = compiled(sandbox, "void main() { IO.println(new byte[200 << 20].length >> 20); }");
        RunRequest request = new RunRequest(
                classes, new Task.Main("Solution"), new Limits(WALL, WALL, 320, 64), Set.of(), new Cancellation());

        RunOutcome outcome = sandbox.run(request, RunListener.NONE);

        assertThat(finished(outcome).output().stdout()).isEqualTo("200\n");
    }

    @Test
    void saysWhichMechanismsHold() {
        compiled(sandbox, "void main() {}");

        SandboxStatus status = sandbox.status();

        assertThat(status.available()).isTrue();
        assertThat(status.mechanisms())
                .extracting(SandboxStatus.Mechanism::name)
                .contains("landlock", "no_new_privs", "capabilities", "rlimits", "seccomp");
    }
}
