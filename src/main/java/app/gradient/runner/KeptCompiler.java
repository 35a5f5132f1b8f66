package app.gradient.runner;

import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * javac that keeps what it has read of the JDK and of the libraries from one source to the next, which is most of its work
 * on a short one. It does so by the JDK's own pool of contexts, with which jshell compiles; that takes out of a context
 * what the source declared. Sources that could declare something in a package of others, or modules, are compiled afresh
 * and leave nothing behind; so is everything where the JDK has no such pool.
 */
final class KeptCompiler {
    private static final String POOL = "com.sun.tools.javac.api.JavacTaskPool";
    private static final String WORKER = POOL + "$Worker";

    /** Names stay in a context, so it serves a bounded number of characters before the next one starts empty. */
    private static final int MOST_CHARACTERS = 512 * 1024;

    private static final int MOST_USES = 100;

    private final JavaCompiler fresh = ToolProvider.getSystemJavaCompiler();
    private final @Nullable Constructor<?> poolMaker;
    private final @Nullable Method poolTask;
    private final @Nullable Class<?> worker;
    private @Nullable Object pool;
    private int uses;
    private long characters;

    KeptCompiler() {
        Constructor<?> maker = null;
        Method task = null;
        Class<?> interfaceOfWorker = null;
        try {
            Class<?> type = Class.forName(POOL);
            interfaceOfWorker = Class.forName(WORKER);
            maker = type.getConstructor(int.class);
            task = Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals("getTask") && method.getParameterCount() == 7)
                    .findFirst()
                    .orElseThrow(() -> new NoSuchMethodException(POOL + ".getTask"));
        } catch (ReflectiveOperationException e) {
            maker = null; // another JDK: all is compiled afresh
        }
        poolMaker = maker;
        poolTask = task;
        worker = interfaceOfWorker;
    }

    JavaCompiler javac() {
        return fresh;
    }

    /**
     * Whether the sources compiled. Always the same {@code files} and {@code options}, or a context would not fit.
     *
     * @throws IllegalStateException if javac itself failed
     */
    boolean compile(
            JavaFileManager files,
            DiagnosticListener<JavaFileObject> diagnostics,
            List<String> options,
            List<JavaFileObject> units,
            Collection<String> texts) {
        if (poolMaker == null || poolTask == null || worker == null || !areOnlyInTheUnnamedPackage(texts)) {
            return fresh.getTask(Writer.nullWriter(), files, diagnostics, options, null, units)
                    .call();
        }
        long length = texts.stream().mapToLong(String::length).sum();
        if (++uses > MOST_USES || characters + length > MOST_CHARACTERS) {
            pool = null;
            uses = 0;
            characters = 0;
        }
        characters += length;
        try {
            Object contexts = pool == null ? poolMaker.newInstance(1) : pool;
            pool = null; // put back only when all went well
            Object caller = Proxy.newProxyInstance(
                    worker.getClassLoader(),
                    new Class<?>[] {worker},
                    (proxy, method, arguments) -> ((JavaCompiler.CompilationTask) arguments[0]).call());
            Object done =
                    poolTask.invoke(contexts, Writer.nullWriter(), files, diagnostics, options, null, units, caller);
            pool = contexts;
            return Boolean.TRUE.equals(done);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Not sure counts as no: the words may stand in a comment, and an escape may hide one. */
    private static boolean areOnlyInTheUnnamedPackage(Collection<String> texts) {
        return texts.stream()
                .noneMatch(text -> text.contains("package") || text.contains("module") || text.contains("\\u"));
    }
}
