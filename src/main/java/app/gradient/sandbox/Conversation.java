package app.gradient.sandbox;

import app.gradient.platform.LogValue;
import app.gradient.runner.Call;
import app.gradient.runner.CallResult;
import app.gradient.runner.Frame;
import app.gradient.runner.Message;
import app.gradient.runner.PlannedCall;
import app.gradient.runner.Plot;
import app.gradient.runner.Visibility;
import app.gradient.runner.WireException;
import app.gradient.runner.WireReader;
import app.gradient.runner.WireWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run with one runner: says what to do, one call at a time with a nonce of its own, and turns the hostile answers
 * into an outcome. Trusts nothing but its own clock and counts.
 */
final class Conversation {
    private static final Logger log = LoggerFactory.getLogger(Conversation.class);
    /** Of a JVM under ExitOnOutOfMemoryError; any program may exit so as well. */
    static final int EXIT_OUT_OF_MEMORY = 3;

    /** Of a JVM that the kernel gave no more memory, or that fell over for another reason. */
    private static final int EXIT_ABORTED = 1;

    /** So near to the most that a child is given that its end is that limit's. */
    private static final int MANY_THREADS = 56;

    private static final Duration START_PATIENCE = Duration.ofSeconds(15);
    private static final Duration DEATH_PATIENCE = Duration.ofSeconds(2);
    private static final int MAX_PLOTS = 20;
    private static final int MAX_VALUES = 200;
    private static final int MAX_TABLES = 64;

    /** The end of a run before its last answer. */
    private static final class Ended extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Ending ending;

