package app.gradient.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** The smaller locks of a process: privileges, resource limits, death with its parent. */
final class LockDown {
    static final int CPU = 0;
    static final int FILE_SIZE = 1;
    static final int DATA = 2;
    static final int CORE = 4;
    static final int PROCESSES = 6;
    static final int OPEN_FILES = 7;
    static final int MEMORY_LOCKS = 8;
    static final int ADDRESS_SPACE = 9;
    static final int PENDING_SIGNALS = 11;
    static final int MESSAGE_QUEUES = 12;

    private static final int PR_SET_PDEATHSIG = 1;
    private static final int PR_SET_DUMPABLE = 4;
    private static final int PR_CAPBSET_DROP = 24;
    private static final int PR_SET_SECUREBITS = 28;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int PR_GET_NO_NEW_PRIVS = 39;
    private static final int SIGKILL = 9;

    private static final int PR_CAP_AMBIENT = 47;
    private static final int PR_CAP_AMBIENT_RAISE = 2;

    /** NOROOT and NO_CAP_AMBIENT_RAISE, each with its lock. Not NO_SETUID_FIXUP: who leaves user 0 loses capabilities by it. */
    private static final int NO_POWER_IN_UID_0 = 0b11000011;

    /** CAP_KILL, CAP_SETGID, CAP_SETUID. */
    private static final long SEPARATES_USERS = 1 << 5 | 1 << 6 | 1 << 7;

    private static final int CAPABILITIES = 64;

    private LockDown() {}

    /** Kills this process when the thread that started it ends. */
    static void dieWithParent(Kernel kernel, long parent) {
        LockDownFailed.check("PR_SET_PDEATHSIG", kernel.call(SystemCall.PRCTL, PR_SET_PDEATHSIG, SIGKILL));
        if (kernel.call(SystemCall.GETPPID) != parent) {
            throw new LockDownFailed("the parent is gone");
        }
    }

    static void noNewPrivileges(Kernel kernel) {
        LockDownFailed.check("PR_SET_NO_NEW_PRIVS", kernel.call(SystemCall.PRCTL, PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
    }

    static boolean hasNoNewPrivileges(Kernel kernel) {
        return kernel.call(SystemCall.PRCTL, PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0) == 1;
    }

    /**
     * Closes this process's /proc/…/fd to its siblings. Landlock lets a pipe be opened through such a link, since a pipe
     * has no path, so a hostile runner could read there what other learners send.
     */
    static void undumpable(Kernel kernel) {
        LockDownFailed.check("PR_SET_DUMPABLE", kernel.call(SystemCall.PRCTL, PR_SET_DUMPABLE, 0, 0, 0, 0));
    }

    /**
     * Gives up every capability for good but, where this is root, the three by which a supervisor gives each child a user of
     * its own and ends it. They outlive an exec; a thread that then leaves user 0 loses them.
     */
    static void keepOnlyWhatSeparatesUsers(Kernel kernel) {
        boolean root = kernel.call(SystemCall.GETEUID) == 0 && (permitted(kernel) & SEPARATES_USERS) == SEPARATES_USERS;
        if (root) {
            long all = permitted(kernel);
            root = setCapabilities(kernel, all, SEPARATES_USERS) == 0;
            for (int capability = 0; root && capability < CAPABILITIES; capability++) {
                if ((SEPARATES_USERS >>> capability & 1) == 1) {
                    root = kernel.call(SystemCall.PRCTL, PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0) == 0;
                }
            }
        }
        if (kernel.call(SystemCall.PRCTL, PR_SET_SECUREBITS, NO_POWER_IN_UID_0) == 0) {
            for (int capability = 0; capability < CAPABILITIES; capability++) {
                kernel.call(SystemCall.PRCTL, PR_CAPBSET_DROP, capability);
            }
        }
        long kept = root ? SEPARATES_USERS : 0;
        LockDownFailed.check("capset", setCapabilities(kernel, kept, kept));
    }

    /** Takes every capability from the calling thread, and from the process that it will start. */
    static void dropCapabilities(Kernel kernel) {
        LockDownFailed.check("capset", setCapabilities(kernel, 0, 0));
    }

    /** Whether the calling thread has the capabilities to give children users of their own. */
    static boolean separatesUsers(Kernel kernel) {
        return (permitted(kernel) & SEPARATES_USERS) == SEPARATES_USERS;
    }

    /** What the calling thread may do that a plain user may not. */
    static long permitted(Kernel kernel) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sets = arena.allocate(24, 8);
            LockDownFailed.check(
                    "capget", kernel.call(SystemCall.CAPGET, head(arena).address(), sets.address()));
            return (sets.get(ValueLayout.JAVA_INT, 4) & 0xffffffffL) | (long) sets.get(ValueLayout.JAVA_INT, 16) << 32;
        }
    }

    private static long setCapabilities(Kernel kernel, long permitted, long inheritable) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sets = arena.allocate(24, 8);
            for (int half = 0; half < 2; half++) {
                int own = (int) (permitted >>> 32 * half);
                sets.set(ValueLayout.JAVA_INT, half * 12L, own);
                sets.set(ValueLayout.JAVA_INT, half * 12L + 4, own);
                sets.set(ValueLayout.JAVA_INT, half * 12L + 8, (int) (inheritable >>> 32 * half));
            }
            return kernel.call(SystemCall.CAPSET, head(arena).address(), sets.address());
        }
    }

    private static MemorySegment head(Arena arena) {
        MemorySegment head = arena.allocate(8, 8);
        head.set(ValueLayout.JAVA_INT, 0, 0x20080522); // _LINUX_CAPABILITY_VERSION_3
        return head;
    }

    /** Makes the calling thread, and the process that it will start, another user's, in no group but that user's. */
    static void become(Kernel kernel, int user) {
        LockDownFailed.check("setgroups", kernel.call(SystemCall.SETGROUPS, 0, 0));
        LockDownFailed.check("setresgid", kernel.call(SystemCall.SETRESGID, user, user, user));
        LockDownFailed.check("setresuid", kernel.call(SystemCall.SETRESUID, user, user, user));
    }

    /** Sets both the soft and the hard limit of a process (0 = this one). */
    static long limit(Kernel kernel, long pid, int resource, long value) {
        return limit(kernel, pid, resource, value, value);
    }

    static long limit(Kernel kernel, long pid, int resource, long soft, long hard) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment pair = arena.allocate(16, 8);
            pair.set(ValueLayout.JAVA_LONG, 0, soft);
            pair.set(ValueLayout.JAVA_LONG, 8, hard);
            return kernel.call(SystemCall.PRLIMIT64, pid, resource, pair.address(), 0);
        }
    }

    /** CPU time of a live process over all its threads in ns, or a negative number when it is gone. */
    static long cpuNanos(Kernel kernel, long pid) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time = arena.allocate(16, 8);
            // MAKE_PROCESS_CPUCLOCK(pid, CPUCLOCK_SCHED): needs no /proc, which the supervisor can't read
            int clock = (int) (~pid << 3 | 2);
            long result = kernel.call(SystemCall.CLOCK_GETTIME, clock, time.address());
            return result < 0
                    ? result
                    : time.get(ValueLayout.JAVA_LONG, 0) * 1_000_000_000L + time.get(ValueLayout.JAVA_LONG, 8);
        }
    }

    /** Peak resident memory of this process in bytes. */
    static long peakMemory(Kernel kernel) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment usage = arena.allocate(144, 8);
            kernel.call(SystemCall.GETRUSAGE, 0, usage.address());
            return usage.get(ValueLayout.JAVA_LONG, 32) * 1024;
        }
    }
}
