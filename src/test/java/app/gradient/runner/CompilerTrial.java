package app.gradient.runner;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.tools.DiagnosticListener;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Main of a process that sends sequences of programs to one {@link Javac} after another and holds each answer against that
 * of a compiler that has seen no other source: what it says, where, and its classes byte by byte. Dollar names reach javac
 * here. Prints a line for each difference, and one with the counts.
 *
 * <p>Arguments: seed, sequences of two (all pairs of a schemer and an honest program, or as many as told), sequences of four.
 */
final class CompilerTrial {
    /** As many compilations as a process serves before it is replaced. */
    private static final int COMPILES_PER_SERVER = 500;

    private static final int GENERATED = 600;
    private static final int STACK_BYTES = 8 << 20;
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-g", "-Xmaxerrs", "50", "-Xmaxwarns", "20", "-Xlint:-options");

    /** What a compiler says to a program. */
    private record Said(boolean compiled, List<String> diagnostics, Map<String, String> classes) {}

    private final Random random;
    private final JavaCompiler compiler = Javac.ofThisJdk();
    private final StandardJavaFileManager filesOfFresh = files(compiler);
    private final Map<Map<String, String>, Said> fresh = new HashMap<>();
    private Javac server = server();
    private int served;
    private int sequences;
    private int compilations;
    private int prepared;
    private int fellOver;
    private int differing;

    private CompilerTrial(long seed) {
        random = new Random(seed);
    }

    static void main(String[] arguments) throws Exception {
        CompilerTrial trial = new CompilerTrial(Long.parseLong(arguments[0]));
        FutureTask<Void> task =
                new FutureTask<>(() -> trial.run(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2])), null);
        // deep sources overflow the stack of both compilers alike
        Thread thread = new Thread(null, task, "javac", STACK_BYTES);
        thread.start();
        task.get();
        System.out.printf(
                Locale.ROOT,
                "TRIAL sequences %d compilations %d prepared %d programs %d fell-over %d differing %d%n",
                trial.sequences,
                trial.compilations,
                trial.prepared,
                trial.fresh.size(),
                trial.fellOver,
                trial.differing);
    }

    private void run(int mostPairs, int quadruples) {
        List<Map<String, String>> schemers = Schemes.schemers();
        List<Map<String, String>> honest = new ArrayList<>(Schemes.honest());
        List<List<Map<String, String>>> pairs = new ArrayList<>();
        for (Map<String, String> schemer : schemers) {
            honest.forEach(program -> pairs.add(List.of(schemer, program)));
        }
        java.util.Collections.shuffle(pairs, random);
        pairs.stream().limit(mostPairs).forEach(this::sequence);

        List<Map<String, String>> course = Schemes.course();
        List<Map<String, String>> generated =
                Stream.generate(() -> Schemes.schemer(random)).limit(GENERATED).toList();
        for (int i = 0; i < quadruples; i++) {
            List<Map<String, String>> four = new ArrayList<>();
            for (int k = 0; k < 4; k++) {
                four.add(one(
                        switch (random.nextInt(4)) {
                            case 0 -> schemers;
                            case 1 -> generated;
                            case 2 -> honest;
                            default -> k % 2 == 0 ? generated : course;
                        }));
            }
            sequence(four);
        }
    }

    private Map<String, String> one(List<Map<String, String>> of) {
        return of.get(random.nextInt(of.size()));
    }

    private void sequence(List<Map<String, String>> programs) {
        sequences++;
        for (int i = 0; i < programs.size(); i++) {
            Map<String, String> program = programs.get(i);
            if (served++ >= COMPILES_PER_SERVER) {
                server = server();
                served = 0;
            }
            // the others find no prepared context, as in a rush
            if (random.nextBoolean()) {
                server.prepare();
            }
            prepared += server.spares();
            Said said = said(program);
            Said expected = fresh.computeIfAbsent(program, this::fresh);
            if (!said.equals(expected)) {
                differing++;
                System.out.println("DIFFERS after " + programs.subList(0, i) + "\n  " + program + "\n  says     " + said
                        + "\n  expected " + expected);
            }
        }
    }

    private Said said(Map<String, String> program) {
        compilations++;
        List<String> diagnostics = new ArrayList<>();
        List<Source> sources = program.entrySet().stream()
                .map(file -> new Source(file.getKey(), file.getValue()))
                .toList();
        Javac.Result result = new Javac.Result(Javac.End.FELL_OVER, Map.of());
        try {
            result = server.compile(sources, told -> diagnostics.add(line(told)));
        } catch (StackOverflowError | IllegalStateException | AssertionError e) {
            // as if it had said so
        }
        if (result.end() == Javac.End.FELL_OVER) {
            fellOver++;
            server = server(); // the process would end
            served = 0;
        }
        return new Said(result.end() == Javac.End.COMPILED, diagnostics, hex(result.classes()));
    }

    /** A plain javac of the JDK's interface, with a context that nobody prepared. */
    private Said fresh(Map<String, String> program) {
        List<String> diagnostics = new ArrayList<>();
        Map<String, ByteArrayOutputStream> classes = new HashMap<>();
        List<JavaFileObject> units = new ArrayList<>();
        program.forEach((name, text) -> units.add(new Source(name, text)));
        DiagnosticListener<JavaFileObject> listener = told -> diagnostics.add(line(told));
        boolean done = compiler.getTask(Writer.nullWriter(), memory(classes), listener, OPTIONS, null, units)
                .call();
        Map<String, byte[]> bytes = new HashMap<>();
        classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
        return new Said(done, diagnostics, done ? hex(bytes) : Map.of());
    }

    private static String line(javax.tools.Diagnostic<? extends JavaFileObject> told) {
        return told.getKind() + " " + told.getCode() + " " + told.getLineNumber() + ":" + told.getColumnNumber() + "-"
                + told.getEndPosition() + " " + told.getMessage(Locale.ROOT);
    }

    private static Map<String, String> hex(Map<String, byte[]> classes) {
        Map<String, String> hex = new TreeMap<>();
        classes.forEach((name, bytes) -> hex.put(name, HexFormat.of().formatHex(bytes)));
        return hex;
    }

    private Javac server() {
        return new Javac(Javac.ofThisJdk(), new Library(files(Javac.ofThisJdk())));
    }

    /** What learners compile against: the kit and Tribuo. */
    private static StandardJavaFileManager files(JavaCompiler compiler) {
        StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                            .filter(path ->
                                    path.endsWith("target/classes") || path.matches(".*/(tribuo|olcut|ejml)-.*"))
                            .map(Path::of)
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private JavaFileManager memory(Map<String, ByteArrayOutputStream> classes) {
        return new ForwardingJavaFileManager<>(filesOfFresh) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                        classes.put(name, bytes);
                        return bytes;
                    }
                };
            }

            @Override
            public void close() {
                // kept for the next program
            }
        };
    }
}
