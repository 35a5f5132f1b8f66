package app.gradient.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * The allow-list of files for the calling thread and all that it will exec or fork. Uses every right that the kernel's
 * ABI can withhold: all writing from ABI 1, TCP from 4, device ioctls from 5, signals and abstract sockets out of the
 * domain from 6. Source: Documentation/userspace-api/landlock.rst.
 */
final class Landlock {
    private static final int EXECUTE = 1;
    private static final int WRITE_FILE = 1 << 1;
    private static final int READ_FILE = 1 << 2;
    private static final int READ_DIR = 1 << 3;
    private static final int SCOPE_ABSTRACT_SOCKETS = 1;
    private static final int SCOPE_SIGNALS = 1 << 1;

    private static final int O_PATH_CLOEXEC = 0x200000 | 0x80000;
    private static final int AT_FDCWD = -100;

    private Landlock() {}

    /** The kernel's ABI, or minus the errno that says why there is none. */
    static long abi(Kernel kernel) {
        return kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, 0, 0, 1);
    }

    /**
     * Read, execute and list below {@code programs}; read and list below {@code data}; write {@code written}; paths that don't
     * exist are skipped. Laid upon an earlier domain it takes away and never adds.
     *
     * <p>Processes that share no domain may not look at each other: the kernel refuses to trace and to open /proc/…/fd from a
     * domain that is not an outer one, from the fork on, before a child can do anything itself.
     */
    static void restrict(Kernel kernel, long abi, List<String> programs, List<String> data, List<String> written) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ruleset = arena.allocate(24, 8);
            ruleset.set(ValueLayout.JAVA_LONG, 0, handled(abi));
            ruleset.set(ValueLayout.JAVA_LONG, 8, abi >= 4 ? 0b11L : 0L);
            ruleset.set(ValueLayout.JAVA_LONG, 16, scopes(abi));
            long descriptor = create(kernel, abi, ruleset);
            programs.forEach(path -> allow(kernel, arena, descriptor, path, EXECUTE | READ_FILE | READ_DIR));
            data.forEach(path -> allow(kernel, arena, descriptor, path, READ_FILE | READ_DIR));
            written.forEach(path -> allow(kernel, arena, descriptor, path, READ_FILE | WRITE_FILE));
            bind(kernel, descriptor);
        }
    }

    private static long create(Kernel kernel, long abi, MemorySegment ruleset) {
        long size = abi >= 6 ? 24 : abi >= 4 ? 16 : 8;
        return LockDownFailed.check(
                "landlock_create_ruleset", kernel.call(SystemCall.LANDLOCK_CREATE_RULESET, ruleset.address(), size, 0));
    }

    private static void bind(Kernel kernel, long ruleset) {
        LockDownFailed.check("landlock_restrict_self", kernel.call(SystemCall.LANDLOCK_RESTRICT_SELF, ruleset, 0));
        kernel.call(SystemCall.CLOSE, ruleset);
    }

    private static long scopes(long abi) {
        return abi >= 6 ? SCOPE_ABSTRACT_SOCKETS | SCOPE_SIGNALS : 0;
    }

    private static long handled(long abi) {
        long rights = (1L << 13) - 1;
        if (abi >= 2) {
            rights |= 1L << 13; // refer
        }
        if (abi >= 3) {
            rights |= 1L << 14; // truncate
        }
        if (abi >= 5) {
            rights |= 1L << 15; // ioctl on devices
        }
        return rights;
    }

    private static void allow(Kernel kernel, Arena arena, long ruleset, String path, int rights) {
        long descriptor = kernel.call(
                SystemCall.OPENAT, AT_FDCWD, arena.allocateFrom(path).address(), O_PATH_CLOEXEC);
        if (descriptor < 0) {
            return;
        }
        MemorySegment rule = arena.allocate(16, 8);
        rule.set(ValueLayout.JAVA_INT, 8, (int) descriptor);
        rule.set(ValueLayout.JAVA_LONG, 0, rights);
        if (kernel.call(SystemCall.LANDLOCK_ADD_RULE, ruleset, 1, rule.address(), 0) < 0) {
            // a plain file takes no right to list
            rule.set(ValueLayout.JAVA_LONG, 0, rights & ~READ_DIR);
            LockDownFailed.check(
                    "landlock_add_rule " + path,
                    kernel.call(SystemCall.LANDLOCK_ADD_RULE, ruleset, 1, rule.address(), 0));
        }
        kernel.call(SystemCall.CLOSE, descriptor);
    }
}
