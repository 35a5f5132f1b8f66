package app.gradient.sandbox;

import static app.gradient.sandbox.SandboxFixture.calls;
import static app.gradient.sandbox.SandboxFixture.compiled;
import static app.gradient.sandbox.SandboxFixture.main;
import static app.gradient.sandbox.SandboxFixture.open;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.runner.CallResult;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Supervisors that listen on Unix sockets, as in containers of their own, and sandboxes that use all they find. */
class SocketTests {
    private static final Duration WALL = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TWICE = "public class Solution { public static int twice(int n) { return 2 * n; } }";

    @TempDir
    Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void end() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private Process supervisor(String name) throws IOException {
        Process process = new ProcessBuilder(SandboxFixture.installation()
                        .commands()
                        .launcher(0, folder.resolve(name).toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        open.add(() -> {
            process.destroyForcibly();
            process.waitFor();
        });
        return process;
    }

    private LockedSandbox sandbox() {
        LockedSandbox sandbox = SandboxFixture.sandbox(Supervisors.listening(folder), new Pool.Size(1, 4, 1));
        open.add(sandbox);
        return sandbox;
    }

    private static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static void assertPasses(Sandbox sandbox) {
        RunOutcome outcome = sandbox.run(calls(compiled(sandbox, TWICE), open("twice", 21)), RunListener.NONE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RunOutcome.Finished.class,
                        finished -> assertThat(((CallResult.Returned)
                                                finished.results().getFirst())
                                        .value())
                                .isEqualTo(42));
    }

    @Test
    void twoSandboxesShareOneSupervisorWithoutSeeingEachOther() throws IOException {
        LockedSandbox first = sandbox(); // looks before there is anybody, and waits
        supervisor("runner.sock");
        LockedSandbox second = sandbox();

        assertPasses(first);
        assertPasses(second);
        first.close();
        assertPasses(second);

        assertThat(second.status().mechanisms())
                .extracting(SandboxStatus.Mechanism::name)
                .contains("landlock", "seccomp");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("runner.sock"))))
                .isEqualTo("rw-rw----");
    }

    @Test
    void aNodeUsesTheFolderOfSocketsThatItsSettingsName() throws IOException {
        supervisor("runner.sock");

        SandboxProperties properties = new Binder(
                        new MapConfigurationPropertySource(Map.of("gradient.sandbox.sockets", folder.toString())))
                .bind("gradient.sandbox", SandboxProperties.class)
                .get();
        Supervisors supervisors = new SandboxConfiguration().supervisors(properties, folder.resolve("data"));
        LockedSandbox sandbox = SandboxFixture.sandbox(supervisors, new Pool.Size(1, 4, 1));
        open.add(sandbox);

        assertPasses(sandbox);
        assertThat(folder.resolve("data"))
                .as("a runner's folder of its own, which it does not need")
                .doesNotExist();
    }

    @Test
    void aProgramReachesNeitherTheSocketNorItsFolder() throws IOException {
        supervisor("runner.sock");
        LockedSandbox sandbox = sandbox();
        Classes hostile = compiled(
                sandbox, """
                import java.io.*;
                import java.net.*;
                import java.nio.channels.*;
                import java.nio.file.*;

                void main() {
                    Path socket = Path.of("@SOCKET@");
                    attempt("connect", () -> {
                        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                            channel.connect(UnixDomainSocketAddress.of(socket));
                        }
                    });
                    attempt("list", () -> Files.list(socket.getParent()).close());
                    attempt("delete", () -> Files.delete(socket));
                    attempt("create", () -> Files.createFile(socket.resolveSibling("mine.sock")));
                }

                interface Attempt { void make() throws IOException; }

                void attempt(String what, Attempt attempt) {
                    try {
                        attempt.make();
                        IO.println("ESCAPED " + what);
                    } catch (IOException | Error e) {
                        IO.println("refused " + what);
                    }
                }
                """.replace("@SOCKET@", folder.resolve("runner.sock").toString()));

        RunOutcome outcome = sandbox.run(main(hostile, WALL), RunListener.NONE);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        RunOutcome.Finished.class,
                        finished -> assertThat(finished.output().stdout().lines())
                                .containsExactly(
                                        "refused connect", "refused list", "refused delete", "refused create"));
        assertPasses(sandbox);
    }

    @Test
    void aSpinningProgramEndsAtItsLimitAndTheNextOnePasses() throws IOException {
        supervisor("runner.sock");
        LockedSandbox sandbox = sandbox();
        Classes spinning = compiled(sandbox, "void main() { while (true) { } }");

        RunOutcome outcome = sandbox.run(main(spinning, Duration.ofMillis(300)), RunListener.NONE);

        assertThat(outcome).isInstanceOf(RunOutcome.ExceededLimit.class);
        assertPasses(sandbox);
    }

    @Test
    void usesSupervisorsAsTheyComeAndGo() throws IOException, InterruptedException {
        Process first = supervisor("first.sock");
        LockedSandbox sandbox = sandbox();
        assertPasses(sandbox);
        supervisor("second.sock");
        await("the second", () -> sandbox.status().pool().supervisors() == 2);

        first.destroyForcibly();
        assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertPasses(sandbox);
        await("only the second", () -> sandbox.status().pool().supervisors() == 1);
        await("the dead one's name removed", () -> Files.notExists(folder.resolve("first.sock")));
        assertThat(folder.resolve("second.sock")).exists();
    }

    @Test
    void submissionsWaitWhileTheOnlySupervisorStartsAgain() throws IOException, InterruptedException {
        Process before = supervisor("before.sock");
        LockedSandbox sandbox = sandbox();
        Classes classes = compiled(sandbox, TWICE);
        before.destroyForcibly();
        assertThat(before.waitFor(10, TimeUnit.SECONDS)).isTrue();

        supervisor("after.sock");

        assertThat(sandbox.run(calls(classes, open("twice", 21)), RunListener.NONE))
                .isInstanceOf(RunOutcome.Finished.class);
    }

    @Test
    void refusesCodeWhereNobodyAnswers() throws IOException {
        Path orphan = folder.resolve("orphan.sock");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(orphan));
        }
        assertThat(orphan).exists();

        LockedSandbox sandbox =
                SandboxFixture.sandbox(Supervisors.listening(folder, Duration.ZERO), new Pool.Size(1, 4, 1));
        open.add(sandbox);
        await("the refusal", () -> !sandbox.status().available());

        assertThat(sandbox.compile(Sources.of("Solution.java", TWICE)))
                .isInstanceOfSatisfying(
                        Compilation.Refused.class,
                        refused -> assertThat(refused.reason()).contains(folder.toString()));
        await("the orphan removed", () -> Files.notExists(orphan));
    }

    @Test
    void aSocketThatNeverGreetsKeepsNobodyFromTheOthers() throws IOException {
        ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        open.add(silent);
        silent.bind(UnixDomainSocketAddress.of(folder.resolve("a-silent.sock")));
        LockedSandbox sandbox = sandbox();

        supervisor("runner.sock");

        assertPasses(sandbox);
    }
}
