package app.gradient.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.runner.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A compile server serves many learners. Whatever came before, it must answer to each source what a javac answers that has
 * seen no other.
 */
class CompileServerTests {
    private static final Path COURSE = Path.of("src/main/content");
    private static final int OF_THE_COURSE = 60;
    private static final List<String> OPTIONS =
            List.of("-proc:none", "-implicit:none", "-g", "-Xmaxerrs", "50", "-Xmaxwarns", "20", "-Xlint:-options");

    /** Each tries to leave something behind that changes what a later one means. */
    private static final List<Map<String, String>> SCHEMERS = Stream.of(
                    "class Helper { static int x = 42; static class Deep {} } class Solution { int y = Helper.x; }",
                    "class Solution { int y = Helper.x; }",
                    "class Solution { Helper.Deep deep; }",
                    "class java { static class lang { static class String {} } } class Solution { java.lang.String s; }",
                    "class org { static class tribuo { static class Model {} } } class Solution { org.tribuo.Model m; }",
                    "class Solution { org.tribuo.Model<?> m; String n() { return m.getName(); } }",
                    "class Object { int q; } class Solution { int q(Object o) { return o.q; } }",
                    "class Solution { int h(Object o) { return o.hashCode(); } }",
                    "class String { } class Solution { String s = new String(); }",
                    "class Solution { String s = \"a\" + 1; }",
                    "import org.tribuo.*; class Model { int evil; } class Solution { int e(Model m) { return m.evil; } }",
                    "import org.tribuo.*; class Solution { String n(Model<?> m) { return m.getName(); } }",
                    "interface Solution<T> extends Runnable { sealed interface X permits Y {} record Y() implements X {} }",
                    "class Solution { int x = 1; void run() {} }",
                    "enum Solution { A, B { int f() { return 2; } }; int f() { return 1; } }",
                    "void main() { IO.println(1); }",
                    "void main() { IO.println(2); } int twice(int x) { return 2 * x; }",
                    "public class Solution { int x = ; }",
                    "public class Other { }",
                    "class Solution extends Solution { }",
                    "class Solution { void f() { new Thread(() -> { int i = 0; i++; }).start(); } }",
                    "class Solution { void f() throws Exception { Object o = new Object() { int z; }; } }",
                    "import java.util.*; class Solution { List<String> l = new ArrayList(); Date d = new Date(1, 2, 3); }",
                    "class Solution { @Deprecated void old() {} } class Other { void f() { new Solution().old(); } }",
                    "class Solution { void f() { new java.util.Date(1, 2, 3); } }",
                    "package org.tribuo; class Model { int evil; }",
                    "package org.tribuo; public class Example { }",
                    "p\\u0061ckage org.tribuo; class Dataset { int evil; }",
                    "import module java.sql; class Solution { Connection c; }",
                    "class Solution { Connection c; }",
                    "import app.gradient.kit.*; class Solution { Table t = Data.table(\"x\"); }",
                    "package app.gradient.kit; class Data { }",
                    "class Solution { int " + "x".repeat(5_000) + "; }",
                    "class Solution { int f() { return " + "(".repeat(300) + "1" + ")".repeat(300) + "; } }")
            .map(source -> Map.of("Solution.java", source))
            .toList();

    /** Left a member class of Solution behind in a compiler that was kept: everybody's Math was another's. */
    private static final List<String> POISON = List.of(
            "class Solution { static class Math { class Deep {} static final double PI = 3; static double sqrt(double x) { return 0; } } }",
            "class Solution$Math {} class Solution { Solution$Math x; }",
            "class Solution { class Math$Deep {} class Math { class Deep {} } }",
            "class Solution { static class Math { class Deep {} static final double PI = 3; static double sqrt(double x) { return 0; } } }");

    private static LockedSandbox sandbox;
    private static StandardJavaFileManager files;
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** What a fresh javac says of a program, which it says each time. */
    private static final Map<Map<String, String>, Said> FRESH = new HashMap<>();

    /** What a compiler says: its diagnostics, and the classes by their bytes. */
    private record Said(boolean compiled, List<String> diagnostics, Map<String, String> classes) {}

