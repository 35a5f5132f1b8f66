package app.gradient.sandbox;

import app.gradient.platform.LogValue;
import app.gradient.runner.Diagnostic;
import app.gradient.runner.Message;
import app.gradient.runner.NativeLibrary;
import app.gradient.runner.WireException;
import app.gradient.runner.WireReader;
import app.gradient.runner.WireWriter;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sandbox over locked-down processes. */
final class LockedSandbox implements Sandbox, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LockedSandbox.class);
    /** javac never waits, so its processor time is what a bomb uses up; the wall is for a machine that others load. */
    private static final Duration COMPILE_WALL = Duration.ofSeconds(15);

    private static final Duration COMPILE_CPU = Duration.ofSeconds(5);
    private static final Duration TRIAL_WALL = Duration.ofSeconds(10);
    private static final Duration QUEUE_PATIENCE = Duration.ofSeconds(30);
    private static final int TRIES = 2;
    private static final int FAULTS_KEPT = 20;
    private static final int MAX_DIAGNOSTICS = 200;
    private static final int MAX_CLASSES = 2000;

    private final Supervisors supervisors;
    private final Pool pool;
    private final Tables tables;
    private final Clock clock;
    private final RandomGenerator random;
    private final Instant since;

    private final LongAdder compilations = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder runs = new LongAdder();
    private final LongAdder crashed = new LongAdder();
    private final LongAdder cancelled = new LongAdder();
    private final LongAdder breaches = new LongAdder();
    private final LongAdder faultCount = new LongAdder();
    private final Map<Limit, LongAdder> kills = new EnumMap<>(Limit.class);
    private final LinkedList<SandboxStatus.Fault> faults = new LinkedList<>();

    /** {@code random} must not be guessable: it makes the nonces. */
    LockedSandbox(Supervisors supervisors, Pool.Size size, Tables tables, Clock clock, RandomGenerator random) {
        this.supervisors = supervisors;
        this.pool = new Pool(supervisors, size, clock);
        this.tables = tables;
        this.clock = clock;
        this.random = random;
        this.since = clock.instant();
        for (Limit limit : Limit.values()) {
            kills.put(limit, new LongAdder());
        }
    }

    /** Starts the children; until then every task waits for one. */
    void start() {
        pool.start();
    }

    @Override
    public Compilation compile(Sources sources) {
        compilations.increment();
        String what = "";
        for (int i = 0; i < TRIES; i++) {
            try {
                switch (tryCompiling(sources)) {
                    case CompileTry.Done done -> {
                        return counted(done.compilation());
                    }
                    case CompileTry.Broke broke -> what = broke.what();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new Compilation.SandboxBroke(fault("interrupted while compiling"));
            }
            if (!reason().isEmpty()) {
                return new Compilation.Refused(reason());
            }
        }
        return new Compilation.SandboxBroke(fault(what));
    }

    private Compilation counted(Compilation compilation) {
        switch (compilation) {
            case Compilation.Rejected one -> rejected.increment();
            case Compilation.ExceededLimit exceeded -> count(exceeded.limit());
            case Compilation.Compiled one -> {}
            case Compilation.Refused one -> {}
            case Compilation.SandboxBroke one -> {}
        }
        return compilation;
    }

    private void count(Limit limit) {
        LongAdder adder = kills.get(limit);
        if (adder != null) {
            adder.increment();
        }
    }

    private sealed interface CompileTry {
        record Done(Compilation compilation) implements CompileTry {}

        record Broke(String what) implements CompileTry {}
    }

    private CompileTry tryCompiling(Sources sources) throws InterruptedException {
        Child server = pool.takeCompileServer(System.nanoTime() + QUEUE_PATIENCE.toNanos());
        if (server == null) {
            return new CompileTry.Broke("no compile server in time");
        }
        boolean sound = false;
        try {
            WireWriter writer = new WireWriter()
                    .putByte(sources.libraries().isEmpty() ? 0 : 1)
                    .putInt(sources.files().size());
            sources.files().forEach((name, text) -> writer.putString(name).putString(text));
            long nonce = random.nextLong();
            long start = System.nanoTime();
            long deadline = start + COMPILE_WALL.toNanos();
            server.arm(COMPILE_WALL.plusSeconds(1), COMPILE_CPU);
            server.say(Message.Type.COMPILE, nonce, writer.toBytes());
            while (true) {
                Child.Event event = server.next(deadline);
                switch (event) {
                    case null -> {
                        return new CompileTry.Done(new Compilation.ExceededLimit(Limit.TIME));
                    }
                    case Child.Event.Said said -> {
                        Message message = said.message();
                        if (message.type() == Message.Type.READY) {
                            continue; // it was in a round of warming up when it was taken
                        }
                        if (message.nonce() != nonce) {
                            return new CompileTry.Broke("a compile server answered with a strange nonce");
                        }
                        Compilation compilation = read(message, Duration.ofNanos(System.nanoTime() - start));
                        sound = message.type() != Message.Type.FELL_OVER;
                        return new CompileTry.Done(compilation);
                    }
                    case Child.Event.Gone gone -> {
                        return afterDeath(gone);
                    }
                    case Child.Event.LinkLost lost -> {
                        return new CompileTry.Broke("a compile server's supervisor is gone");
                    }
                    case Child.Event.BrokeProtocol broke -> {
                        return new CompileTry.Broke("a compile server broke the protocol: " + broke.detail());
                    }
                    case Child.Event.SaidTooMuch much -> {
                        return new CompileTry.Done(new Compilation.ExceededLimit(Limit.OUTPUT));
                    }
                    case Child.Event.Used used -> {
                        return new CompileTry.Broke("a compile server was ended from outside");
                    }
                }
            }
        } catch (WireException e) {
            return new CompileTry.Broke("a compile server's answer is malformed: " + e.getMessage());
        } finally {
            if (sound) {
                server.disarm();
            }
            pool.giveBack(server, sound);
        }
    }

    private static CompileTry afterDeath(Child.Event.Gone gone) {
        return switch (gone.ending()) {
            case WALL_TIME -> new CompileTry.Done(new Compilation.ExceededLimit(Limit.TIME));
            case CPU_TIME -> new CompileTry.Done(new Compilation.ExceededLimit(Limit.CPU));
            case MEMORY -> new CompileTry.Done(new Compilation.ExceededLimit(Limit.MEMORY));
            case THREADS -> new CompileTry.Done(new Compilation.ExceededLimit(Limit.THREADS));
            case BY_ITSELF -> // it runs no learner's code, so this exit is the JVM's
                gone.exitCode() == Conversation.EXIT_OUT_OF_MEMORY
                        ? new CompileTry.Done(new Compilation.ExceededLimit(Limit.MEMORY))
                        : new CompileTry.Broke("a compile server exited with " + gone.exitCode() + ": "
                                + gone.errors().lines().findFirst().orElse(""));
            case ASKED, COULD_NOT_START -> new CompileTry.Broke("a compile server was ended from outside");
        };
    }

    private static Compilation read(Message message, Duration took) throws WireException {
        WireReader reader = message.reader();
        List<Diagnostic> diagnostics = readDiagnostics(reader);
        return switch (message.type()) {
            case REJECTED, FELL_OVER -> {
                reader.end();
                yield new Compilation.Rejected(diagnostics);
            }
            case COMPILED -> {
                int count = reader.takeCount(8);
                if (count > MAX_CLASSES) {
                    yield new Compilation.ExceededLimit(Limit.OUTPUT);
                }
                Map<String, byte[]> classes = new LinkedHashMap<>();
                for (int i = 0; i < count; i++) {
                    classes.put(reader.takeString(), reader.takeBytes());
                }
                reader.end();
                yield new Compilation.Compiled(new Classes(classes), diagnostics, took);
            }
            default -> throw new WireException("unexpected " + message.type());
        };
    }

    private static List<Diagnostic> readDiagnostics(WireReader reader) throws WireException {
        int count = reader.takeCount(25);
        if (count > MAX_DIAGNOSTICS) {
            throw new WireException(count + " diagnostics");
        }
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Diagnostic.Severity severity =
                    reader.takeByte() == 0 ? Diagnostic.Severity.ERROR : Diagnostic.Severity.WARNING;
            diagnostics.add(new Diagnostic(
                    severity,
                    reader.takeString(),
                    reader.takeInt(),
                    reader.takeInt(),
                    reader.takeInt(),
                    reader.takeString(),
                    reader.takeString()));
        }
        return diagnostics;
    }

    @Override
    public RunOutcome run(RunRequest request, RunListener listener) {
        runs.increment();
        if (!NativeLibraries.here().containsAll(request.libraries())) {
            return new RunOutcome.Refused("this build has no native code of " + request.libraries());
        }
        String what = "";
        for (int i = 0; i < TRIES; i++) {
            if (request.cancellation().isCancelled()) {
                return counted(new RunOutcome.Cancelled());
            }
            try {
                switch (tryRunning(request, listener)) {
                    case Conversation.Verdict.Done done -> {
                        return counted(done.outcome());
                    }
                    case Conversation.Verdict.Broke broke -> what = broke.what();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return new RunOutcome.SandboxBroke(fault("interrupted while running"));
            }
            if (!reason().isEmpty()) {
                return new RunOutcome.Refused(reason());
            }
        }
        return new RunOutcome.SandboxBroke(fault(what));
    }

    private Conversation.Verdict tryRunning(RunRequest request, RunListener listener) throws InterruptedException {
        if (!request.libraries().isEmpty()) {
            try {
                layOutNatives();
            } catch (IOException e) {
                return new Conversation.Verdict.Broke("native libraries could not be unpacked: " + e);
            }
        }
        long deadline = System.nanoTime() + QUEUE_PATIENCE.toNanos();
        Child runner = request.libraries().isEmpty()
                ? pool.takeRunner(request.limits().heapMiB(), deadline)
                : pool.takeNativeRunner(request.limits().heapMiB(), deadline);
        if (runner == null) {
            return new Conversation.Verdict.Broke("no runner in time");
        }
        try {
            return new Conversation(runner, request, listener, tables, random).hold();
        } finally {
            pool.discard(runner);
        }
    }

    /** The first who asks may come before the node has laid them out by itself. */
    private void layOutNatives() throws IOException {
        Optional<Installation> own = supervisors.installation();
        if (own.isPresent()) {
            own.get().layOutNatives();
        }
    }

    private RunOutcome counted(RunOutcome outcome) {
        switch (outcome) {
            case RunOutcome.ExceededLimit exceeded -> count(exceeded.limit());
            case RunOutcome.Crashed crash -> {
                crashed.increment();
                if (crash.cause() instanceof RunOutcome.Cause.BrokeProtocol) {
                    breaches.increment();
                }
            }
            case RunOutcome.Cancelled one -> cancelled.increment();
            case RunOutcome.Finished one -> {}
            case RunOutcome.Refused one -> {}
            case RunOutcome.SandboxBroke one -> {}
        }
        return outcome;
    }

    /** Why no code can be run, or empty. */
    private String reason() {
        return supervisors.isHopeless() ? supervisors.reason() : pool.reason();
    }

    private String fault(String what) {
        String incident = UUID.randomUUID().toString();
        faultCount.increment();
        log.error("event=sandbox-broke incident={} what={}", incident, LogValue.of(what));
        synchronized (faults) {
            faults.addFirst(new SandboxStatus.Fault(clock.instant(), incident, what));
            while (faults.size() > FAULTS_KEPT) {
                faults.removeLast();
            }
        }
        return incident;
    }

    /** What goes wrong with a small program that is compiled and run, or empty; what {@link #status} says then is tried. */
    Optional<String> trial() {
        return trial("void main() { IO.print(6 * 7); }", Set.of());
    }

    /** The same with each native library that this build has: the program computes with it, under the same locks. */
    Optional<String> nativeTrial() {
        Set<NativeLibrary> libraries = NativeLibraries.here();
        StringBuilder body = new StringBuilder("void main() throws Exception {\n");
        if (libraries.contains(NativeLibrary.TENSORFLOW)) {
            body.append("""
                    try (var session = org.tensorflow.EagerSession.create()) {
                        var tf = org.tensorflow.op.Ops.create(session);
                        int answer = tf.math.mul(tf.constant(6), tf.constant(7)).asTensor().getInt();
                        if (answer != 42) { IO.print(answer); }
                    }
                    """);
        }
        if (libraries.contains(NativeLibrary.XGBOOST)) {
            body.append("""
                    if (new ml.dmlc.xgboost4j.java.DMatrix(new float[] {6, 7}, 2, 1, Float.NaN).rowNum() != 2) { IO.print("rows"); }
                    """);
        }
        return trial(body.append("IO.print(42);\n}\n").toString(), libraries);
    }

    private Optional<String> trial(String source, Set<NativeLibrary> libraries) {
        return switch (compile(new Sources(Map.of("Trial.java", source), libraries))) {
            case Compilation.Compiled compiled -> {
                Limits limits = new Limits(TRIAL_WALL, TRIAL_WALL, Limits.DEFAULT_HEAP_MIB, 1);
                RunOutcome outcome = run(
                        new RunRequest(
                                compiled.classes(),
                                new Task.Main("Trial"),
                                limits,
                                Set.of(),
                                Map.of(),
                                libraries,
                                new Cancellation()),
                        RunListener.NONE);
                boolean passed = outcome instanceof RunOutcome.Finished finished
                        && finished.output().stdout().equals("42");
                yield passed ? Optional.empty() : Optional.of(outcome.toString());
            }
            case Compilation.Refused refused -> Optional.of(refused.reason());
            case Compilation.Rejected rejected -> Optional.of(rejected.toString());
            case Compilation.ExceededLimit exceeded -> Optional.of(exceeded.toString());
            case Compilation.SandboxBroke broke -> Optional.of(broke.toString());
        };
    }

    @Override
    public SandboxStatus status() {
        String reason = reason();
        List<SandboxStatus.Mechanism> mechanisms = new ArrayList<>();
        supervisors.links().stream()
                .findFirst()
                .ifPresentOrElse(
                        link -> {
                            mechanisms.addAll(link.mechanisms());
                            boolean bound = link.children().anyMatch(child -> child.warmRounds() > 0);
                            mechanisms.add(new SandboxStatus.Mechanism(
                                    "seccomp",
                                    bound,
                                    bound
                                            ? "bound to all threads and probed at each start"
                                            : "no child has reported yet"));
                        },
                        () -> mechanisms.add(new SandboxStatus.Mechanism("lock-down", false, supervisors.reason())));
        supervisors.outer().ifPresent(mechanisms::add);
        Map<Limit, Long> killed = new EnumMap<>(Limit.class);
        kills.forEach((limit, adder) -> killed.put(limit, adder.sum()));
        List<SandboxStatus.Fault> latest;
        synchronized (faults) {
            latest = List.copyOf(faults);
        }
        return new SandboxStatus(
                reason.isEmpty(),
                reason,
                mechanisms,
                pool.figures(),
                new SandboxStatus.Counters(
                        compilations.sum(),
                        rejected.sum(),
                        pool.compileServersReplaced(),
                        runs.sum(),
                        crashed.sum(),
                        cancelled.sum(),
                        breaches.sum(),
                        pool.coldStarts(),
                        faultCount.sum()),
                killed,
                latest,
                since);
    }

    /** The process whose death ends all children of this node, or 0. */
    long supervisorPid() {
        return supervisors.links().stream().findFirst().map(SupervisorLink::pid).orElse(0L);
    }

    @Override
    public void close() {
        pool.close();
    }
}
