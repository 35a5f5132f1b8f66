package app.gradient.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.runner.BrokenStreams;
import app.gradient.runner.CallResult;
import app.gradient.runner.Message;
import app.gradient.runner.MessageBuffer;
import app.gradient.runner.WireException;
import app.gradient.runner.WireWriter;
import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole sandbox against children that answer with broken streams: never a hang, never a wrong outcome, nothing left open.
 * Right is: what came whole is finished with exactly these values; a frame that is cut, moved, too many, or of another request
 * ends the run as a breach; and a fault of ours it never is.
 */
class ConversationFuzzTests {
    private static final long SEED = 20_261_126;
    private static final int CALLS = 3;
    private static final Duration WALL = Duration.ofSeconds(20);
    private static final int MAY_STAY_OPEN = 10;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<Integer> values = new ArrayList<>();
    private int breakAt;
    private boolean mayFinish;

    @Test
    void fiveThousandBrokenAnswersEndAsTheyMust() throws IOException {
        fuzz(5_000);
    }

    @Tag("bench")
    @Test
    void aHundredThousandBrokenAnswersEndAsTheyMust() throws IOException {
        fuzz(100_000);
    }

    private void fuzz(int cases) throws IOException {
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        try (FalseSupervisor supervisor = new FalseSupervisor(folder.resolve("false.sock"), this::answer);
                LockedSandbox sandbox =
                        SandboxFixture.sandbox(Supervisors.listening(folder), new Pool.Size(4, 12, 0))) {
            one(sandbox, -1);
            long filesBefore = system.getOpenFileDescriptorCount();
            int threadsBefore = Thread.activeCount();
            int finished = 0;
            for (int i = 0; i < cases; i++) {
                finished += one(sandbox, i) ? 1 : 0;
            }
            assertThat(finished).as("streams that came whole").isBetween(cases / 20, cases / 2);
            assertThat(system.getOpenFileDescriptorCount()).isLessThanOrEqualTo(filesBefore + MAY_STAY_OPEN);
            assertThat(Thread.activeCount()).isLessThanOrEqualTo(threadsBefore + MAY_STAY_OPEN);
            assertThat(sandbox.status().faults()).isEmpty();
        }
    }

    /** One run of three calls, of which one is answered by a broken stream; whether it finished. */
    private boolean one(LockedSandbox sandbox, int number) {
        values.clear();
        breakAt = number < 0 ? CALLS : random.nextInt(CALLS);
        mayFinish = true;
        var call = SandboxFixture.open("any");

        RunOutcome outcome = sandbox.run(
                new RunRequest(
                        Classes.none(),
                        new Task.Calls(List.of(call, call, call)),
                        SandboxFixture.limits(WALL),
                        Set.of(),
                        new Cancellation()),
                RunListener.NONE);

        String what = "seed " + SEED + ", case " + number + ": " + outcome;
        switch (outcome) {
            case RunOutcome.Finished finished -> {
                assertThat(mayFinish).as(what).isTrue();
                assertThat(finished.results()).as(what).hasSize(CALLS);
                return true;
            }
            case RunOutcome.Crashed crashed -> {
                assertThat(number).as(what).isNotNegative();
                assertThat(crashed.results()).as(what).hasSize(CALLS);
                for (int i = 0; i < breakAt; i++) {
                    assertThat(crashed.results().get(i))
                            .as(what)
                            .isInstanceOfSatisfying(
                                    CallResult.Returned.class,
                                    back -> assertThat(values).as(what).contains((Integer) back.value()));
                }
            }
            case RunOutcome.ExceededLimit limit ->
                assertThat(limit.limit()).as(what).isEqualTo(Limit.OUTPUT);
            default -> throw new AssertionError(what);
        }
        return false;
    }

    private FalseSupervisor.Answer answer(int call, long nonce, int sequence) {
        int value = random.nextInt();
        values.add(value);
        List<Message> whole = List.of(
                new Message(Message.Type.OUTPUT, nonce, sequence, ("call " + call).getBytes(StandardCharsets.UTF_8)),
                new Message(
                        Message.Type.RETURNED,
                        nonce,
                        sequence + 1,
                        new WireWriter()
                                .putLong(1 << 20)
                                .putBytes(new WireWriter()
                                        .putLong(1000)
                                        .putValue(value)
                                        .putByte(0)
                                        .toBytes())
                                .toBytes()));
        byte[] stream = BrokenStreams.join(whole);
        if (call != breakAt) {
            return new FalseSupervisor.Answer(stream, whole.size(), true);
        }
        byte[] broken = BrokenStreams.breakIt(random, stream);
        boolean same = Arrays.equals(stream, broken);
        mayFinish = same || onlyPayloadsDiffer(whole, broken);
        return new FalseSupervisor.Answer(broken, whole.size(), same);
    }

    /** Then it is what a program may say: the values are compared elsewhere. */
    private static boolean onlyPayloadsDiffer(List<Message> whole, byte[] broken) {
        try {
            List<Message> read = new MessageBuffer(Child.MAX_PAYLOAD, Long.MAX_VALUE).accept(broken, 0, broken.length);
            if (read.size() != whole.size()) {
                return false;
            }
            for (int i = 0; i < read.size(); i++) {
                Message one = read.get(i);
                Message other = whole.get(i);
                boolean answers = one.type() == other.type()
                        || (i == 0
                                        ? Set.of(Message.Type.OUTPUT, Message.Type.NAMED_VALUE, Message.Type.PLOT)
                                        : Set.of(Message.Type.RETURNED, Message.Type.THREW))
                                .contains(one.type());
                if (!answers || one.nonce() != other.nonce() || one.sequence() != other.sequence()) {
                    return false;
                }
            }
            return true;
        } catch (WireException e) {
            return false;
        }
    }
}