    @BeforeAll
    static void start() throws IOException {
        sandbox = SandboxFixture.sandbox(1);
        files = COMPILER.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
        files.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void answersWhateverCameBeforeAsAFreshCompilerWould(long seed) throws IOException {
        Random random = new Random(seed);
        List<Map<String, String>> course = new ArrayList<>(programs());
        Collections.shuffle(course, random);
        List<Map<String, String>> programs = new ArrayList<>(course.subList(0, OF_THE_COURSE));
        for (int i = 0; i < 3; i++) {
            programs.addAll(SCHEMERS);
        }
        Collections.shuffle(programs, random);

        for (Map<String, String> program : programs) {
            assertThat(said(sandbox.compile(new Sources(program))))
                    .as("seed %d, %s", seed, program)
                    .isEqualTo(FRESH.computeIfAbsent(program, CompileServerTests::fresh));
        }
    }

    @Test
    void forgetsALearnersClassWithTheRequest() {
        assertThat(sandbox.compile(Sources.of("Solution.java", "class Helper {} class Solution { Helper h; }")))
                .isInstanceOf(Compilation.Compiled.class);

        Compilation next = sandbox.compile(Sources.of("Solution.java", "class Solution { Helper h; }"));

        assertThat(next).isInstanceOf(Compilation.Rejected.class);
    }

    @Test
    void takesMathForTheJdksWhateverAnotherCalledSo() {
        for (String source : POISON) {
            sandbox.compile(Sources.of("Solution.java", source));
        }
        Map<String, String> honest = Map.of("Solution.java", "class Solution { double pi = Math.PI + Math.sqrt(2); }");

        Compilation next = sandbox.compile(new Sources(honest));

        assertThat(said(next)).isEqualTo(fresh(honest));
    }

    @Test
    void nestsTreesWhateverAnotherCalledSo() {
        sandbox.compile(
                Sources.of("Solution.java", "class Solution { class Tree$Node {} class Tree { class Node {} } }"));
        sandbox.compile(
                Sources.of("Solution.java", "class Solution$Tree$Node {} class Solution$Tree {} class Solution {}"));
        Map<String, String> honest =
                Map.of("Solution.java", "class Solution { static class Tree { static class Node {} } }");

        Compilation next = sandbox.compile(new Sources(honest));

        assertThat(said(next)).isEqualTo(fresh(honest));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 | 7  | 10 | class A$B {} class Solution {}
            1 | 24 | 26 | class Solution { class A$ {} }
            1 | 22 | 24 | class Solution { int $x; }
            1 | 23 | 25 | class Solution { void f$() {} }
            1 | 29 | 31 | class Solution { void f(int a$) {} }
            1 | 16 | 18 | class Solution<T$> {}
            1 | 9  | 12 | package a$b; class Solution {}
            1 | 22 | 24 | class Solution { int a\u0024; }
            1 | 43 | 44 | class Solution { Runnable r = () -> { int $ = 1; }; }
            """)
    void refusesADollarInADeclaredNameAtItsPlace(int line, int column, int end, String source) {
        Compilation compilation = sandbox.compile(Sources.of("Solution.java", source));

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Rejected.class,
                        rejected -> assertThat(rejected.diagnostics())
                                .singleElement()
                                .satisfies(told -> {
                                    assertThat(told.code()).isEqualTo("gradient.err.dollar.in.name");
                                    assertThat(told.file()).isEqualTo("Solution.java");
                                    assertThat(List.of(told.line(), told.column(), told.endColumn()))
                                            .containsExactly(line, column, end);
                                }));
    }

    @Test
    void refusesADollarInTheNameOfAFileThatIsAClass() {
        Compilation compilation = sandbox.compile(
                new Sources(Map.of("Solution.java", "class Solution {}", "Solution$Math.java", "void main() {}")));

        assertThat(compilation)
                .isInstanceOfSatisfying(
                        Compilation.Rejected.class,
                        rejected -> assertThat(rejected.diagnostics())
                                .singleElement()
                                .satisfies(told -> assertThat(told.file()).isEqualTo("Solution$Math.java")));
    }

    @Test
    void takesADollarThatNamesNothing() {
        Compilation compilation = sandbox.compile(
                Sources.of("Solution.java", "class Solution { String price = \"$5\"; /* a$b */ char c = '\\u0024'; }"));

        assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    }

    @Test
    void theCourseDeclaresNoNameWithADollar() throws IOException {
        for (Map<String, String> program : programs()) {
            if (program.values().stream().anyMatch(text -> text.contains("$"))) {
                assertThat(said(sandbox.compile(new Sources(program))).diagnostics())
                        .as(program.toString())
                        .noneMatch(line -> line.contains("dollar"));
            }
        }
    }

    @Test
    void aCompilerThatFellOverServesNobodyElse() {
        long replaced = sandbox.status().counters().compileServersReplaced();

        Compilation deep = sandbox.compile(Sources.of(
                "Solution.java",
                "class Solution { int f() { return " + "(".repeat(30_000) + "1" + ")".repeat(30_000) + "; } }"));
        Compilation next = sandbox.compile(Sources.of("Solution.java", "class Solution { double pi = Math.PI; }"));

        assertThat(deep)
                .isInstanceOfSatisfying(
                        Compilation.Rejected.class,
                        rejected -> assertThat(rejected.diagnostics())
                                .singleElement()
                                .satisfies(told -> assertThat(told.code()).isEqualTo("gradient.err.too.complex")));
        assertThat(next).isInstanceOf(Compilation.Compiled.class);
        assertThat(sandbox.status().counters().compileServersReplaced()).isEqualTo(replaced + 1);
    }

    /** The solutions, starters and typical mistakes of the course's exercises. */
    private static List<Map<String, String>> programs() throws IOException {
        try (Stream<Path> all = Files.walk(COURSE)) {
            return List.copyOf(all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/exercises/")
                            && !file.toString().contains("/checks/"))
                    .collect(Collectors.groupingBy(
                            Path::getParent,
                            TreeMap::new,
                            Collectors.toMap(file -> file.getFileName().toString(), CompileServerTests::text)))
                    .values());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Said said(Compilation compilation) {
        return switch (compilation) {
            case Compilation.Compiled compiled ->
                new Said(
                        true,
                        compiled.warnings().stream()
                                .map(CompileServerTests::line)
                                .toList(),
                        hex(compiled.classes().bytes()));
            case Compilation.Rejected rejected ->
                new Said(
                        false,
                        rejected.diagnostics().stream()
                                .map(CompileServerTests::line)
                                .toList(),
                        Map.of());
            case Compilation.ExceededLimit one -> throw new AssertionError(one);
            case Compilation.Refused one -> throw new AssertionError(one);
            case Compilation.SandboxBroke one -> throw new AssertionError(one);
        };
    }

    private static String line(Diagnostic told) {
        return told.severity() + " " + told.code() + " " + told.line() + ":" + told.column();
    }

    private static Map<String, String> hex(Map<String, byte[]> classes) {
        Map<String, String> hex = new TreeMap<>();
        classes.forEach((name, bytes) -> hex.put(name, HexFormat.of().formatHex(bytes)));
        return hex;
    }

    private static Said fresh(Map<String, String> program) {
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
        List<JavaFileObject> units = new ArrayList<>();
        program.forEach((name, text) ->
                units.add(new SimpleJavaFileObject(URI.create("learner:///" + name), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                }));
        List<String> options = new ArrayList<>(OPTIONS);
        options.addAll(List.of("-classpath", classPath()));
        boolean done = COMPILER.getTask(Writer.nullWriter(), memory(classes), collector, options, null, units)
                .call();
        List<String> diagnostics = collector.getDiagnostics().stream()
                .map(told -> (told.getKind() == javax.tools.Diagnostic.Kind.ERROR ? "ERROR" : "WARNING") + " "
                        + told.getCode() + " " + Math.max(0, told.getLineNumber()) + ":"
                        + Math.max(0, told.getColumnNumber()))
                .toList();
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        classes.forEach((name, stream) -> bytes.put(name, stream.toByteArray()));
        return new Said(done, diagnostics, done ? hex(bytes) : Map.of());
    }

    private static JavaFileManager memory(Map<String, ByteArrayOutputStream> classes) {
        return new ForwardingJavaFileManager<>(files) {
            @Override
            public JavaFileObject getJavaFileForOutput(
                    Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                    @Override
                    public OutputStream openOutputStream() {
                        return classes.computeIfAbsent(name, any -> new ByteArrayOutputStream());
                    }
                };
            }

            @Override
            public void close() {
                // kept for the next program
            }
        };
    }

    private static String classPath() {
        Path home = SandboxFixture.installation().home();
        try (Stream<Path> library = Files.list(home.resolve("lib"))) {
            return Stream.concat(Stream.of(home.resolve("kit.jar")), library.sorted())
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
