package app.gradient.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The outer layer that an operator may put around the supervisor of this node's own: bubblewrap's namespaces. Landlock and
 * seccomp hold without it.
 *
 * @param program {@code bwrap}, if there is one
 */
record Bubblewrap(Wish wish, Optional<Path> program) {
    static final String NAME = "bubblewrap";

    /** Setting {@code gradient.sandbox.bubblewrap}. */
    enum Wish {
        OFF,
        /** Where it works; where it doesn't, the rest holds and {@code doctor} says why. */
        IF_POSSIBLE,
        /** Where it doesn't work, code is refused. */
        REQUIRED
    }

    static final Bubblewrap OFF = new Bubblewrap(Wish.OFF, Optional.empty());

    /** With the {@code bwrap} of this machine. */
    static Bubblewrap here(Wish wish) {
        return new Bubblewrap(
                wish,
                Stream.ofNullable(System.getenv("PATH"))
                        .flatMap(path -> Arrays.stream(path.split(":")))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, "bwrap"))
                        .filter(Files::isExecutable)
                        .findFirst());
    }

    static SandboxStatus.Mechanism holds() {
        return new SandboxStatus.Mechanism(NAME, true, "namespaces of users, mounts, processes, network and IPC");
    }

    /** Why not: switched off is no fault. */
    SandboxStatus.Mechanism absent(String why) {
        return new SandboxStatus.Mechanism(NAME, wish == Wish.OFF, why);
    }
}
