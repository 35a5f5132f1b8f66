package app.gradient.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * The kernel's door: libc's {@code syscall}, so that one downcall handle is all the native set-up a process pays for. The handle takes the function's address with each call and is told nothing of variadic arguments
 * (which both architectures pass to this function like any others): binding either costs each process several
 * milliseconds of made-up classes.
 */
final class Kernel {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EACCES = 13;
    static final int ENOSYS = 38;

    private static final long[] NOTHING = new long[6];

    private final Architecture architecture;
    private final MethodHandle downcall;
    private final SymbolLookup libc;
    private final MemorySegment syscall;
    private final MemoryLayout stateLayout;
    private final long errno;

    Kernel(Architecture architecture) {
        this.architecture = architecture;
        Linker linker = Linker.nativeLinker();
        ValueLayout.OfLong word = ValueLayout.JAVA_LONG;
        libc = linker.defaultLookup();
        syscall = libc.findOrThrow("syscall");
        downcall = linker.downcallHandle(
                FunctionDescriptor.of(word, word, word, word, word, word, word, word),
                Linker.Option.captureCallState("errno"));
        stateLayout = Linker.Option.captureStateLayout();
        errno = stateLayout.byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    }

    Architecture architecture() {
        return architecture;
    }

    /** The call's result, or minus its errno; up to six arguments, addresses as numbers. */
    long call(SystemCall call, long... arguments) {
        return call(call.number(architecture), arguments);
    }

    /** What another function of libc returns, one that takes words and returns an int. */
    int function(String name, long... arguments) {
        long[] seven = java.util.Arrays.copyOf(arguments, 7);
        try (Arena arena = Arena.ofConfined()) {
            return (int) (long) downcall.invokeExact(
                    libc.findOrThrow(name),
                    arena.allocate(stateLayout),
                    seven[0],
                    seven[1],
                    seven[2],
                    seven[3],
                    seven[4],
                    seven[5],
                    seven[6]);
        } catch (Throwable e) { // as below
            throw new IllegalStateException(name, e);
        }
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
            long result = (long)
                    downcall.invokeExact(syscall, state, (long) number, six[0], six[1], six[2], six[3], six[4], six[5]);
            return result == -1 ? -state.get(ValueLayout.JAVA_INT, errno) : result;
        } catch (Throwable e) { // a method handle declares Throwable; a downcall itself throws nothing
            throw new IllegalStateException("syscall " + number, e);
        }
    }
}
