package app.gradient.sandbox;

import static app.gradient.sandbox.SandboxFixture.compiled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gradient.runner.CallResult;
import app.gradient.runner.NativeLibrary;
import app.gradient.support.Tools;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runners with native libraries: what they can do besides, and that they can do no more. */
class NativeRunnerTests {
    private static final Duration WALL = Duration.ofSeconds(30);
    private static final Path CASES = Path.of("src/test/runner-cases");

    /** One of each kind: all of them are tried in the long run. */
    private static final List<String> HOSTILE = List.of(
            "socket-every-family",
            "socket-tcp",
            "read-accounts",
            "read-own-proc",
            "read-parent-environment",
            "environment",
            "descriptors-inherited",
            "write-own-folder",
            "write-temporary",
            "exec-process-builder",
            "exec-raw",
            "fork-raw",
            "kill-parent",
            "limit-parent",
            "unlock",
            "kernel-doors",
            "unsafe",
            "arenas",
            "maps",
            "threads");

    private static LockedSandbox sandbox;

    @BeforeAll
    static void start() {
        Tools.assumePresent(
                NativeLibraries.here().equals(Set.of(NativeLibrary.values())),
                "not all native libraries are in this build or on this machine");
        sandbox = SandboxFixture.sandbox(new Pool.Size(1, 4, 1));
    }

    @AfterAll
    static void stop() {
        if (sandbox != null) {
            sandbox.close();
        }
    }

    private static RunOutcome run(String source, Set<NativeLibrary> libraries) {
        return run(Map.of("Solution.java", source), libraries);
    }

    private static RunOutcome run(Map<String, String> files, Set<NativeLibrary> libraries) {
        var compilation = sandbox.compile(new Sources(files, libraries));
        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
        return sandbox.run(
                new RunRequest(
                        ((Compilation.Compiled) compilation).classes(),
                        new Task.Main("Solution"),
                        SandboxFixture.limits(WALL),
                        Set.of("numbers"),
                        Map.of(),
                        libraries,
                        new Cancellation()),
                RunListener.NONE);
    }

    private static String printed(RunOutcome outcome) {
        assertThat(outcome).isInstanceOf(RunOutcome.Finished.class);
        return ((RunOutcome.Finished) outcome).output().stdout();
    }

    @Test
    void computesWithTensorFlow() {
        var outcome = run("""
                import org.tensorflow.*;
                import org.tensorflow.op.Ops;

                void main() {
                    try (var session = EagerSession.create()) {
                        var tf = Ops.create(session);
                        var product = tf.linalg.matMul(
                                tf.constant(new float[][] {{1, 2}, {3, 4}}), tf.constant(new float[][] {{5}, {6}}));
                        IO.println(product.asTensor().getFloat(0, 0) + " " + product.asTensor().getFloat(1, 0));
                    }
                }
                """, Set.of(NativeLibrary.TENSORFLOW));

        assertThat(printed(outcome)).isEqualTo("17.0 39.0\n");
    }

    @Test
    void boostsTreesWithXgboost() {
        var outcome = run("""
                import app.gradient.kit.*;
                import org.tribuo.classification.evaluation.LabelEvaluator;
                import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;

                void main() {
                    double[][] rows = new double[40][];
                    String[] labels = new String[40];
                    for (int i = 0; i < 40; i++) {
                        rows[i] = new double[] {i, i % 3};
                        labels[i] = i < 20 ? "a" : "b";
                    }
                    var data = Datasets.classification(new String[] {"x", "y"}, rows, labels);
                    var model = new XGBoostClassificationTrainer(5).train(data);
                    IO.println(new LabelEvaluator().evaluate(model, data).accuracy());
                }
                """, Set.of(NativeLibrary.XGBOOST));

        assertThat(printed(outcome)).isEqualTo("1.0\n");
    }

    @Test
    void endsAProgramWhoseTensorsOutgrowItsMemory() {
        var outcome = run("""
                import java.util.*;
                import org.tensorflow.*;
                import org.tensorflow.ndarray.Shape;
                import org.tensorflow.types.TFloat32;

                void main() {
                    List<Tensor> kept = new ArrayList<>();
                    for (int i = 0; i < 100; i++) {
                        kept.add(TFloat32.tensorOf(Shape.of(1 << 22), data -> data.scalars().forEach(x -> x.setFloat(1))));
                    }
                    IO.println("ESCAPED: 1.6 GB");
                }
                """, Set.of(NativeLibrary.TENSORFLOW));

        assertThat(outcome).isNotInstanceOfAny(RunOutcome.Finished.class, RunOutcome.SandboxBroke.class);
        assertThat(outcome.toString()).doesNotContain("ESCAPED");
    }

