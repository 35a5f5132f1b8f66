package app.gradient.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/**
 * The kernel's door: libc's {@code syscall}, and nothing else, so that one downcall handle is all the native set-up a
 * process pays for.
 */
final class Kernel {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EACCES = 13;
    static final int ENOSYS = 38;

    private static final long[] NOTHING = new long[6];

    private final Architecture architecture;
    private final MethodHandle syscall;
    private final VarHandle errno;
    private final MemoryLayout stateLayout;

    Kernel(Architecture architecture) {
        this.architecture = architecture;
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        syscall = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("syscall"),
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(1));
        stateLayout = Linker.Option.captureStateLayout();
        errno = stateLayout.varHandle(MemoryLayout.PathElement.groupElement("errno"));
    }

    Architecture architecture() {
        return architecture;
    }

    /** The call's result, or minus its errno; up to six arguments, addresses as numbers. */
    long call(SystemCall call, long... arguments) {
        return call(call.number(architecture), arguments);
    }

    /** As {@link #call(SystemCall, long...)}, by number. */
    long call(int number, long... arguments) {
        long[] six = NOTHING;
        if (arguments.length > 0) {
            six = new long[6];
            System.arraycopy(arguments, 0, six, 0, arguments.length);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(stateLayout);
            long result =
                    (long) syscall.invokeExact(state, (long) number, six[0], six[1], six[2], six[3], six[4], six[5]);
            return result == -1 ? -(int) errno.get(state, 0L) : result;
        } catch (Throwable e) { // a method handle declares Throwable; a downcall itself throws nothing
            throw new IllegalStateException("syscall " + number, e);
        }
    }
}
