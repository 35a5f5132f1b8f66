package app.gradient.runner;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * The parent's requests, on a private descriptor. The standard input leads there as well, and is not relied on: when the
 * JDK is refused a process, its own cleaning up may close descriptor 0 (seen in JDK 25, once in a dozen tries).
 */
final class RequestChannel extends InputStream {
    private static final int DESCRIPTOR = 61;
    private static final int MOST_AT_ONCE = 1 << 16;
    private static final int EINTR = 4;

    private final Kernel kernel;

    private RequestChannel(Kernel kernel) {
        this.kernel = kernel;
    }

    static RequestChannel takeOverStandardInput(Kernel kernel) {
        LockDownFailed.check("dup3", kernel.call(SystemCall.DUP3, 0, DESCRIPTOR, ReplyChannel.O_CLOEXEC));
        return new RequestChannel(kernel);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try (Arena arena = Arena.ofConfined()) {
            int most = Math.min(length, MOST_AT_ONCE);
            MemorySegment buffer = arena.allocate(most);
            long result;
            do {
                result = kernel.call(SystemCall.READ, DESCRIPTOR, buffer.address(), most);
            } while (result == -EINTR);
            if (result < 0) {
                throw new IOException("the requests can't be read, errno " + -result);
            }
            MemorySegment.copy(buffer, ValueLayout.JAVA_BYTE, 0, bytes, offset, (int) result);
            return result == 0 ? -1 : (int) result;
        }
    }
}
