package app.gradient.runner;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import org.jspecify.annotations.Nullable;

/**
 * Main of a process that compiles learners' sources, one request after another, and never runs what it compiled: no
 * annotation processors, no folder to write to, the learner's class path without the harness.
 */
final class CompileServer {
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-g", "-Xmaxerrs", "50", "-Xmaxwarns", "20", "-Xlint:-options");
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

    /** javac, and what it has read of one class path. */
    private record Bench(KeptCompiler compiler, Memory memory) {}

    private final Bench bench = bench(List.of());

    /** The same with native libraries on the class path; made for the first who asks. */
    private @Nullable Bench benchWithLibraries;

    private CompileServer() {}

    /** @param classPath instead of this process's own; empty for that */
    private static Bench bench(List<Path> classPath) {
        KeptCompiler compiler = new KeptCompiler();
        StandardJavaFileManager files =
                compiler.javac().getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        if (!classPath.isEmpty()) {
            try {
                files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Bench(compiler, new Memory(files));
    }

    private Bench benchWithLibraries() {
        Bench made = benchWithLibraries;
        if (made == null) {
            // named one by one: listing a folder takes a system call that is not allowed here
            String jars = System.getProperty("java.class.path")
                    + File.pathSeparator
                    + System.getProperty(ChildCommand.INTEROP);
            made = bench(Stream.of(jars.split(File.pathSeparator)).map(Path::of).toList());
            benchWithLibraries = made;
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
            compile(Map.of("Solution.java", WARM_UP), bench);
            compile(Map.of("Solution.java", WARM_UP.replace("double sum = 0;", "doubel sum = 0")), bench);
        }
    }

    private void serve(ReplyChannel replies) throws IOException {
        try (InputStream requests = new FileInputStream(FileDescriptor.in)) {
            while (true) {
                Message message = Message.read(requests, Runner.MAX_REQUEST);
                replies.answer(message.nonce());
                switch (message.type()) {
                    case WARM -> {
                        warmUp(1);
                        replies.send(Message.Type.READY, new byte[0]);
                    }
                    case COMPILE -> {
                        Calls.Answer answer = compile(message.reader());
                        replies.send(answer.type(), answer.payload());
                    }
                    default -> throw new WireException("a compile server doesn't take " + message.type());
                }
            }
        } catch (EOFException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private Calls.Answer compile(WireReader request) throws WireException {
        boolean libraries = request.takeByte() == 1;
        return compile(readSources(request), libraries ? benchWithLibraries() : bench);
    }

    private static Map<String, String> readSources(WireReader reader) throws WireException {
        int count = reader.takeCount(8);
        Map<String, String> sources = LinkedHashMap.newLinkedHashMap(count);
        for (int i = 0; i < count; i++) {
            sources.put(reader.takeString(), reader.takeString());
        }
        reader.end();
        return sources;
    }

    private Calls.Answer compile(Map<String, String> sources, Bench against) {
        FutureTask<Calls.Answer> task = new FutureTask<>(() -> compileHere(sources, against));
        Thread thread = new Thread(null, task, "javac", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get();
        } catch (ExecutionException e) {
            // javac itself fell over: a stack overflow on absurd nesting, or a bug of its own
            return rejected(List.of(tooComplex()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e); // nobody interrupts this thread
        }
    }

    private static Diagnostic tooComplex() {
        return new Diagnostic(
                Diagnostic.Severity.ERROR, "", 0, 0, 0, "the compiler gave up on this source", TOO_COMPLEX);
    }

    private Calls.Answer compileHere(Map<String, String> sources, Bench against) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        Memory memory = against.memory();
        memory.classes.clear();
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        boolean done = against.compiler().compile(memory, collector, OPTIONS, units, sources.values());
        List<Diagnostic> diagnostics = collector.getDiagnostics().stream()
                .limit(MAX_DIAGNOSTICS)
                .map(CompileServer::diagnostic)
                .toList();
        if (!done) {
            boolean silent = diagnostics.stream().noneMatch(one -> one.severity() == Diagnostic.Severity.ERROR);
            return rejected(silent ? List.of(tooComplex()) : diagnostics);
        }
        if (memory.size() > MAX_CLASSES_BYTES) {
            return rejected(List.of(tooComplex()));
        }
        WireWriter writer = new WireWriter();
        write(writer, diagnostics);
        writer.putInt(memory.classes.size());
        memory.classes.forEach((name, bytes) -> writer.putString(name).putBytes(bytes.toByteArray()));
        return new Calls.Answer(Message.Type.COMPILED, writer.toBytes());
    }

    private static Calls.Answer rejected(List<Diagnostic> diagnostics) {
        WireWriter writer = new WireWriter();
        write(writer, diagnostics);
        return new Calls.Answer(Message.Type.REJECTED, writer.toBytes());
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
                source instanceof Source own ? own.name : "",
                line,
                column,
                line == 0 ? 0 : (int) Math.min(column + span, column + 1000L),
                message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE),
                code == null ? "" : code);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("learner:///" + name), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Holds the classes of one request; what there is in packages of the JDK and the libraries it looks up once. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        private final Map<Listing, List<JavaFileObject>> listings = new HashMap<>();

        private record Listing(String location, String packageName, Set<JavaFileObject.Kind> kinds, boolean deep) {}

        Memory(StandardJavaFileManager files) {
            super(files);
        }

        int size() {
            return classes.values().stream()
                    .mapToInt(ByteArrayOutputStream::size)
                    .sum();
        }

        /** Only packages that exist are kept, so that no source can fill the memory with names. */
        @Override
        public Iterable<JavaFileObject> list(
                JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean deep)
                throws IOException {
            Listing listing = new Listing(location.getName(), packageName, Set.copyOf(kinds), deep);
            List<JavaFileObject> known = listings.get(listing);
            if (known == null) {
                known = new ArrayList<>();
                super.list(location, packageName, kinds, deep).forEach(known::add);
                if (!known.isEmpty()) {
                    listings.put(listing, known);
                }
            }
            return known;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String className,
                JavaFileObject.Kind kind,
                @Nullable FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("learner:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }

        @Override
        public void close() {
            // the file manager below lives as long as the server, with its index of the class path
        }
    }
}
