package app.gradient.runner;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;

/**
 * What stands behind {@code System.out} and {@code System.err}. Bytes leave in chunks while a call runs and wait, within
 * bounds, while none does, so that a thread left behind by one call never answers with the nonce of the next.
 */
final class CapturedOutput extends OutputStream {
    private static final int CHUNK = 4096;

    private final Object lock = new Object();
    private final ReplyChannel replies;
    private final ByteArrayOutputStream waiting = new ByteArrayOutputStream();
    private boolean open;

    CapturedOutput(ReplyChannel replies) {
        this.replies = replies;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        synchronized (lock) {
            int at = offset;
            int end = offset + length;
            while (at < end) {
                int taken = Math.min(CHUNK - waiting.size(), end - at);
                waiting.write(bytes, at, taken);
                at += taken;
                lock.notify(); // the harness's clock, which alone waits here
                if (waiting.size() >= CHUNK) {
                    if (!open) {
                        return;
                    }
                    pass();
                }
            }
        }
    }

    /** Forgets what was written while no submission was here. */
    void discard() {
        synchronized (lock) {
            waiting.reset();
        }
    }

    /** Answers go out with {@code nonce} from here until {@link #close(Message.Type, byte[])}. */
    void open(long nonce) {
        synchronized (lock) {
            replies.answer(nonce);
            open = true;
            lock.notify();
        }
    }

    /** Returns when there is something to pass on. */
    void awaitSomething() throws InterruptedException {
        synchronized (lock) {
            while (!open || waiting.size() == 0) {
                lock.wait();
            }
        }
    }

    /** Passes on what waits; called by the harness's own clock. */
    void pass() {
        synchronized (lock) {
            if (open && waiting.size() > 0) {
                replies.send(Message.Type.OUTPUT, waiting.toByteArray());
                waiting.reset();
            }
        }
    }

    /** Sends something that keeps its place among the output; dropped when no call runs. */
    void send(Message.Type type, byte[] payload) {
        synchronized (lock) {
            if (open) {
                pass();
                replies.send(type, payload);
            }
        }
    }

    /** Sends the last word of a call. */
    void close(Message.Type type, byte[] payload) {
        synchronized (lock) {
            pass();
            replies.send(type, payload);
            open = false;
        }
    }
}
