package app.gradient.sandbox;

import app.gradient.runner.LinkFrame;
import app.gradient.runner.Message;
import app.gradient.runner.MessageBuffer;
import app.gradient.runner.WireException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The trusted end of one child process: cuts its bytes into messages, counts them, and queues what happens to it. Once
 * something is wrong with what it says, nothing more is taken from it.
 */
final class Child {
    /** Largest payload of a message, and the most that a runner may say in its life. */
    static final int MAX_PAYLOAD = 1 << 20;

    private static final int SIGKILL = 9;

    private static final long MAX_SAID_BY_RUNNER = 3L << 20;
    private static final int MAX_COMPILED = 8 << 20;

    /** What happens to a child, in order. */
    sealed interface Event {
        record Said(Message message) implements Event {}

        record BrokeProtocol(String detail) implements Event {}

        record SaidTooMuch() implements Event {}

        record Used(Duration cpu) implements Event {}

        /**
         * All but {@code errors} is the kernel's and the supervisor's word.
         *
         * @param bySignal whether a signal ended the process and not itself
         * @param code the signal's number, or what it exited with
         * @param memory bytes that it was seen to have taken since it was armed
         * @param threads most that it was seen to have
         */
        record Gone(
                LinkFrame.Ending ending,
                boolean bySignal,
                int code,
                Duration cpu,
                long memory,
                int threads,
                String errors)
                implements Event {
            boolean isKill() {
                return bySignal && code == SIGKILL;
            }

            /** As a shell gives it: 128 and more for signals. */
            int exitCode() {
                return bySignal ? 128 + code : code;
            }
        }

        record LinkLost() implements Event {}
    }

    private final int id;
    private final LinkFrame.Role role;
    private final int heapMiB;
    private final SupervisorLink link;
    private final long bornNanos = System.nanoTime();
    private final MessageBuffer buffer;
    private final LinkedBlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Consumer<Child> onIdle;
    private final Consumer<Child> onGone;

    // touched by the link's reading thread only
    private int expectedSequence;
    private boolean deaf;
    private long said;

    private volatile boolean gone;
    private volatile boolean idle;
    private volatile int warmRounds;
    private volatile boolean conversing;
    private volatile long conversingSinceNanos;
    private volatile Optional<String> failure = Optional.empty();

    /** {@code onIdle}: each time the child has warmed up; {@code onGone}: once. Both are called on the link's thread. */
    Child(
            int id,
            LinkFrame.Role role,
            int heapMiB,
            SupervisorLink link,
            Consumer<Child> onIdle,
            Consumer<Child> onGone) {
        this.id = id;
        this.role = role;
        this.heapMiB = heapMiB;
        this.link = link;
        this.onIdle = onIdle;
        this.onGone = onGone;
        this.buffer = switch (role) {
            case RUNNER, NATIVE_RUNNER -> new MessageBuffer(MAX_PAYLOAD, Long.MAX_VALUE);
            case COMPILE_SERVER -> new MessageBuffer(MAX_COMPILED, Long.MAX_VALUE);
        };
    }

    LinkFrame.Role role() {
        return role;
    }

    int heapMiB() {
        return heapMiB;
    }

    SupervisorLink link() {
        return link;
    }

    boolean isGone() {
        return gone;
    }

    boolean isIdle() {
        return idle && !gone;
    }

    /** Why the child never became ready, if that is so. */
    Optional<String> failure() {
        return failure;
    }

    int warmRounds() {
        return warmRounds;
    }

    Duration age() {
        return Duration.ofNanos(System.nanoTime() - bornNanos);
    }

    /** From now on messages go to {@link #next} instead of counting as rounds of warming up. */
    void startConversation() {
        conversingSinceNanos = System.nanoTime();
        conversing = true;
    }

    Duration lengthOfConversation() {
        return Duration.ofNanos(conversing ? System.nanoTime() - conversingSinceNanos : 0);
    }

    void endConversation() {
        events.clear();
        conversing = false;
        idle = true;
    }

