package app.gradient.runner;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * The child's only way out: frames on a private descriptor. Descriptors 1 and 2 both lead to the error stream from then
 * on, so that neither the JVM's own words nor a learner's raw writes land among the frames.
 */
final class ReplyChannel {
    private static final int DESCRIPTOR = 60;
    static final int O_CLOEXEC = 0x80000;
    private static final long BROKEN = -1;

    private final Object lock = new Object();
    private final Kernel kernel;
    private final boolean connected;
    private long nonce;
    private int sequence;

    private ReplyChannel(Kernel kernel, boolean connected) {
        this.kernel = kernel;
        this.connected = connected;
    }

    static ReplyChannel takeOverStandardOutput(Kernel kernel) {
        LockDownFailed.check("dup3", kernel.call(SystemCall.DUP3, 1, DESCRIPTOR, O_CLOEXEC));
        LockDownFailed.check("dup3", kernel.call(SystemCall.DUP3, 2, 1, 0));
        return new ReplyChannel(kernel, true);
    }

    /** Goes nowhere: for warming up and for training the AOT cache. */
    static ReplyChannel toNowhere(Kernel kernel) {
        return new ReplyChannel(kernel, false);
    }

    /** Answers from now on carry {@code nonce}. */
    void answer(long nonce) {
        synchronized (lock) {
            this.nonce = nonce;
        }
    }

    void send(Message.Type type, byte[] payload) {
        synchronized (lock) {
            byte[] frame = new Message(type, nonce, connected ? sequence++ : 0, payload).frame();
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment bytes = arena.allocate(frame.length);
                MemorySegment.copy(frame, 0, bytes, java.lang.foreign.ValueLayout.JAVA_BYTE, 0, frame.length);
                long written = 0;
                while (connected && written < frame.length) {
                    long result = kernel.call(
                            SystemCall.WRITE, DESCRIPTOR, bytes.address() + written, frame.length - written);
                    if (result <= 0 && result != -4) { // EINTR
                        Runtime.getRuntime().halt((int) BROKEN);
                    }
                    written += Math.max(result, 0);
                }
            }
        }
    }
}
