package app.gradient.runner;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * javac against one library. Each source has a context of its own, which nothing was compiled in before but
 * {@link #READ_BEFORE}, and which nobody sees again. Reading the JDK is most of the work on a short source, so a few contexts
 * are prepared while nobody waits; with none left a source is compiled in an empty one.
 */
final class Javac {
    /** More than one, so that learners who send at the same moment find one each. */
    static final int MOST_SPARES = 2;

    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-g", "-Xmaxerrs", "50", "-Xmaxwarns", "20", "-Xlint:-options");

    /** How a compilation ended. */
    enum End {
        COMPILED,
        REJECTED,
        /** javac failed instead of its source: what it left in this process is not to be relied on. */
        FELL_OVER
    }

    /** @param classes by name; empty unless the source compiled */
    record Result(End end, Map<String, byte[]> classes) {}

    /**
     * Mentions what learners' sources use most, so that it is read. Its names have a sign that theirs may not have; it nests no
     * class, because the pool takes out of a context only what it finds by name, and leaves the flags of nested ones.
     */
    private static final List<Source> READ_BEFORE = List.of(new Source("Before$.java", """
            import app.gradient.kit.*;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import org.tribuo.*;
            import org.tribuo.classification.*;
            import org.tribuo.classification.sgd.linear.*;

            class Before$ {
                double dot$(double[] a, double[] b) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i] * b[i];
                    }
                    return sum;
                }

                Model<Label> train$(Dataset<Label> rows) {
                    return new LogisticRegressionTrainer().train(rows);
                }

                void main$(String[] args) {
                    List<String> points = IntStream.range(0, 3).mapToObj(i -> "p" + i).toList();
                    String text = points.stream().map(String::trim).collect(Collectors.joining(", "));
                    System.out.println(text + " " + Math.sqrt(dot$(new double[] {1}, new double[] {2})));
                    switch (args.length) {
                        case 0 -> System.out.printf("%d%n", points.size());
                        default -> throw new IllegalArgumentException("%s".formatted(text));
                    }
                }
            }
            """));

    private final JavaCompiler javac;
    private final Library library;
    private final Optional<Contexts> contexts = Contexts.ofThisJdk();
    private final Deque<Spare> spares = new ArrayDeque<>();

    /** A prepared context, alone in a pool of its own, and where it writes. */
    private record Spare(Object pool, Output output) {}

    Javac(JavaCompiler javac, Library library) {
        this.javac = javac;
        this.library = library;
    }

    static JavaCompiler ofThisJdk() {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        if (javac == null) {
            throw new IllegalStateException("this Java has no compiler");
        }
        return javac;
    }

    Library library() {
        return library;
    }

    /** Whether there are as many contexts in reserve as there may be. */
    boolean isPrepared() {
        return contexts.isEmpty() || spares.size() >= MOST_SPARES;
    }

    int spares() {
        return spares.size();
    }

    /**
     * Prepares one more context, unless there are enough.
     *
     * @throws IllegalStateException if javac rejects the source that each context has compiled before
     */
    void prepare() {
        if (isPrepared()) {
            return;
        }
        Contexts maker = contexts.orElseThrow();
        Output output = new Output(library);
        StringBuilder said = new StringBuilder();
        Object pool = maker.emptyPool();
        if (maker.first(pool, output, told -> said.append(told).append('\n'), READ_BEFORE) != End.COMPILED) {
            throw new IllegalStateException("no context can be prepared: " + said);
        }
        output.classes.clear();
        spares.addLast(new Spare(pool, output));
    }

    /** Compiles a program. */
    Result compile(List<Source> units, DiagnosticListener<JavaFileObject> listener) {
        Spare spare = mayBePrepared(units) ? spares.pollFirst() : null;
        Output output;
        End end;
        if (spare != null) {
            output = spare.output();
            end = contexts.orElseThrow().last(spare.pool(), output, listener, units);
        } else {
            output = new Output(library);
            JavaCompiler.CompilationTask task =
                    javac.getTask(Writer.nullWriter(), output, listener, OPTIONS, null, units);
            end = contexts.isPresent() ? contexts.get().call(task) : task.call() ? End.COMPILED : End.REJECTED;
        }
        return new Result(end, end == End.COMPILED ? output.bytes() : Map.of());
    }

    /**
     * Not a source that could declare something in a package whose classes are read already, or a module. Not sure counts as
     * no: the words may stand in a comment, and an escape may hide one.
     */
    private static boolean mayBePrepared(List<Source> units) {
        return units.stream()
                .map(Source::text)
                .noneMatch(text -> text.contains("package") || text.contains("module") || text.contains("\\u"));
    }

    /** Where one source's classes go. */
    private static final class Output extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();

        Output(Library library) {
            super(library);
        }

        Map<String, byte[]> bytes() {
            Map<String, byte[]> bytes = LinkedHashMap.newLinkedHashMap(classes.size());
            classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
            return bytes;
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
    }

    /**
     * The JDK's own pool of contexts, with which jshell compiles, as far as it is used here: a pool holds one context, which
     * compiles twice, a source of ours and a learner's. That the pool takes out of a context what the first declared is all
     * that is asked of it.
     */
    private record Contexts(Constructor<?> poolMaker, Method poolTask, Class<?> worker, Method call) {
        private static final String API = "com.sun.tools.javac.api.";

        /** Ends the pool's work on a context that has served: it neither cleans it nor keeps it. */
        private static final class Served extends RuntimeException {
            private static final long serialVersionUID = 1;

            private final transient End end;

            Served(End end) {
                super(null, null, false, false);
                this.end = end;
            }
        }

        /** None in another JDK: all is compiled in empty contexts then. */
        static Optional<Contexts> ofThisJdk() {
            try {
                Class<?> pool = Class.forName(API + "JavacTaskPool");
                Constructor<?> maker = pool.getConstructor(int.class);
                maker.newInstance(1);
                Method task = Arrays.stream(pool.getMethods())
                        .filter(method -> method.getName().equals("getTask") && method.getParameterCount() == 7)
                        .findFirst()
                        .orElseThrow(() -> new NoSuchMethodException("getTask"));
                return Optional.of(new Contexts(
                        maker,
                        task,
                        Class.forName(API + "JavacTaskPool$Worker"),
                        Class.forName(API + "JavacTaskImpl").getMethod("doCall")));
            } catch (ReflectiveOperationException e) {
                return Optional.empty();
            }
        }

        Object emptyPool() {
            try {
                return poolMaker.newInstance(1);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }

        End first(Object pool, Output output, DiagnosticListener<JavaFileObject> listener, List<Source> units) {
            return (End) use(pool, output, listener, units, this::call);
        }

        End last(Object pool, Output output, DiagnosticListener<JavaFileObject> listener, List<Source> units) {
            try {
                use(pool, output, listener, units, task -> {
                    throw new Served(call(task));
                });
                throw new IllegalStateException("a context was kept");
            } catch (Served served) {
                return served.end;
            }
        }

        private interface Work {
            End on(Object task);
        }

        private Object use(
                Object pool,
                Output output,
                DiagnosticListener<JavaFileObject> listener,
                List<Source> units,
                Work work) {
            Object caller = Proxy.newProxyInstance(
                    worker.getClassLoader(),
                    new Class<?>[] {worker},
                    (proxy, method, arguments) -> work.on(arguments[0]));
            return invoke(poolTask, pool, Writer.nullWriter(), output, listener, OPTIONS, null, units, caller);
        }

        /** As {@link JavaCompiler.CompilationTask#call}, which doesn't tell a rejected source from a javac that failed. */
        End call(Object task) {
            Object result = invoke(call, task);
            return switch (((Enum<?>) result).name()) {
                case "OK" -> End.COMPILED;
                case "ERROR" -> End.REJECTED;
                default -> End.FELL_OVER;
            };
        }

        private static Object invoke(Method method, Object on, @Nullable Object... arguments) {
            try {
                return method.invoke(on, arguments);
            } catch (InvocationTargetException e) {
                switch (e.getCause()) {
                    case RuntimeException thrown -> throw thrown;
                    case Error thrown -> throw thrown;
                    case null, default -> throw new IllegalStateException(e);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
