package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.runner.Diagnostic;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the compiler itself, so that a new edition that renames its messages is noticed. */
class CompilerHintTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            NO_SUCH_NAME    | class Solution { int f() { return lenght; } }
            NO_SUCH_NAME    | class Solution { int f() { return sum(1, 2); } }
            NO_SUCH_NAME    | class Solution { Vektor v; }
            NO_SUCH_PACKAGE | import no.such.thing.Name; class Solution {}
            SIGN_MISSING    | class Solution { int f() { return 1 } }
            SIGN_MISSING    | class Solution { void f() { int[] a = new int[3; } }
            NO_STATEMENT    | class Solution { void f(int x) { x + 1; } }
            NO_STATEMENT    | class Solution { int f() { retrun 1; } }
            OUT_OF_PLACE    | class Solution { int f() { return * 2; } }
            BRACE_MISSING   | class Solution { int f() { return 1;
            QUOTE_MISSING   | class Solution { String s = "abc; }
            STRANGE_SIGN    | class Solution { int x = 1 # 2; }
            WRONG_TYPE      | class Solution { int f() { return "abc"; } }
            WRONG_TYPE      | class Solution { int f(double x) { return x; } }
            WRONG_ARGUMENTS | class Solution { int g(int a) { return a; } int f() { return g(); } }
            WRONG_ARGUMENTS | class Solution { double f() { return Math.max(1, 2, 3); } }
            WRONG_OPERANDS  | class Solution { int f(String s) { return s * 2; } }
            NO_ARRAY        | class Solution { int f(int x) { return x[0]; } }
            NO_RETURN       | class Solution { int f(int x) { if (x > 0) return 1; } }
            NO_RETURN_TYPE  | class Solution { f() { } }
            NOT_INITIALISED | class Solution { int f() { int x; return x; } }
            DEFINED_TWICE   | class Solution { void f() { int x = 1; int x = 2; } }
            FINAL           | class Solution { void f() { final int x = 1; x = 2; } }
            FINAL           | class Solution { void f() { int x = 1; x = 2; Runnable r = () -> System.out.println(x); } }
            UNREACHABLE     | class Solution { int f() { return 1; int x = 2; } }
            EXCEPTION       | class Solution { void f() { throw new Exception("x"); } }
            STATIC          | class Solution { int x; static int f() { return x; } }
            OTHER_FILE      | public class Other { }
            NOT_ABSTRACT    | class Solution implements Runnable { }
            ELSE_ALONE      | class Solution { void f() { int x = 1; else x = 2; } }
            TOO_LARGE       | class Solution { int x = 3000000000; }
            """)
    void knowsWhatTheCompilerMeans(CompilerHint hint, String source) {
        assertThat(compiled(source))
                .first()
                .satisfies(told -> assertThat(CompilerHint.of(told))
                        .as(told.code() + ": " + told.message())
                        .contains(hint));
    }

    @Test
    void hasNothingToAddToWhatItDoesNotKnow() {
        var rare = new Diagnostic(Diagnostic.Severity.ERROR, "Solution.java", 1, 1, 2, "rare", "compiler.err.rare.one");

        assertThat(CompilerHint.of(rare)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DOLLAR_IN_NAME, gradient.err.dollar.in.name", "TOO_COMPLEX, gradient.err.too.complex"})
    void knowsWhatOurOwnMessagesMean(CompilerHint hint, String code) {
        var ours = new Diagnostic(Diagnostic.Severity.ERROR, "Solution.java", 1, 1, 2, "ours", code);

        assertThat(CompilerHint.of(ours)).contains(hint);
    }

    @Test
    void hasWordsInBothLanguages() throws IOException {
        for (var bundle : List.of("submission", "submission_en")) {
            var words = new Properties();
            try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages", bundle + ".properties"))) {
                words.load(reader);
            }

            assertThat(words.stringPropertyNames())
                    .containsAll(Stream.of(CompilerHint.values())
                            .map(CompilerHint::key)
                            .toList());
        }
    }

    private static List<Diagnostic> compiled(String source) {
        var told = new DiagnosticCollector<JavaFileObject>();
        var file = new SimpleJavaFileObject(URI.create("string:///Solution.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, told, List.of("-proc:none", "-d", "target"), null, List.of(file))
                .call();
        return told.getDiagnostics().stream()
                .filter(one -> one.getKind() == javax.tools.Diagnostic.Kind.ERROR)
                .map(one -> new Diagnostic(
                        Diagnostic.Severity.ERROR, "Solution.java", 1, 1, 2, one.getMessage(null), one.getCode()))
                .toList();
    }
}
