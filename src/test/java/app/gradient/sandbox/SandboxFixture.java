package app.gradient.sandbox;

import app.gradient.runner.Call;
import app.gradient.runner.PlannedCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Real sandboxes for tests: real processes, one installation with its caches for all test classes. */
final class SandboxFixture {
    private static final Path HOME = Path.of("target", "sandbox-tests").toAbsolutePath();

    static final String NUMBERS_CSV = "x,y,label\n1,2,a\n3,4,b\n";

    private SandboxFixture() {}

    static Installation installation() {
        try {
            Installation installation = Installation.under(HOME);
            installation.trainCaches();
            return installation;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static LockedSandbox sandbox(int spares) {
        return sandbox(new Pool.Size(spares, 8, 1));
    }

    static LockedSandbox sandbox(Pool.Size size) {
        return sandbox(Supervisors.own(installation()), size);
    }

    static LockedSandbox sandbox(Supervisors supervisors, Pool.Size size) {
        var sandbox =
                new LockedSandbox(supervisors, size, SandboxFixture::table, Clock.systemUTC(), new SecureRandom());
        sandbox.start();
        return sandbox;
    }

    private static Optional<byte[]> table(String name) {
        return name.equals("numbers") ? Optional.of(NUMBERS_CSV.getBytes(StandardCharsets.UTF_8)) : Optional.empty();
    }

    static Limits limits(Duration wall) {
        return new Limits(wall, wall, Limits.DEFAULT_HEAP_MIB, 64);
    }

    static RunRequest main(Classes classes, Duration wall) {
        return new RunRequest(classes, new Task.Main("Solution"), limits(wall), Set.of("numbers"), new Cancellation());
    }

    static RunRequest calls(Classes classes, PlannedCall... calls) {
        return new RunRequest(
                classes,
                new Task.Calls(Arrays.asList(calls)),
                limits(Duration.ofSeconds(5)),
                Set.of("numbers"),
                new Cancellation());
    }

    static PlannedCall open(String method, Object... arguments) {
        return PlannedCall.open(Call.of("Solution", method, arguments));
    }

    static PlannedCall hidden(String method, Object... arguments) {
        return PlannedCall.hidden(Call.of("Solution", method, arguments));
    }

    static Classes compiled(Sandbox sandbox, String source) {
        Compilation compilation = sandbox.compile(Sources.of("Solution.java", source));
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.classes();
        }
        throw new AssertionError("did not compile: " + compilation);
    }
}
