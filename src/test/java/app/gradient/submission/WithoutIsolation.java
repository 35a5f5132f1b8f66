package app.gradient.submission;

import app.gradient.kit.Outlet;
import app.gradient.runner.PlannedCall;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The same source compiled and called with nothing around it, for comparison: in this JVM, or by a cold javac and java. */
final class WithoutIsolation {
    private static final List<String> LIBRARIES = List.of(
            "tribuo-", "olcut-", "protobuf-java-", "ejml-", "commons-statistics-", "commons-numbers-", "commons-rng-");

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final Map<String, String> TABLES = new HashMap<>();

    static {
        Outlet.connect(
                plot -> {},
                (name, value) -> {},
                name -> TABLES.getOrDefault(name, "").getBytes(StandardCharsets.UTF_8));
    }

    private final String source;
    private final List<PlannedCall> calls;
    private final String classPath;
    private final StandardJavaFileManager kept = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8);

    WithoutIsolation(String source, List<PlannedCall> calls, Map<String, String> tables) {
        this.source = source;
        this.calls = calls;
        this.classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(File.separator + "classes")
                        || LIBRARIES.stream()
                                .anyMatch(Path.of(entry).getFileName().toString()::startsWith))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        TABLES.putAll(tables);
    }

    /** As a program does that compiles once in a while: with a file manager of its own. */
    void inProcess() {
        try (var files = COMPILER.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            compileAndCall(files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the index of the class path kept from one time to the next: the limit of what is possible. */
    void inProcessWithFilesKept() {
        compileAndCall(kept);
    }

    private void compileAndCall(StandardJavaFileManager files) {
        var classes = new HashMap<String, ByteArrayOutputStream>();
        var task = COMPILER.getTask(
                null,
                new InMemory(files, classes),
                null,
                List.of("-proc:none", "-g", "-classpath", classPath),
                null,
                List.of(new Source(source)));
        if (!task.call()) {
            throw new AssertionError("does not compile: " + source);
        }
        var loader = new Loader(classes);
        Thread.currentThread().setContextClassLoader(loader);
        try {
            for (var planned : calls) {
                call(loader, planned);
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        } finally {
            Thread.currentThread().setContextClassLoader(WithoutIsolation.class.getClassLoader());
        }
    }

    private static void call(ClassLoader loader, PlannedCall planned) throws ReflectiveOperationException {
        var call = planned.call();
        for (var method : loader.loadClass(call.className()).getDeclaredMethods()) {
            if (method.getName().equals(call.method())) {
                method.setAccessible(true);
                method.invoke(null, call.arguments().toArray());
                return;
            }
        }
        throw new NoSuchMethodException(call.method());
    }

    /** Compiles with a javac of its own, then runs {@code main} of {@code driver} with a java of its own. */
    void cold(Path folder, String driver, List<String> arguments) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("Solution.java"), source);
            Files.writeString(folder.resolve("Driver.java"), driver);
            run(folder, "javac", List.of("-cp", classPath, "-d", ".", "Solution.java", "Driver.java"));
            var command = new ArrayList<>(List.of("-cp", "." + File.pathSeparator + classPath, "Driver"));
            command.addAll(arguments);
            run(folder, "java", command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Path folder, String tool, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(arguments);
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(tool + " failed: " + said);
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, ByteArrayOutputStream> classes;

        Loader(Map<String, ByteArrayOutputStream> classes) {
            super(WithoutIsolation.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes.toByteArray(), 0, bytes.size());
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///Solution.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class InMemory extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes;

        InMemory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mem:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var out = new ByteArrayOutputStream();
                    classes.put(className, out);
                    return out;
                }
            };
        }

        @Override
        public void close() {
            // whoever opened the files closes them
        }
    }
}
