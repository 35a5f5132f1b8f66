package app.gradient.runner;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Main of a process that compiles learners' sources, one request after another, and never runs what it compiled: no
 * annotation processors, no folder to write to, the learner's class path without the harness.
 */
final class CompileServer {
    private static final int MAX_CLASSES_BYTES = 4 << 20;
    private static final int MAX_DIAGNOSTICS = 50;
    private static final int MAX_MESSAGE = 2000;

    /** javac recurses on nested expressions; this is enough for any source that a person wrote. */
    private static final int STACK_BYTES = 8 << 20;

    /** The code of our own diagnostic when javac gave up without one. */
    private static final String TOO_COMPLEX = "gradient.err.too.complex";

    private static final String WARM_UP = """
            import app.gradient.kit.*;
            import java.util.*;
            import java.util.stream.*;
            import org.tribuo.*;
            import org.tribuo.classification.*;
            import org.tribuo.classification.sgd.linear.*;

            public class Solution {
                record Point(double x, double y) {}

                public static double dot(double[] a, double[] b) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i] * b[i];
                    }
                    return sum;
                }

                public static Model<Label> train(Dataset<Label> rows) {
                    return new LogisticRegressionTrainer().train(rows);
                }

                public static void main(String[] args) {
                    List<Point> points = IntStream.range(0, 3).mapToObj(i -> new Point(i, 2.0 * i)).toList();
                    String text = points.stream().map(Point::toString).collect(Collectors.joining(", "));
                    System.out.println(text + " " + Math.sqrt(dot(new double[] {1}, new double[] {2})));
                    switch (args.length) {
                        case 0 -> System.out.printf("%d%n", points.size());
                        default -> throw new IllegalArgumentException("%s".formatted(text));
                    }
                }
            }
            """;

    /** When nobody has asked for so long, the verdict on the last source is out, and a processor is free. */
    private static final Duration QUIET = Duration.ofMillis(100);

    private final Javac javac = javac(List.of());

    /** The same with native libraries on the class path; made for the first who asks. */
    private @Nullable Javac javacWithLibraries;

    private CompileServer() {}

