package app.gradient.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.runner.BrokenStreams;
import app.gradient.runner.Call;
import app.gradient.runner.LinkFrame;
import app.gradient.runner.Message;
import app.gradient.runner.MessageBuffer;
import app.gradient.runner.WireException;
import app.gradient.runner.WireReader;
import app.gradient.runner.WireWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The other direction of {@link ConversationFuzzTests}: real runners and compile servers that are asked by broken streams.
 * Each answers what it could read whole and nothing else, and none outlives its limit.
 */
class BrokenRequestsTests {
    private static final long SEED = 20_261_127;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Of a child that waits for the rest of a request, which doesn't come. */
    private static final Duration WALL = Duration.ofMillis(400);

    private static final String SOURCE = "public class Solution { public static int twice(int n) { return 2 * n; } }";

    private static Supervisors supervisors;
    private static SupervisorLink link;
    private static Classes classes;

    private final Random random = new Random(SEED);

    @BeforeAll
    static void start() throws InterruptedException {
        try (var sandbox = SandboxFixture.sandbox(1)) {
            classes = SandboxFixture.compiled(sandbox, SOURCE);
        }
        supervisors = Supervisors.own(SandboxFixture.installation());
        supervisors.mend();
        link = supervisors.leastLoaded().orElseThrow();
    }

    @AfterAll
    static void stop() {
        supervisors.close();
    }

    @Test
    void childrenEndThatWereAskedByBrokenStreams() throws Exception {
        ask(30);
    }

    @Tag("bench")
    @Test
    void aThousandChildrenEndThatWereAskedByBrokenStreams() throws Exception {
        ask(1_000);
    }

    private void ask(int cases) throws Exception {
        var supervisor = ProcessHandle.of(link.pid()).orElseThrow();
        long processes = supervisor.descendants().count();
        int right = 0;
        for (int i = 0; i < cases; i++) {
            boolean runs = i % 3 != 0;
            right += one(runs, "seed " + SEED + ", case " + i) ? 1 : 0;
        }
        assertThat(right).as("streams that came whole").isBetween(1, cases / 2);
        assertThat(link.load()).isZero();
        assertThat(supervisor.descendants().count()).isEqualTo(processes);
    }

    /** Whether what was asked was answered. */
    private boolean one(boolean runs, String what) throws Exception {
        int number = random.nextInt();
        var sent = runs ? runnersRequests(number) : List.of(compileServersRequest());
        byte[] whole = BrokenStreams.join(sent);
        byte[] broken = BrokenStreams.breakIt(random, whole);
        boolean same = Arrays.equals(whole, broken);
        var read = readable(broken);
        var ready = new CompletableFuture<Child>();
        var gone = new CompletableFuture<Child>();
        var child = link.spawn(
                runs ? LinkFrame.Role.RUNNER : LinkFrame.Role.COMPILE_SERVER,
                Limits.DEFAULT_HEAP_MIB,
                ready::complete,
                gone::complete);
        ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        child.startConversation();
        if (!same) {
            child.arm(WALL, WALL);
        }
        child.write(broken);

        boolean answered = false;
        for (var event = next(child, what); !(event instanceof Child.Event.Gone); event = next(child, what)) {
            if (event instanceof Child.Event.Used) {
                continue;
            }
            assertThat(event).as(what).isInstanceOf(Child.Event.Said.class);
            var message = ((Child.Event.Said) event).message();
            assertThat(read).as(what).anyMatch(request -> request.nonce() == message.nonce());
            if (same && message.nonce() == sent.getLast().nonce()) {
                check(message, number, what);
                answered = true;
                child.kill();
            }
        }
        gone.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(answered).as(what).isEqualTo(same);
        return answered;
    }

    private static Child.Event next(Child child, String what) throws InterruptedException {
        var event = child.next(System.nanoTime() + PATIENCE.toNanos());
        assertThat(event).as(what).isNotNull();
        return Objects.requireNonNull(event);
    }

    private static void check(Message answer, int number, String what) throws WireException {
        if (answer.type() == Message.Type.COMPILED) {
            return;
        }
        assertThat(answer.type()).as(what).isEqualTo(Message.Type.RETURNED);
        var reader = answer.reader();
        reader.takeLong();
        var value = new WireReader(reader.takeBytes());
        value.takeLong();
        assertThat(value.takeValue()).as(what).isEqualTo(2 * number);
    }

    private List<Message> runnersRequests(int number) {
        var load = new WireWriter().putInt(classes.bytes().size());
        classes.bytes().forEach((name, bytes) -> load.putString(name).putBytes(bytes));
        var call = Call.of("Solution", "twice", number);
        return List.of(
                new Message(Message.Type.LOAD, random.nextLong(), 0, load.toBytes()),
                new Message(
                        Message.Type.CALL,
                        random.nextLong(),
                        0,
                        new WireWriter()
                                .putString(call.className())
                                .putString(call.method())
                                .putInt(1)
                                .putValue(number)
                                .toBytes()));
    }

    private Message compileServersRequest() {
        return new Message(
                Message.Type.COMPILE,
                random.nextLong(),
                0,
                new WireWriter()
                        .putByte(0)
                        .putInt(1)
                        .putString("Solution.java")
                        .putString(SOURCE)
                        .toBytes());
    }

    /** What a reader takes from the stream before it breaks. */
    private static List<Message> readable(byte[] stream) {
        var read = new ArrayList<Message>();
        var buffer = new MessageBuffer(1 << 20, Long.MAX_VALUE);
        try {
            for (int i = 0; i < stream.length; i++) {
                read.addAll(buffer.accept(stream, i, 1));
            }
        } catch (WireException e) {
            // a child reads no further either
        }
        return read;
    }
}
