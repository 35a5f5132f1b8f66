package app.gradient.exercise;

import app.gradient.content.BrokenContentException;
import app.gradient.content.ContentError;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Compiles and loads code of the course's authors, in this process: checks and reference solutions, which are as trusted as the application itself and come with
 * it. A learner's code never comes here. Reads its class path through the class loader, since the application may be one jar of jars.
 */
final class TrustedCode {
    /** All that checks and reference solutions may import besides the JDK: what learners may, and the checks' own interface. */
    private static final List<String> PACKAGES = List.of(
            "app.gradient.exercise.check",
            "app.gradient.kit",
            "org.tribuo",
            "com.oracle.labs.mlrg",
            "org.ejml",
            "org.apache.commons.statistics");

    private static final Map<String, List<JavaFileObject>> LISTED = new ConcurrentHashMap<>();

    private TrustedCode() {}

    /**
     * Compiles the sources together and loads them.
     *
     * @param sources by path in the course's source, whose last part is the file name
     * @throws BrokenContentException if they do not compile
     */
    static ClassLoader load(Map<String, String> sources) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("a JDK is needed to grade code exercises: this Java has no compiler");
        }
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        List<Source> units = new ArrayList<>();
        sources.forEach((path, text) -> units.add(new Source(path, text)));
        try (var files = new Files(compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, null))) {
            boolean compiled = compiler.getTask(
                            new StringWriter(), files, diagnostics, List.of("-proc:none", "-Xlint:none"), null, units)
                    .call();
            if (!compiled) {
                throw new BrokenContentException(diagnostics.getDiagnostics().stream()
                        .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                        .map(TrustedCode::error)
                        .toList());
            }
            return new Loader(files.compiled());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static ContentError error(Diagnostic<? extends JavaFileObject> diagnostic) {
        var file = diagnostic.getSource() instanceof Source source ? source.path : "";
        return new ContentError(
                file, (int) Math.max(0, diagnostic.getLineNumber()), diagnostic.getMessage(Locale.ENGLISH));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String path;
        private final String text;

        Source(String path, String text) {
            super(URI.create("string:///" + path), Kind.SOURCE);
            this.path = path;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }

        /** The folder is not a package here. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return path.endsWith('/' + simpleName + kind.extension) || path.equals(simpleName + kind.extension);
        }
    }

    private static final class ClassOutput extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassOutput(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class OnClassPath extends SimpleJavaFileObject {
        private final String binaryName;
        private final Resource resource;

        OnClassPath(String binaryName, Resource resource) throws IOException {
            super(URI.create("class:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
            this.binaryName = binaryName;
            this.resource = resource;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return resource.getInputStream();
        }
    }

    private static final class Files extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ClassOutput> outputs = new HashMap<>();

        Files(StandardJavaFileManager standard) {
            super(standard);
        }

        Map<String, byte[]> compiled() {
            Map<String, byte[]> classes = new HashMap<>();
            outputs.forEach((name, output) -> classes.put(name, output.bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return outputs.computeIfAbsent(className, ClassOutput::new);
        }

        @Override
        public boolean hasLocation(Location location) {
            return location == StandardLocation.CLASS_PATH || super.hasLocation(location);
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            if (location != StandardLocation.CLASS_PATH) {
                return super.list(location, packageName, kinds, recurse);
            }
            boolean allowed =
                    PACKAGES.stream().anyMatch(name -> packageName.equals(name) || packageName.startsWith(name + '.'));
            return allowed && kinds.contains(JavaFileObject.Kind.CLASS)
                    ? LISTED.computeIfAbsent(packageName, Files::classesOf)
                    : List.of();
        }

        private static List<JavaFileObject> classesOf(String packageName) {
            List<JavaFileObject> classes = new ArrayList<>();
            try {
                for (var resource : new PathMatchingResourcePatternResolver(TrustedCode.class.getClassLoader())
                        .getResources("classpath*:" + packageName.replace('.', '/') + "/*.class")) {
                    var file = resource.getFilename();
                    if (file != null) {
                        classes.add(new OnClassPath(
                                packageName + '.' + file.substring(0, file.length() - ".class".length()), resource));
                    }
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return classes;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof OnClassPath ours ? ours.binaryName : super.inferBinaryName(location, file);
        }

        @Override
        public boolean isSameFile(FileObject a, FileObject b) {
            return a.toUri().equals(b.toUri());
        }

        @Override
        public boolean contains(JavaFileManager.Location location, FileObject file) throws IOException {
            return !(file instanceof OnClassPath || file instanceof Source) && super.contains(location, file);
        }
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super("course", TrustedCode.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
