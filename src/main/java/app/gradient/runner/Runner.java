package app.gradient.runner;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Main of a process that runs one submission. Warms itself up, locks itself down, says so, and then does what its parent
 * asks: load these classes, make this call. After that the parent kills it.
 */
final class Runner {
    static final int MAX_REQUEST = 16 << 20;

    private static final String KIT = "app.gradient.kit.";
    private static final String SAMPLE = "Sample";
    private static final long PASS_EVERY_MS = 25;
    /** Each round of the kit's takes other trainers; a cache has all of them after so many. */
    private static final int TRAINING_ROUNDS = 6;

    private final Kernel kernel;
    private final ReplyChannel replies;
    private final CapturedOutput output;
    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final SynchronousQueue<byte[]> tables = new SynchronousQueue<>();
    private @Nullable Calls calls;

    private Runner(Kernel kernel, ReplyChannel replies) {
        this.kernel = kernel;
        this.replies = replies;
        this.output = new CapturedOutput(replies);
    }

    /** {@code <pid of the parent> <data limit in MiB>}, or {@code train} to fill an AOT cache and exit. */
    static void main(String[] arguments) throws IOException, ReflectiveOperationException, InterruptedException {
        Kernel kernel = new Kernel(Architecture.here().orElseThrow());
        if (arguments[0].equals("train")) {
            new Runner(kernel, ReplyChannel.toNowhere(kernel)).train();
            return;
        }
        LockDown.dieWithParent(kernel, Long.parseLong(arguments[0]));
        LockDown.undumpable(kernel);
        LockDownFailed.check(
                "RLIMIT_DATA", LockDown.limit(kernel, 0, LockDown.DATA, Long.parseLong(arguments[1]) << 20));
        PrintStream errors = System.err;
        try {
            new Runner(kernel, ReplyChannel.takeOverStandardOutput(kernel))
                    .serve(RequestChannel.takeOverStandardInput(kernel));
        } catch (IOException | ReflectiveOperationException | RuntimeException e) {
            e.printStackTrace(errors); // System.err is the learner's by now
            Runtime.getRuntime().halt(1);
        }
    }

    private void train() throws IOException, ReflectiveOperationException, InterruptedException {
        connectKit();
        startThreads();
        for (int round = 0; round < TRAINING_ROUNDS; round++) {
            rehearse();
            warmUp();
        }
        trainOnRequests();
        LockDown.peakMemory(kernel);
        Seccomp.dryRun(kernel);
        Probe.dryRun(kernel);
        Runtime.getRuntime().exit(0); // the cache is written on the way out
    }

    /** A submission's way through this process, from the bytes of a request on: what is linked here is in the cache. */
    private void trainOnRequests() throws IOException, ReflectiveOperationException, InterruptedException {
        WireWriter classes = new WireWriter().putInt(1).putString(SAMPLE).putBytes(sample());
        WireWriter call = new WireWriter().putString(SAMPLE).putString("main").putInt(1);
        call.putValue(new String[] {"one"});
        handle(new Message(Message.Type.LOAD, 1, 0, classes.toBytes()));
        handle(new Message(Message.Type.CALL, 2, 0, call.toBytes()));
        handle(new Message(
                Message.Type.MAIN, 3, 0, new WireWriter().putString(SAMPLE).toBytes()));
        handle(new Message(Message.Type.WARM, 4, 0, new byte[0]));
        CountDownLatch done = new CountDownLatch(1);
        work.add(done::countDown);
        done.await();
    }

