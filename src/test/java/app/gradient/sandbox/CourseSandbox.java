package app.gradient.sandbox;

import app.gradient.content.CourseSource;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;

/** The one real sandbox that the proofs of the course share, with the course's data sets. */
public final class CourseSandbox {
    private static final LockedSandbox SANDBOX = start();

    private CourseSandbox() {}

    /** Processes end with this one. */
    public static Sandbox get() {
        return SANDBOX;
    }

    private static LockedSandbox start() {
        var sandbox = new LockedSandbox(
                Supervisors.own(SandboxFixture.installation()),
                new Pool.Size(2, 4, 1),
                name -> CourseSource.book()
                        .dataset(name)
                        .map(dataset -> dataset.csv().getBytes(StandardCharsets.UTF_8)),
                Clock.systemUTC(),
                new SecureRandom());
        sandbox.start();
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        return sandbox;
    }
}