    void warm() {
        idle = false;
        say(Message.Type.WARM, 0, new byte[0]);
    }

    void say(Message.Type type, long nonce, byte[] payload) {
        write(new Message(type, nonce, 0, payload).frame());
    }

    /** What the child reads on its standard input. */
    void write(byte[] bytes) {
        for (int from = 0; from < bytes.length; from += LinkFrame.MAX_PAYLOAD) {
            int to = Math.min(bytes.length, from + LinkFrame.MAX_PAYLOAD);
            link.send(LinkFrame.Type.INPUT, id, Arrays.copyOfRange(bytes, from, to));
        }
    }

    /** Limits count from when the supervisor reads this. */
    void arm(Duration wall, Duration cpu) {
        link.send(
                LinkFrame.Type.ARM,
                id,
                ByteBuffer.allocate(16)
                        .putLong(wall.toMillis())
                        .putLong(cpu.toMillis())
                        .array());
    }

    /** Takes back what {@link #arm} set, for a child that goes on. */
    void disarm() {
        arm(Duration.ZERO, Duration.ZERO);
    }

    void kill() {
        if (!gone) {
            link.send(LinkFrame.Type.KILL, id, new byte[0]);
        }
    }

    /** The next event, or null when there is none before {@code deadlineNanos} of {@link System#nanoTime}. */
    @Nullable
    Event next(long deadlineNanos) throws InterruptedException {
        return events.poll(deadlineNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    /** Wakes the one who waits in {@link #next} with this. */
    void inject(Event event) {
        events.add(event);
    }

    void accept(LinkFrame frame) {
        switch (frame.type()) {
            case OUTPUT -> acceptOutput(frame.payload());
            case USED ->
                events.add(new Event.Used(
                        Duration.ofNanos(ByteBuffer.wrap(frame.payload()).getLong())));
            case GONE -> {
                ByteBuffer report = ByteBuffer.wrap(frame.payload());
                LinkFrame.Ending ending = LinkFrame.Ending.values()[report.get()];
                boolean bySignal = report.get() == 1;
                int code = report.getInt();
                Duration cpu = Duration.ofNanos(report.getLong());
                long memory = report.getLong();
                int threads = report.getInt();
                String errors = StandardCharsets.UTF_8.decode(report).toString();
                finish(new Event.Gone(ending, bySignal, code, cpu, memory, threads, errors));
            }
            case SPAWN, INPUT, ARM, KILL, HELLO -> throw new IllegalStateException("unexpected " + frame.type());
        }
    }

    void linkLost() {
        if (!gone) {
            finish(new Event.LinkLost());
        }
    }

    private void finish(Event last) {
        if (warmRounds == 0
                && last instanceof Event.Gone death
                && death.ending() != LinkFrame.Ending.ASKED
                && !death.isKill()) {
            failure = Optional.of("a child ended before it was ready: " + role + ", exit " + death.exitCode() + ", "
                    + death.errors().strip());
        }
        gone = true;
        idle = false;
        events.add(last);
        onGone.accept(this);
    }

    private void acceptOutput(byte[] bytes) {
        if (deaf) {
            return;
        }
        said += bytes.length;
        if (role.runs() && said > MAX_SAID_BY_RUNNER) {
            deafen(new Event.SaidTooMuch());
            return;
        }
        try {
            for (Message message : buffer.accept(bytes, 0, bytes.length)) {
                if (message.sequence() != expectedSequence++) {
                    throw new WireException("message out of order");
                }
                if (conversing) {
                    events.add(new Event.Said(message));
                } else if (message.type() == Message.Type.READY) {
                    warmRounds++;
                    idle = true;
                    onIdle.accept(this);
                } else {
                    throw new WireException("spoke out of turn");
                }
            }
        } catch (WireException e) {
            deafen(new Event.BrokeProtocol(String.valueOf(e.getMessage())));
        }
    }

    private void deafen(Event last) {
        deaf = true;
        events.add(last);
        kill();
    }
}
