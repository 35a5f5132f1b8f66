package app.gradient.runner;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Map;

/**
 * A child of this process and its pipes. It isn't {@link Process}, which tells a program that called {@code exit(137)} from
 * one that SIGKILL ended as little as a shell does: the kernel's own word on an end is {@code waitid}'s, and is had once.
 */
final class ChildProcess {
    private static final int O_CLOEXEC = 0x80000;
    private static final int CLOSE_RANGE_CLOEXEC = 4;
    private static final int P_PID = 1;
    private static final int WEXITED = 4;
    private static final int WNOWAIT = 0x1000000;
    private static final int CLD_EXITED = 1;
    private static final int SIGKILL = 9;
    private static final int EINTR = 4;
    private static final int ESRCH = 3;
    private static final int MOST_AT_ONCE = 1 << 16;

    /** Larger than {@code posix_spawn_file_actions_t} of any libc. */
    private static final int FILE_ACTIONS_BYTES = 512;

    /**
     * How a process ended, as the kernel tells its parent.
     *
     * @param bySignal whether a signal ended it, and not itself
     * @param code the signal's number, or what it exited with
     * @param cpuNanos of its whole life
     */
    record Death(boolean bySignal, int code, long cpuNanos) {
        boolean isKill() {
            return bySignal && code == SIGKILL;
        }
    }

    private final Kernel kernel;
    private final int pid;
    private final int input;
    private final int output;
    private final int errors;
    private boolean reaped;

    private ChildProcess(Kernel kernel, int pid, int input, int output, int errors) {
        this.kernel = kernel;
        this.pid = pid;
        this.input = input;
        this.output = output;
        this.errors = errors;
    }

    /** A child with the calling thread's credentials and Landlock domain. It inherits no descriptor but its three pipes. */
    static ChildProcess start(Kernel kernel, List<String> command, Map<String, String> environment) {
        try (Arena arena = Arena.ofConfined()) {
            int[] stdin = pipe(kernel, arena);
            int[] stdout = pipe(kernel, arena);
            int[] stderr = pipe(kernel, arena);
            MemorySegment actions = arena.allocate(FILE_ACTIONS_BYTES, 16);
            kernel.function("posix_spawn_file_actions_init", actions.address());
            kernel.function("posix_spawn_file_actions_adddup2", actions.address(), stdin[0], 0);
            kernel.function("posix_spawn_file_actions_adddup2", actions.address(), stdout[1], 1);
            kernel.function("posix_spawn_file_actions_adddup2", actions.address(), stderr[1], 2);
            kernel.call(SystemCall.CLOSE_RANGE, 3, 0xffffffffL, CLOSE_RANGE_CLOEXEC);
            MemorySegment pid = arena.allocate(ValueLayout.JAVA_INT);
            int refused = kernel.function(
                    "posix_spawn",
                    pid.address(),
                    arena.allocateFrom(command.getFirst()).address(),
                    actions.address(),
                    0,
                    strings(arena, command).address(),
                    strings(
                                    arena,
                                    environment.entrySet().stream()
                                            .map(one -> one.getKey() + "=" + one.getValue())
                                            .toList())
                            .address());
            kernel.function("posix_spawn_file_actions_destroy", actions.address());
            close(kernel, stdin[0]);
            close(kernel, stdout[1]);
            close(kernel, stderr[1]);
            if (refused != 0) {
                close(kernel, stdin[1]);
                close(kernel, stdout[0]);
                close(kernel, stderr[0]);
                throw new LockDownFailed("posix_spawn", -refused);
            }
            return new ChildProcess(kernel, pid.get(ValueLayout.JAVA_INT, 0), stdin[1], stdout[0], stderr[0]);
        }
    }

    private static int[] pipe(Kernel kernel, Arena arena) {
        MemorySegment ends = arena.allocate(8, 4);
        LockDownFailed.check("pipe2", kernel.call(SystemCall.PIPE2, ends.address(), O_CLOEXEC));
        return new int[] {ends.get(ValueLayout.JAVA_INT, 0), ends.get(ValueLayout.JAVA_INT, 4)};
    }

