package app.gradient.sandbox;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;

/**
 * A sandbox on a kernel that lacks a means of lock-down: a filter that this process and all its children get answers "no such
 * system call", as an old kernel does. Prints what becomes of a small program, and what the sandbox says of itself.
 *
 * <p>{@code <folder of an installation> <landlock or seccomp>}
 */
final class OldKernel {
    private OldKernel() {}

    static void main(String[] arguments) {
        app.gradient.runner.MissingCall.hide(arguments[1]);
        try (var sandbox = new LockedSandbox(
                Supervisors.own(Installation.at(Path.of(arguments[0]))),
                new Pool.Size(1, 2, 1),
                name -> Optional.empty(),
                Clock.systemUTC(),
                new SecureRandom())) {
            sandbox.start();
            System.out.println("compiled: " + sandbox.compile(Sources.of("Solution.java", "void main() {}")));
            System.out.println("ran: "
                    + sandbox.run(
                            SandboxFixture.main(Classes.none(), java.time.Duration.ofSeconds(5)), RunListener.NONE));
            System.out.println("available: " + sandbox.status().available());
            sandbox.status().mechanisms().forEach(System.out::println);
            System.out.println("reason: " + sandbox.status().reason());
        }
    }
}