        Ended(Ending ending) {
            super(null, null, false, false);
            this.ending = ending;
        }
    }

    private sealed interface Ending {
        record At(Limit limit) implements Ending {}

        record Crash(RunOutcome.Cause cause) implements Ending {}

        record Cancelled() implements Ending {}

        record Fault(String what) implements Ending {}
    }

    /** What a run came to, or a fault of ours that a second try may not have. */
    sealed interface Verdict {
        record Done(RunOutcome outcome) implements Verdict {}

        record Broke(String what) implements Verdict {}
    }

    private final Child child;
    private final RunRequest request;
    private final RunListener listener;
    private final Tables tables;
    private final RandomGenerator random;

    private final StringBuilder stdout = new StringBuilder();
    private final List<Plot> plots = new ArrayList<>();
    private final Map<String, Double> values = new LinkedHashMap<>();
    private final List<CallResult> results = new ArrayList<>();
    private StringBuilder callOutput = new StringBuilder();
    private CharsetDecoder decoder = newDecoder();
    private ByteBuffer undecoded = ByteBuffer.allocate(8);
    private long outputBytes;
    private int tablesAsked;
    private long nonce;
    private long armedNanos;
    private long deadlineNanos;
    private long peakMemory;
    private Duration cpu = Duration.ZERO;
    private boolean gone;
    private @Nullable PlannedCall current;

    Conversation(Child child, RunRequest request, RunListener listener, Tables tables, RandomGenerator random) {
        this.child = child;
        this.request = request;
        this.listener = listener;
        this.tables = tables;
        this.random = random;
    }

    private static CharsetDecoder newDecoder() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
    }

    Verdict hold() throws InterruptedException {
        Runnable cancel = () -> child.inject(new Child.Event.BrokeProtocol(""));
        request.cancellation().onCancel(cancel);
        try {
            return hold(request.task());
        } finally {
            request.cancellation().forget(cancel);
        }
    }

    private Verdict hold(Task task) throws InterruptedException {
        Optional<Ending> early = Optional.empty();
        RunOutcome.@Nullable Cause threw = null;
        try {
            switch (task) {
                case Task.Main main -> {
                    begin();
                    say(Message.Type.MAIN, new WireWriter().putString(main.className()));
                    awaitStart();
                    if (answer(Visibility.PUBLIC) instanceof CallResult.Threw thrown) {
                        threw = new RunOutcome.Cause.MainThrew(thrown);
                    }
                }
                case Task.Calls calls -> {
                    begin();
                    boolean first = true;
                    for (PlannedCall planned : calls.calls()) {
                        current = planned;
                        sayCall(planned.call());
                        if (first) {
                            awaitStart();
                            first = false;
                        }
                        results.add(answer(planned.visibility()));
                    }
                }
            }
        } catch (Ended e) {
            early = Optional.of(e.ending);
        }
        Duration wall = armedNanos == 0 ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - armedNanos);
        flushDecoder(visibility());
        settle();
        Usage exact = new Usage(wall, cpu, peakMemory);
        Usage usage = isHidden() ? exact.rounded() : exact;
        if (task instanceof Task.Calls calls) {
            while (results.size() < calls.calls().size()) {
                results.add(new CallResult.NotReached());
            }
        }
        Output output = new Output(stdout.toString(), plots, values);
        if (early.isEmpty()) {
            return new Verdict.Done(
                    threw == null
                            ? new RunOutcome.Finished(results, output, usage)
                            : new RunOutcome.Crashed(threw, results, output, usage));
        }
        return switch (early.get()) {
            case Ending.At at -> new Verdict.Done(new RunOutcome.ExceededLimit(at.limit(), results, output, usage));
            case Ending.Crash crash ->
                new Verdict.Done(new RunOutcome.Crashed(
                        isHidden() ? new RunOutcome.Cause.BrokeProtocol("") : crash.cause(), results, output, usage));
            case Ending.Cancelled cancelled -> new Verdict.Done(new RunOutcome.Cancelled());
            case Ending.Fault fault -> new Verdict.Broke(fault.what());
        };
    }

    /** Of what the program does now; hidden calls come last, so from the first of them on nothing more is shown. */
    private Visibility visibility() {
        return current == null ? Visibility.PUBLIC : current.visibility();
    }

    private boolean isHidden() {
        return visibility() == Visibility.HIDDEN;
    }

    private void begin() {
        WireWriter classes = new WireWriter().putInt(request.classes().bytes().size());
        request.classes()
                .bytes()
                .forEach((name, bytes) -> classes.putString(name).putBytes(bytes));
        nonce = random.nextLong();
        child.say(Message.Type.LOAD, nonce, classes.toBytes());
        child.arm(request.limits().wallTime(), request.limits().cpuTime());
        armedNanos = System.nanoTime();
        deadlineNanos = armedNanos + request.limits().wallTime().toNanos();
        startNonce = nonce;
    }

    private long startNonce;

    private void sayCall(Call call) {
        WireWriter writer = new WireWriter()
                .putString(call.className())
                .putString(call.method())
                .putInt(call.arguments().size());
        call.arguments().forEach(writer::putValue);
        say(Message.Type.CALL, writer);
    }

    private void say(Message.Type type, WireWriter payload) {
        nonce = random.nextLong();
        child.say(type, nonce, payload.toBytes());
    }

    /** Up to here the child runs no byte of the learner's, so what goes wrong is a fault of ours. */
    private void awaitStart() throws InterruptedException, Ended {
        long patience = armedNanos + START_PATIENCE.toNanos();
        while (true) {
            Child.Event event = child.next(Math.max(patience, deadlineNanos));
            if (event == null) {
                throw new Ended(new Ending.Fault("the runner did not start"));
            }
            checkCancelled();
            if (!(event instanceof Child.Event.Said(Message message))) {
                throw new Ended(new Ending.Fault("the runner was lost before it started: " + describe(event)));
            }
            switch (message.type()) {
                case READY -> {
                    // it was in a round of warming up when it was taken
                }
                case STARTED -> {
                    if (message.nonce() != startNonce) {
                        throw new Ended(new Ending.Fault("the runner started with a strange nonce"));
                    }
                    listener.onStarted();
                    return;
                }
                default -> throw new Ended(new Ending.Fault("the runner started with " + message.type()));
            }
        }
    }

    private static String describe(Child.Event event) {
        return switch (event) {
            case Child.Event.Gone gone -> gone.ending() + ", exit " + gone.exitCode() + ", " + gone.errors();
            case Child.Event.LinkLost lost -> "its supervisor is gone";
            case Child.Event.BrokeProtocol broke -> broke.detail();
            case Child.Event.SaidTooMuch much -> "it said too much";
            case Child.Event.Used used -> "it was ended";
            case Child.Event.Said said -> said.message().type().toString();
        };
    }

    private void checkCancelled() throws Ended {
        if (request.cancellation().isCancelled()) {
            throw new Ended(new Ending.Cancelled());
        }
    }

    private CallResult answer(Visibility visibility) throws InterruptedException, Ended {
        callOutput = new StringBuilder();
        while (true) {
            Child.Event event = child.next(deadlineNanos);
            checkCancelled();
            if (event == null) {
                throw new Ended(new Ending.At(Limit.TIME));
            }
            switch (event) {
                case Child.Event.Said said -> {
                    CallResult result = take(said.message(), visibility);
                    if (result != null) {
                        return result;
                    }
                }
                case Child.Event.Gone death -> throw new Ended(explain(death));
                case Child.Event.SaidTooMuch much -> throw new Ended(new Ending.At(Limit.OUTPUT));
                case Child.Event.BrokeProtocol broke -> throw breach(broke.detail());
                case Child.Event.LinkLost lost -> throw new Ended(new Ending.Fault("its supervisor is gone"));
                case Child.Event.Used used -> cpu = used.cpu();
            }
        }
    }

    private static Ended breach(String detail) {
        return new Ended(new Ending.Crash(new RunOutcome.Cause.BrokeProtocol(detail)));
    }

    private @Nullable CallResult take(Message message, Visibility visibility) throws Ended {
        if (message.nonce() != nonce) {
            throw breach("wrong nonce");
        }
        try {
            WireReader reader = message.reader();
            switch (message.type()) {
                case OUTPUT -> takeOutput(message.payload(), visibility);
                case PLOT -> takePlot(reader, visibility);
                case NAMED_VALUE -> {
                    String name = reader.takeString();
                    double value = reader.takeDouble();
                    reader.end();
                    if (visibility == Visibility.PUBLIC && values.size() < MAX_VALUES && name.length() <= 100) {
                        values.put(name, value);
                    }
                }
                case NEED_TABLE -> giveTable(reader);
                case RETURNED -> {
                    WireReader body = body(reader);
                    Duration took = took(body);
                    Object value = body.takeValue();
                    boolean argumentsChanged = body.takeByte() != 0;
                    body.end();
                    flushDecoder(visibility);
                    return new CallResult.Returned(
                            value,
                            argumentsChanged,
                            callOutput.toString(),
                            visibility == Visibility.PUBLIC ? took : Duration.ZERO);
                }
                case THREW -> {
                    CallResult.Threw threw = threw(body(reader));
                    flushDecoder(visibility);
                    return visibility == Visibility.PUBLIC
                            ? new CallResult.Threw(
                                    threw.exceptionClass(),
                                    threw.message(),
                                    threw.ownFrames(),
                                    callOutput.toString(),
                                    threw.took())
                            : withhold(threw);
                }
                default -> throw breach("unexpected " + message.type());
            }
        } catch (WireException e) {
            throw breach(String.valueOf(e.getMessage()));
        }
        return null;
    }

    private WireReader body(WireReader reader) throws WireException {
        peakMemory = Math.clamp(reader.takeLong(), 0, 1L << 40);
        WireReader body = new WireReader(reader.takeBytes());
        reader.end();
        return body;
    }

    /** The child's own figure, held within what our clock allows. */
    private Duration took(WireReader body) throws WireException {
        return Duration.ofNanos(Math.clamp(body.takeLong(), 0, System.nanoTime() - armedNanos));
    }

    private CallResult.Threw threw(WireReader body) throws WireException {
        Duration took = took(body);
        String exceptionClass = SaidNames.exceptionClass(body.takeString());
        String text = SaidNames.message(body.takeString());
        int count = body.takeCount(16);
        List<Frame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SaidNames.frame(body.takeString(), body.takeString(), body.takeString(), body.takeInt())
                    .filter(frame -> frames.size() < SaidNames.MAX_FRAMES)
                    .ifPresent(frames::add);
        }
        body.end();
        return new CallResult.Threw(exceptionClass, text, frames, "", took);
    }

    /** Takes out whatever code could fill with a hidden input: text, names that it makes or chooses, and the time. */
    private static CallResult.Threw withhold(CallResult.Threw threw) {
        return new CallResult.Threw(
                SaidNames.isTelling(threw.exceptionClass()) ? threw.exceptionClass() : CallResult.Threw.WITHHELD,
                "",
                List.of(),
                "",
                Duration.ZERO);
    }

    private void takeOutput(byte[] bytes, Visibility visibility) throws Ended {
        long limit = request.limits().outputKiB() * 1024L;
        int kept = (int) Math.min(bytes.length, limit - outputBytes);
        decode(ByteBuffer.wrap(bytes, 0, kept), visibility);
        outputBytes += bytes.length;
        if (outputBytes > limit) {
            throw new Ended(new Ending.At(Limit.OUTPUT));
        }
    }

    private void decode(ByteBuffer bytes, Visibility visibility) {
        ByteBuffer all = ByteBuffer.allocate(undecoded.position() + bytes.remaining());
        all.put(undecoded.flip()).put(bytes).flip();
        CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
        decoder.decode(all, text, false);
        undecoded = ByteBuffer.allocate(all.remaining() + 8).put(all);
        pass(text.flip().toString(), visibility);
    }

    private void flushDecoder(Visibility visibility) {
        CharBuffer text = CharBuffer.allocate(undecoded.position() + 4);
        decoder.decode(undecoded.flip(), text, true);
        decoder.flush(text);
        decoder = newDecoder();
        undecoded = ByteBuffer.allocate(8);
        pass(text.flip().toString(), visibility);
    }

    private void pass(String text, Visibility visibility) {
        if (text.isEmpty() || visibility == Visibility.HIDDEN) {
            return;
        }
        callOutput.append(text);
        stdout.append(text);
        listener.onOutput(text);
    }

    private void takePlot(WireReader reader, Visibility visibility) throws WireException {
        Object value = reader.takeValue();
        reader.end();
        if (visibility == Visibility.PUBLIC && plots.size() < MAX_PLOTS) {
            plots.add(Plots.read(value));
        }
    }

    private void giveTable(WireReader reader) throws WireException, Ended {
        String name = reader.takeString();
        reader.end();
        if (++tablesAsked > MAX_TABLES) {
            throw breach("asked for too many tables");
        }
        Optional<byte[]> csv = Optional.ofNullable(
                        isOfAnotherCall(name) ? null : request.tables().get(name))
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .or(() -> request.datasets().contains(name) ? tables.find(name) : Optional.empty());
        WireWriter writer = new WireWriter().putByte(csv.isPresent() ? 1 : 0);
        csv.ifPresent(writer::putBytes);
        child.say(Message.Type.TABLE, nonce, writer.toBytes());
    }

    /** The tables of one call may hold what another is asked about. */
    private boolean isOfAnotherCall(String table) {
        return request.task() instanceof Task.Calls(var calls)
                && calls.stream().anyMatch(planned -> names(planned, table))
                && (current == null || !names(current, table));
    }

    private static boolean names(PlannedCall planned, String table) {
        return planned.call().arguments().contains(table);
    }

    private Ending explain(Child.Event.Gone death) {
        gone = true;
        cpu = death.cpu();
        return switch (death.ending()) {
            case WALL_TIME -> new Ending.At(Limit.TIME);
            case CPU_TIME -> new Ending.At(Limit.CPU);
            case MEMORY -> new Ending.At(Limit.MEMORY);
            case THREADS -> new Ending.At(Limit.THREADS);
            case COULD_NOT_START -> new Ending.Fault(death.errors());
            case ASKED -> new Ending.Fault("the runner was ended from outside");
            case BY_ITSELF -> {
                if (death.isKill() && death.cpu().compareTo(request.limits().cpuTime()) >= 0) {
                    yield new Ending.At(Limit.CPU);
                }
                // it can't have done that itself: the filter refuses it the signal
                if (death.isKill()) {
                    yield new Ending.Fault("the runner was killed from outside");
                }
                // if the harness itself gave up, this line is all that tells why
                log.info(
                        "event=runner-exited exit={} memory-mib={} threads={} says={}",
                        death.exitCode(),
                        death.memory() >> 20,
                        death.threads(),
                        LogValue.of(firstWords(death.errors())));
                Optional<Limit> limit = limitOf(death);
                yield limit.isPresent()
                        ? new Ending.At(limit.get())
                        : new Ending.Crash(new RunOutcome.Cause.Exited(death.exitCode()));
            }
        };
    }

    /**
     * What a process that ended as a JVM does for want of something was seen to have taken. Its exit code and its last words
     * alone say nothing, since a program can have both at will: then its end is its own.
     */
    private Optional<Limit> limitOf(Child.Event.Gone death) {
        if (death.bySignal()) {
            return Optional.empty();
        }
        long mib = death.memory() >> 20;
        int heap = request.limits().heapMiB();
        return switch (death.code()) {
            case EXIT_OUT_OF_MEMORY ->
                mib >= heap / 2
                        ? Optional.of(Limit.MEMORY)
                        : death.threads() >= MANY_THREADS ? Optional.of(Limit.THREADS) : Optional.empty();
            case EXIT_ABORTED -> mib >= 2L * heap ? Optional.of(Limit.MEMORY) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String firstWords(String errors) {
        return errors.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
    }

    /** Ends the child and waits for the supervisor's figure of what it used. */
    private void settle() throws InterruptedException {
        child.kill();
        long patience = System.nanoTime() + DEATH_PATIENCE.toNanos();
        while (!gone) {
            Child.Event event = child.next(patience);
            switch (event) {
                case null -> {
                    return;
                }
                case Child.Event.Used used -> {
                    cpu = used.cpu();
                    return;
                }
                case Child.Event.Gone death -> {
                    cpu = death.cpu();
                    return;
                }
                case Child.Event.LinkLost lost -> {
                    return;
                }
                case Child.Event.Said said -> {
                    // too late to matter
                }
                case Child.Event.BrokeProtocol broke -> {
                    // as above
                }
                case Child.Event.SaidTooMuch much -> {
                    // as above
                }
            }
        }
    }
}
