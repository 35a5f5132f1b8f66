package app.gradient.runner;

import java.lang.foreign.Arena;

/**
 * Tries what must not work, by system call, in each child before it takes a learner's byte. A lock-down that only claims
 * to hold is worse than none, so one success ends the process.
 */
final class Probe {
    private static final int AT_FDCWD = -100;
    private static final int O_RDONLY = 0;
    private static final int O_WRONLY = 1;
    private static final int AF_UNIX = 1;
    private static final int AF_INET = 2;
    private static final int SOCK_STREAM = 1;
    private static final int MAP_SHARED_ANONYMOUS = 0x21;

    private Probe() {}

    /** Before the filter, which leaves no way to ask. */
    static void checkCapabilities(Kernel kernel) {
        if (LockDown.permitted(kernel) != 0) {
            throw new LockDownFailed("capabilities are left");
        }
    }

    /** Seccomp and Landlock together, in a runner or a compile server. */
    static void check(Kernel kernel) {
        refused("socket of the internet", kernel.call(SystemCall.SOCKET, AF_INET, SOCK_STREAM, 0));
        refused("socket of this machine", kernel.call(SystemCall.SOCKET, AF_UNIX, SOCK_STREAM, 0));
        refused("signal to the parent", kernel.call(SystemCall.KILL, kernel.call(SystemCall.GETPPID), 0));
        refused("change of a limit", LockDown.limit(kernel, 0, LockDown.CORE, 0));
        refused("exec", kernel.call(SystemCall.EXECVE, 0, 0, 0));
        refused("new process", kernel.call(SystemCall.CLONE, 0, 0, 0, 0, 0));
        refused("shared memory", kernel.call(SystemCall.MMAP, 0, 4096, 0, MAP_SHARED_ANONYMOUS, -1, 0));
        refused("open for writing", open(kernel, "/dev/null", O_WRONLY));
        refused("pipe of the parent", open(kernel, "/proc/" + kernel.call(SystemCall.GETPPID) + "/fd/0", O_RDONLY));
        outOfReach("own environment", open(kernel, "/proc/self/environ", O_RDONLY));
        outOfReach("memory map", open(kernel, "/proc/self/maps", O_RDONLY));
        outOfReach("own status", open(kernel, "/proc/self/status", O_RDONLY));
        checkFiles(kernel);
    }

    /** The same code on something that is allowed: for training the AOT cache. */
    static void dryRun(Kernel kernel) {
        kernel.call(SystemCall.CLOSE, open(kernel, "/dev/null", O_RDONLY));
        outOfReach("nothing", -Kernel.EPERM);
    }

    /** Landlock and NO_NEW_PRIVS, in the supervisor. */
    static void checkInherited(Kernel kernel) {
        if (!LockDown.hasNoNewPrivileges(kernel)) {
            throw new LockDownFailed("new privileges are possible");
        }
        checkFiles(kernel);
    }

    private static void checkFiles(Kernel kernel) {
        outOfReach("list of accounts", open(kernel, "/etc/passwd", O_RDONLY));
        outOfReach("file in /tmp", open(kernel, "/tmp/gradient-probe", O_WRONLY | 0x40));
    }

    /** In namespaces of its own a process may see no such file at all. */
    private static void outOfReach(String what, long result) {
        if (result != -Kernel.ENOENT) {
            refused(what, result);
        }
    }

    private static long open(Kernel kernel, String path, int flags) {
        try (Arena arena = Arena.ofConfined()) {
            return kernel.call(
                    SystemCall.OPENAT, AT_FDCWD, arena.allocateFrom(path).address(), flags, 0600);
        }
    }

    private static void refused(String what, long result) {
        if (result != -Kernel.EPERM && result != -Kernel.EACCES) {
            throw new LockDownFailed("probe: " + what + " was not refused but answered " + result);
        }
    }
}