    /** {@code class Sample { static void main(String[] arguments) { System.out.println("sample"); } }}. */
    private static byte[] sample() {
        ClassDesc stream = PrintStream.class.describeConstable().orElseThrow();
        return ClassFile.of()
                .build(
                        ClassDesc.of(SAMPLE),
                        type -> type.withMethodBody(
                                "main",
                                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String.arrayType()),
                                ClassFile.ACC_STATIC | ClassFile.ACC_PUBLIC,
                                code -> code.getstatic(ClassDesc.of("java.lang.System"), "out", stream)
                                        .ldc("sample")
                                        .invokevirtual(
                                                stream,
                                                "println",
                                                MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String))
                                        .return_()));
    }

    private void serve(InputStream requests) throws IOException, ReflectiveOperationException {
        connectKit();
        startThreads();
        rehearse();
        Probe.checkCapabilities(kernel);
        Seccomp.apply(kernel);
        Probe.check(kernel);
        replies.send(Message.Type.READY, new byte[0]);
        try {
            while (true) {
                handle(Message.read(requests, MAX_REQUEST));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void startThreads() {
        PrintStream out = new PrintStream(output, false, StandardCharsets.UTF_8);
        System.setIn(InputStream.nullInputStream());
        System.setOut(out);
        System.setErr(out);
        ThreadGroup group = new ThreadGroup("learner");
        Thread learner = new Thread(group, this::work, "main", 1 << 20);
        learner.setDaemon(false); // threads inherit it, and a program lasts as long as its ordinary threads
        learner.start();
        Thread clock = new Thread(this::passOutput, "output");
        clock.setDaemon(true);
        clock.start();
    }

    private void work() {
        while (true) {
            try {
                work.take().run();
            } catch (InterruptedException e) {
                // a learner's code may interrupt its own thread; the next request is served all the same
                Thread.interrupted();
            }
        }
    }

    /** What is written first leaves at once, what follows a little later together. */
    private void passOutput() {
        while (true) {
            try {
                output.awaitSomething();
                output.pass();
                Thread.sleep(PASS_EVERY_MS);
            } catch (InterruptedException e) {
                Thread.interrupted(); // only a learner's code could have meant it
            }
        }
    }

    private void handle(Message message) throws IOException, ReflectiveOperationException {
        WireReader reader = message.reader();
        switch (message.type()) {
            case WARM -> {
                warmUp();
                rehearse();
                replies.answer(message.nonce());
                replies.send(Message.Type.READY, new byte[0]);
            }
            case LOAD -> {
                load(reader);
                replies.answer(message.nonce());
                replies.send(Message.Type.STARTED, new byte[0]);
            }
            case CALL -> {
                Call call = readCall(reader);
                enqueue(message.nonce(), () -> loaded().call(call));
            }
            case MAIN -> {
                String className = reader.takeString();
                enqueue(message.nonce(), () -> loaded().main(className));
            }
            case TABLE -> offerTable(message.payload());
            default -> throw new WireException("a runner doesn't take " + message.type());
        }
    }

    private void offerTable(byte[] table) {
        try {
            tables.put(table);
        } catch (InterruptedException e) {
            Runtime.getRuntime().halt(1); // nobody interrupts the thread that reads requests
        }
    }

    private Calls loaded() {
        if (calls == null) {
            throw new IllegalStateException("call before load");
        }
        return calls;
    }

    private void load(WireReader reader) throws WireException {
        int count = reader.takeCount(8);
        Map<String, byte[]> classes = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            classes.put(reader.takeString(), reader.takeBytes());
        }
        reader.end();
        output.discard();
        calls = new Calls(new LearnerLoader(classes, ClassLoader.getSystemClassLoader()));
    }

    static Call readCall(WireReader reader) throws WireException {
        String className = reader.takeString();
        String method = reader.takeString();
        int count = reader.takeCount(1);
        List<@Nullable Object> arguments = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            arguments.add(reader.takeValue());
        }
        reader.end();
        return new Call(className, method, arguments);
    }

    private interface Answering {
        Calls.Answer answer();
    }

    private void enqueue(long nonce, Answering answering) {
        work.add(() -> {
            Thread.currentThread().setContextClassLoader(loaded().loader());
            output.open(nonce);
            Calls.Answer answer = answering.answer();
            output.close(
                    answer.type(),
                    new WireWriter()
                            .putLong(LockDown.peakMemory(kernel))
                            .putBytes(answer.payload())
                            .toBytes());
        });
    }

    private void connectKit() throws ReflectiveOperationException {
        Consumer<Map<String, Object>> plots = plot ->
                output.send(Message.Type.PLOT, new WireWriter().putValue(plot).toBytes());
        BiConsumer<String, Double> values = (name, value) -> output.send(
                Message.Type.NAMED_VALUE,
                new WireWriter().putString(name).putDouble(value).toBytes());
        Function<String, byte @Nullable []> table = this::table;
        kit("Outlet")
                .getMethod("connect", Consumer.class, BiConsumer.class, Function.class)
                .invoke(null, plots, values, table);
        if (System.getProperty(ChildCommand.HAS_NATIVES) != null) {
            kit("Natives").getMethod("load").invoke(null);
        }
    }

    private byte @Nullable [] table(String name) {
        output.send(Message.Type.NEED_TABLE, new WireWriter().putString(name).toBytes());
        try {
            WireReader reader = new WireReader(tables.take());
            return reader.takeByte() == 1 ? reader.takeBytes() : null;
        } catch (WireException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static Class<?> kit(String name) throws ClassNotFoundException {
        return Class.forName(KIT + name, true, ClassLoader.getSystemClassLoader());
    }

    /** One round of what submissions do with the kit and its libraries; worth its time only while nobody waits. */
    private static void warmUp() throws ReflectiveOperationException {
        kit("WarmUp").getMethod("round").invoke(null);
    }

    /** One call through the wire, as every submission makes them, with answers that go nowhere. */
    private void rehearse() throws ReflectiveOperationException {
        CapturedOutput nowhere = new CapturedOutput(ReplyChannel.toNowhere(kernel));
        Call call = Call.of(KIT + "WarmUp", "sum", new double[] {1, 2}, new double[][] {{3}}, 4, "five");
        try {
            WireWriter writer = new WireWriter()
                    .putString(call.className())
                    .putString(call.method())
                    .putInt(call.arguments().size());
            call.arguments().forEach(writer::putValue);
            Message message = Message.read(
                    new java.io.ByteArrayInputStream(new Message(Message.Type.CALL, 1, 0, writer.toBytes()).frame()),
                    MAX_REQUEST);
            Calls warm = new Calls(new LearnerLoader(Map.of(), ClassLoader.getSystemClassLoader()));
            nowhere.open(message.nonce());
            nowhere.write("warm\n".getBytes(StandardCharsets.UTF_8));
            Calls.Answer answer = warm.call(readCall(message.reader()));
            nowhere.close(answer.type(), answer.payload());
            warm.call(Call.of(KIT + "WarmUp", "missing"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