    /** @param classPath instead of this process's own; empty for that */
    private static Javac javac(List<Path> classPath) {
        JavaCompiler compiler = Javac.ofThisJdk();
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        if (!classPath.isEmpty()) {
            try {
                files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Javac(compiler, new Library(files));
    }

    private Javac javacWithLibraries() {
        Javac made = javacWithLibraries;
        if (made == null) {
            // named one by one: listing a folder takes a system call that is not allowed here
            String jars = System.getProperty("java.class.path")
                    + File.pathSeparator
                    + System.getProperty(ChildCommand.INTEROP);
            made = javac(Stream.of(jars.split(File.pathSeparator)).map(Path::of).toList());
            javacWithLibraries = made;
        }
        return made;
    }

    /** {@code <pid of the parent> <data limit in MiB>}, or {@code train} to fill an AOT cache and exit. */
    static void main(String[] arguments) throws IOException {
        Kernel kernel = new Kernel(Architecture.here().orElseThrow());
        CompileServer server = new CompileServer();
        if (arguments[0].equals("train")) {
            server.warmUp(3);
            server.trainOnRequest();
            Seccomp.dryRun(kernel);
            Probe.dryRun(kernel);
            Runtime.getRuntime().exit(0); // the cache is written on the way out
        }
        LockDown.dieWithParent(kernel, Long.parseLong(arguments[0]));
        LockDown.undumpable(kernel);
        LockDownFailed.check(
                "RLIMIT_DATA", LockDown.limit(kernel, 0, LockDown.DATA, Long.parseLong(arguments[1]) << 20));
        ReplyChannel replies = ReplyChannel.takeOverStandardOutput(kernel);
        server.warmUp(1);
        Probe.checkCapabilities(kernel);
        Seccomp.apply(kernel);
        Probe.check(kernel);
        replies.send(Message.Type.READY, new byte[0]);
        server.serve(replies);
    }

    /** A submission's way through this process: what is linked here is in the cache. */
    private void trainOnRequest() throws IOException {
        WireWriter sources =
                new WireWriter().putByte(0).putInt(1).putString("Solution.java").putString(WARM_UP);
        byte[] frame = new Message(Message.Type.COMPILE, 1, 0, sources.toBytes()).frame();
        compile(Message.read(new ByteArrayInputStream(frame), Runner.MAX_REQUEST)
                .reader());
    }

    private void warmUp(int rounds) {
        for (int round = 0; round < rounds; round++) {
            prepare(javac);
            Message.Type sound = compile(List.of(new Source("Solution.java", WARM_UP)), javac)
                    .type();
            if (sound != Message.Type.COMPILED) {
                throw new IllegalStateException("a sound source is " + sound);
            }
            compile(List.of(new Source("Solution.java", WARM_UP.replace("double sum = 0;", "doubel sum = 0"))), javac);
        }
    }

    private void serve(ReplyChannel replies) throws IOException {
        LinkedBlockingQueue<Message> requests = new LinkedBlockingQueue<>();
        Thread reader = new Thread(() -> read(requests), "requests");
        reader.setDaemon(true);
        reader.start();
        try {
            while (true) {
                Message request = next(requests);
                replies.answer(request.nonce());
                switch (request.type()) {
                    case WARM -> {
                        warmUp(1);
                        replies.send(Message.Type.READY, new byte[0]);
                    }
                    case COMPILE -> {
                        Calls.Answer answer = compile(request.reader());
                        replies.send(answer.type(), answer.payload());
                        if (answer.type() == Message.Type.FELL_OVER) {
                            Runtime.getRuntime().halt(0);
                        }
                    }
                    default -> throw new WireException("a compile server doesn't take " + request.type());
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts this thread
        }
    }

    private static void read(LinkedBlockingQueue<Message> requests) {
        try (InputStream input = new FileInputStream(FileDescriptor.in)) {
            while (true) {
                requests.add(Message.read(input, Runner.MAX_REQUEST));
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        } catch (IOException e) {
            System.err.println("requests: " + e);
            Runtime.getRuntime().halt(1);
        }
    }

    /** Nobody waits while contexts are prepared. */
    private Message next(LinkedBlockingQueue<Message> requests) throws InterruptedException {
        while (true) {
            Javac unprepared = unprepared();
            if (unprepared == null) {
                return requests.take();
            }
            Message request = requests.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
            if (request != null) {
                return request;
            }
            prepare(unprepared);
        }
    }

    private @Nullable Javac unprepared() {
        if (!javac.isPrepared()) {
            return javac;
        }
        Javac other = javacWithLibraries;
        return other == null || other.isPrepared() ? null : other;
    }

    /** On javac's own stack; what fails here is a fault of ours, and the end of this process. */
    private static void prepare(Javac javac) {
        try {
            onOwnStack(() -> {
                javac.prepare();
                return true;
            });
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Calls.Answer compile(WireReader request) throws WireException {
        boolean libraries = request.takeByte() == 1;
        return compile(readSources(request), libraries ? javacWithLibraries() : javac);
    }

    private static List<Source> readSources(WireReader reader) throws WireException {
        int count = reader.takeCount(8);
        List<Source> sources = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sources.add(new Source(reader.takeString(), reader.takeString()));
        }
        reader.end();
        return sources;
    }

    private static Calls.Answer compile(List<Source> sources, Javac against) {
        try {
            return onOwnStack(() -> compileHere(sources, against));
        } catch (ExecutionException e) {
            // javac itself fell over: a stack overflow on absurd nesting, or a bug of its own
            return answer(Message.Type.FELL_OVER, List.of(tooComplex()));
        }
    }

    private static <T> T onOwnStack(Callable<T> work) throws ExecutionException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "javac", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts this thread
        }
    }

    private static Diagnostic tooComplex() {
        return new Diagnostic(
                Diagnostic.Severity.ERROR, "", 0, 0, 0, "the compiler gave up on this source", TOO_COMPLEX);
    }

    private static Calls.Answer compileHere(List<Source> sources, Javac against) throws IOException {
        List<Diagnostic> dollars = DollarNames.in(sources, against.library());
        if (!dollars.isEmpty()) {
            return answer(
                    Message.Type.REJECTED,
                    dollars.stream().limit(MAX_DIAGNOSTICS).toList());
        }
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        Javac.Result result = against.compile(sources, collector);
        List<Diagnostic> diagnostics = collector.getDiagnostics().stream()
                .limit(MAX_DIAGNOSTICS)
                .map(CompileServer::diagnostic)
                .toList();
        boolean silent = diagnostics.stream().noneMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
        List<Diagnostic> reasons = silent ? List.of(tooComplex()) : diagnostics;
        return switch (result.end()) {
            case FELL_OVER -> answer(Message.Type.FELL_OVER, reasons);
            case REJECTED -> answer(Message.Type.REJECTED, reasons);
            case COMPILED ->
                size(result.classes()) > MAX_CLASSES_BYTES
                        ? answer(Message.Type.REJECTED, List.of(tooComplex()))
                        : compiled(diagnostics, result.classes());
        };
    }

    private static int size(Map<String, byte[]> classes) {
        return classes.values().stream().mapToInt(bytes -> bytes.length).sum();
    }

    private static Calls.Answer compiled(List<Diagnostic> warnings, Map<String, byte[]> classes) {
        WireWriter writer = new WireWriter();
        write(writer, warnings);
        writer.putInt(classes.size());
        classes.forEach((name, bytes) -> writer.putString(name).putBytes(bytes));
        return new Calls.Answer(Message.Type.COMPILED, writer.toBytes());
    }

    private static Calls.Answer answer(Message.Type type, List<Diagnostic> diagnostics) {
        WireWriter writer = new WireWriter();
        write(writer, diagnostics);
        return new Calls.Answer(type, writer.toBytes());
    }

    private static void write(WireWriter writer, List<Diagnostic> diagnostics) {
        writer.putInt(diagnostics.size());
        for (Diagnostic diagnostic : diagnostics) {
            writer.putByte(diagnostic.severity().ordinal())
                    .putString(diagnostic.file())
                    .putInt(diagnostic.line())
                    .putInt(diagnostic.column())
                    .putInt(diagnostic.endColumn())
                    .putString(diagnostic.message())
                    .putString(diagnostic.code());
        }
    }

    private static Diagnostic diagnostic(javax.tools.Diagnostic<? extends JavaFileObject> told) {
        JavaFileObject source = told.getSource();
        int line = (int) Math.max(0, told.getLineNumber());
        int column = (int) Math.max(0, told.getColumnNumber());
        long span = Math.max(1, told.getEndPosition() - told.getPosition());
        String message = told.getMessage(Locale.ROOT);
        String code = told.getCode();
        return new Diagnostic(
                told.getKind() == javax.tools.Diagnostic.Kind.ERROR
                        ? Diagnostic.Severity.ERROR
                        : Diagnostic.Severity.WARNING,
                source instanceof Source own ? own.file() : "",
                line,
                column,
                line == 0 ? 0 : (int) Math.min(column + span, column + 1000L),
                message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE),
                code == null ? "" : code);
    }
}
