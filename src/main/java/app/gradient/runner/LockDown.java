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
    static final int OPEN_FILES = 7;

    private static final int PR_SET_PDEATHSIG = 1;
    private static final int PR_SET_DUMPABLE = 4;
    private static final int PR_CAPBSET_DROP = 24;
    private static final int PR_SET_SECUREBITS = 28;
    private static final int PR_SET_NO_NEW_PRIVS = 38;
    private static final int PR_GET_NO_NEW_PRIVS = 39;
    private static final int SIGKILL = 9;

    /** NOROOT, NO_SETUID_FIXUP, NO_CAP_AMBIENT_RAISE, each with its lock. */
    private static final int NO_POWER_IN_UID_0 = 0b11001111;

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

    /** Gives up every capability for good; where there is none to give up, does nothing. */
    static void dropCapabilities(Kernel kernel) {
        if (kernel.call(SystemCall.PRCTL, PR_SET_SECUREBITS, NO_POWER_IN_UID_0) == 0) {
            for (int capability = 0; capability < 64; capability++) {
                kernel.call(SystemCall.PRCTL, PR_CAPBSET_DROP, capability);
            }
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment head = arena.allocate(8, 8);
            head.set(ValueLayout.JAVA_INT, 0, 0x20080522); // _LINUX_CAPABILITY_VERSION_3
            MemorySegment none = arena.allocate(24, 8);
            LockDownFailed.check("capset", kernel.call(SystemCall.CAPSET, head.address(), none.address()));
        }
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