    @Test
    void whoNamesNoLibraryHasNone() {
        var compilation = sandbox.compile(
                Sources.of("Solution.java", "void main() { IO.println(org.tensorflow.TensorFlow.version()); }"));
        var byName = sandbox.run(
                SandboxFixture.main(
                        compiled(
                                sandbox,
                                "void main() throws Exception { Class.forName(\"org.tensorflow.TensorFlow\"); }"),
                        WALL),
                RunListener.NONE);

        assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
        assertThat(byName)
                .isInstanceOfSatisfying(
                        RunOutcome.Crashed.class,
                        crashed -> assertThat(crashed.toString()).contains("ClassNotFoundException"));
    }

    @Test
    void noRunnerWithLibrariesIsStartedUntilOneIsAskedFor() {
        try (var quiet = SandboxFixture.sandbox(new Pool.Size(1, 4, 1))) {
            compiled(quiet, "void main() {}");

            assertThat(quiet.status().pool().nativeRunners()).isZero();
        }
    }

    @Test
    void itsTrialUsesEveryLibrary() {
        assertThat(sandbox.nativeTrial()).isEmpty();
    }

    @Test
    void unpacksOnceForAllInstallations() throws IOException {
        var installation = SandboxFixture.installation();

        installation.layOutNatives();

        var natives = installation.commands().natives();
        assertThat(Files.isSymbolicLink(natives)).isTrue();
        var unpacked = NativeLibraries.unpackInto(installation.home().resolveSibling("natives"));
        assertThat(unpacked.orElseThrow().toRealPath()).isEqualTo(natives.toRealPath());
        try (var files = Files.list(natives)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("libjnitensorflow.so", "libxgboost4j.so");
        }
    }

    @Test
    void replacesTheLinkOfAnEarlierStartThatHadFewer() throws IOException {
        var home = SandboxFixture.installation().home().resolveSibling("runner-of-another-build");
        var link = Files.createDirectories(home).resolve("natives");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, Path.of("../natives/fewer"));

        Installation.at(home).layOutNatives();

        assertThat(link.resolve("libjnitensorflow.so")).exists();
        assertThat(link.resolve("libxgboost4j.so")).exists();
    }

    /** What a program of {@code src/test/runner-cases} tries; its own header says how it must end. */
    @ParameterizedTest
    @MethodSource("hostile")
    void nothingGetsOut(String name, @TempDir Path canary) throws IOException {
        var secret = "canary-" + new SecureRandom().nextLong();
        Files.writeString(canary.resolve("secret.txt"), secret);
        try (var listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var source = Files.readString(CASES.resolve(name).resolve("Solution.java"))
                    .replace("@PORT@", Integer.toString(listener.getLocalPort()))
                    .replace("@PID@", Long.toString(ProcessHandle.current().pid()))
                    .replace("@CANARY@", canary.toString())
                    .replace("@MEMORY@", "900");
            Map<String, String> files = new LinkedHashMap<>();
            files.put("Solution.java", source);
            if (source.contains("Raw.")) {
                files.put("Raw.java", Files.readString(CASES.resolve("Raw.java")));
            }

            var outcome = run(files, NativeLibraries.here());

            assertThat(header(source, "seen").split("\\|"))
                    .as(outcome.toString())
                    .anyMatch(one -> described(outcome).startsWith(one.strip()));
            assertThat(outcome.toString()).doesNotContain("ESCAPED").doesNotContain(secret);
            if (!header(source, "says").isEmpty()) {
                assertThat(outcome.toString()).containsPattern(header(source, "says"));
            }
            listener.setSoTimeout(1);
            assertThatThrownBy(listener::accept).isInstanceOf(SocketTimeoutException.class);
            try (var left = Files.list(canary)) {
                assertThat(left).containsExactly(canary.resolve("secret.txt"));
            }
        }
    }

    static List<String> hostile() {
        return HOSTILE;
    }

    private static String header(String source, String key) {
        var start = "// " + key + ": ";
        return source.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()))
                .findFirst()
                .orElse("");
    }

    private static String described(RunOutcome outcome) {
        return switch (outcome) {
            case RunOutcome.Finished finished -> "finished";
            case RunOutcome.ExceededLimit limit -> "limit " + limit.limit();
            case RunOutcome.Crashed crashed ->
                crashed.cause() instanceof RunOutcome.Cause.MainThrew(CallResult.Threw threw)
                        ? "threw " + threw.exceptionClass()
                        : "crashed";
            case RunOutcome.Cancelled cancelled -> "cancelled";
            case RunOutcome.Refused refused -> "refused";
            case RunOutcome.SandboxBroke broke -> "broke";
        };
    }
}