    private static void close(Kernel kernel, int descriptor) {
        kernel.call(SystemCall.CLOSE, descriptor);
    }

    /** As {@code argv} and {@code envp} are. */
    static MemorySegment strings(Arena arena, List<String> values) {
        MemorySegment pointers = arena.allocate(ValueLayout.ADDRESS, values.size() + 1L);
        for (int i = 0; i < values.size(); i++) {
            pointers.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(values.get(i)));
        }
        pointers.setAtIndex(ValueLayout.ADDRESS, values.size(), MemorySegment.NULL);
        return pointers;
    }

    /** Waits for the child's end; called once. */
    Death await() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment info = arena.allocate(128, 8);
            MemorySegment usage = arena.allocate(144, 8);
            wait(info, usage, WEXITED | WNOWAIT);
            synchronized (this) { // from here on its number may be another's
                wait(info, usage, WEXITED);
                reaped = true;
            }
            return new Death(
                    info.get(ValueLayout.JAVA_INT, 8) != CLD_EXITED,
                    info.get(ValueLayout.JAVA_INT, 24),
                    nanos(usage, 0) + nanos(usage, 16));
        }
    }

    private void wait(MemorySegment info, MemorySegment usage, int options) {
        long result;
        do {
            result = kernel.call(SystemCall.WAITID, P_PID, pid, info.address(), options, usage.address());
        } while (result == -EINTR);
        LockDownFailed.check("waitid", result);
    }

    /** Of a {@code struct timeval}. */
    private static long nanos(MemorySegment usage, int at) {
        return usage.get(ValueLayout.JAVA_LONG, at) * 1_000_000_000L
                + usage.get(ValueLayout.JAVA_LONG, at + 8L) * 1000L;
    }

    synchronized void kill() {
        if (!reaped) {
            kernel.call(SystemCall.KILL, pid, SIGKILL);
        }
    }

    /** Sets a limit of the child's; it may be gone. */
    synchronized void limit(String name, int resource, long value) {
        long result = reaped ? -ESRCH : LockDown.limit(kernel, pid, resource, value);
        if (result != -ESRCH) {
            LockDownFailed.check(name, result);
        }
    }

    /** Over all its threads so far, or a negative number when it is gone. */
    synchronized long cpuNanos() {
        return reaped ? -ESRCH : LockDown.cpuNanos(kernel, pid);
    }

    /** Its status file, which stays its own for as long as it is open. */
    synchronized RandomAccessFile status() throws IOException {
        if (reaped) {
            throw new IOException("the process is gone");
        }
        return new RandomAccessFile("/proc/" + pid + "/status", "r");
    }

    /** What it reads on its standard input. Closing it is its reader's end of the stream. */
    OutputStream input() {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try (Arena arena = Arena.ofConfined()) {
                    MemorySegment copy = arena.allocate(Math.max(1, length));
                    MemorySegment.copy(bytes, offset, copy, ValueLayout.JAVA_BYTE, 0, length);
                    long written = 0;
                    while (written < length) {
                        long result = kernel.call(SystemCall.WRITE, input, copy.address() + written, length - written);
                        if (result < 0 && result != -EINTR) {
                            throw new IOException("the child doesn't read, errno " + -result);
                        }
                        written += Math.max(0, result);
                    }
                }
            }

            @Override
            public void close() {
                ChildProcess.close(kernel, input);
            }
        };
    }

    InputStream output() {
        return reading(output);
    }

    InputStream errors() {
        return reading(errors);
    }

    private InputStream reading(int descriptor) {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                try (Arena arena = Arena.ofConfined()) {
                    int most = Math.min(length, MOST_AT_ONCE);
                    MemorySegment buffer = arena.allocate(Math.max(1, most));
                    long result;
                    do {
                        result = kernel.call(SystemCall.READ, descriptor, buffer.address(), most);
                    } while (result == -EINTR);
                    if (result < 0) {
                        throw new IOException("a pipe can't be read, errno " + -result);
                    }
                    MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, bytes, offset, (int) result);
                    return result == 0 && length > 0 ? -1 : (int) result;
                }
            }

            @Override
            public void close() {
                ChildProcess.close(kernel, descriptor);
            }
        };
    }
}
