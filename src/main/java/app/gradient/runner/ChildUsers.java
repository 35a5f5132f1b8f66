package app.gradient.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Where the supervisor is root: a user for each child that nobody else on this machine is, neither a sibling nor a child of
 * another supervisor. Limits that the kernel counts by user then hold for one child, and root's files are a stranger's.
 */
final class ChildUsers {
    /** A range that no distribution, container or directory service hands out. Source: systemd's UIDS-GIDS. */
    private static final int FIRST = 0x7000_0000;

    private static final int OF_A_SUPERVISOR = 1024;
    private static final int SUPERVISORS = 1 << 16;
    private static final int READ = 4;
    private static final int AT_FDCWD = -100;

    private final int first;
    private final String reason;
    private final BitSet taken = new BitSet(OF_A_SUPERVISOR);

    private ChildUsers(int first, String reason) {
        this.first = first;
        this.reason = reason;
    }

    /** @param paths what a child must be able to read, folders with all that is in them */
    static ChildUsers here(Kernel kernel, List<Path> paths) throws IOException {
        if (!LockDown.separatesUsers(kernel)) {
            return new ChildUsers(
                    0,
                    kernel.call(SystemCall.GETEUID) == 0
                            ? "children share the supervisor's user, which may not make them others'"
                            : "children share the supervisor's user, a plain one");
        }
        int first = FIRST + new SecureRandom().nextInt(SUPERVISORS) * OF_A_SUPERVISOR;
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(Files::isRegularFile).forEach(files::add);
            }
        }
        // a thread may be another user than its process
        FutureTask<String> trial = new FutureTask<>(() -> {
            LockDown.become(kernel, first);
            for (Path file : files) {
                if (!mayRead(kernel, file)) {
                    return "children share the supervisor's user root, since others may not read " + file;
                }
            }
            return "";
        });
        Thread.ofPlatform().name("users").start(trial);
        try {
            return new ChildUsers(first, trial.get());
        } catch (ExecutionException e) {
            return new ChildUsers(0, "children share the supervisor's user root: " + e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts this thread
        }
    }

    private static boolean mayRead(Kernel kernel, Path file) {
        try (java.lang.foreign.Arena arena = java.lang.foreign.Arena.ofConfined()) {
            return kernel.call(
                            SystemCall.FACCESSAT,
                            AT_FDCWD,
                            arena.allocateFrom(file.toString()).address(),
                            READ)
                    == 0;
        }
    }

    /** For a mechanism's line: begins with {@code off} where children share a user. */
    String detail() {
        return reason.isEmpty() ? "a user of its own for each child" : "off: " + reason;
    }

    /** One that no live child has, or nothing where children share a user. */
    synchronized OptionalInt take() {
        int free = taken.nextClearBit(0);
        if (!reason.isEmpty() || free >= OF_A_SUPERVISOR) {
            return OptionalInt.empty();
        }
        taken.set(free);
        return OptionalInt.of(first + free);
    }

    synchronized void giveBack(int user) {
        taken.clear(user - first);
    }
}
