package app.gradient.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Takes system calls away from this process and all that it starts, as if the kernel had never had them. */
public final class MissingCall {
    private static final int LOAD = 0x20;
    private static final int JUMP_IF_EQUAL = 0x15;
    private static final int RETURN = 0x06;
    private static final int ALLOW = 0x7fff0000;
    private static final int FAIL = 0x00050000;

    private MissingCall() {}

    /** {@code landlock}: its first call; {@code seccomp}: any further filter. */
    public static void hide(String mechanism) {
        Kernel kernel = new Kernel(Architecture.here().orElseThrow());
        SystemCall missing = switch (mechanism) {
            case "landlock" -> SystemCall.LANDLOCK_CREATE_RULESET;
            case "seccomp" -> SystemCall.SECCOMP;
            default -> throw new IllegalArgumentException(mechanism);
        };
        LockDown.noNewPrivileges(kernel);
        int[][] program = {
            {LOAD, 0, 0, 0},
            {JUMP_IF_EQUAL, 0, 1, missing.number(kernel.architecture())},
            {RETURN, 0, 0, FAIL | Kernel.ENOSYS},
            {RETURN, 0, 0, ALLOW}
        };
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment filter = arena.allocate(program.length * 8L, 8);
            for (int i = 0; i < program.length; i++) {
                filter.set(ValueLayout.JAVA_SHORT, i * 8L, (short) program[i][0]);
                filter.set(ValueLayout.JAVA_BYTE, i * 8L + 2, (byte) program[i][1]);
                filter.set(ValueLayout.JAVA_BYTE, i * 8L + 3, (byte) program[i][2]);
                filter.set(ValueLayout.JAVA_INT, i * 8L + 4, program[i][3]);
            }
            MemorySegment head = arena.allocate(16, 8);
            head.set(ValueLayout.JAVA_SHORT, 0, (short) program.length);
            head.set(ValueLayout.JAVA_LONG, 8, filter.address());
            LockDownFailed.check("seccomp", kernel.call(SystemCall.SECCOMP, 1, 1, head.address()));
        }
    }
}
