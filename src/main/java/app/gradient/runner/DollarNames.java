package app.gradient.runner;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileManager;
import org.jspecify.annotations.Nullable;

/**
 * Finds declared names with a dollar sign. Of such names the compiler makes those of nested classes, lambdas and hidden
 * fields, so one that a person wrote may turn out to be another's.
 * Source: The Java Language Specification, §3.8.
 */
final class DollarNames extends TreeScanner<@Nullable Void, @Nullable Void> {
    static final String CODE = "gradient.err.dollar.in.name";

    private static final int MOST_OF_A_NAME = 100;
    private static final List<String> OPTIONS = List.of("-proc:none");

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final String file;
    private final String text;
    private final List<Diagnostic> found;

    private DollarNames(
            CompilationUnitTree unit, SourcePositions positions, String file, String text, List<Diagnostic> found) {
        this.unit = unit;
        this.positions = positions;
        this.file = file;
        this.text = text;
        this.found = found;
    }

    /**
     * One message for each such name. Parses only where the sign stands, or may stand as an escape or in the name of a file,
     * after which a class may be called.
     */
    static List<Diagnostic> in(List<Source> sources, JavaFileManager files) throws IOException {
        List<Source> suspects = sources.stream()
                .filter(source -> source.file().contains("$")
                        || source.text().contains("$")
                        || source.text().contains("\\u"))
                .toList();
        if (suspects.isEmpty()) {
            return List.of();
        }
        List<Diagnostic> found = new ArrayList<>();
        JavacTask task =
                (JavacTask) Javac.ofThisJdk().getTask(Writer.nullWriter(), files, told -> {}, OPTIONS, null, suspects);
        Iterable<? extends CompilationUnitTree> units = task.parse();
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : units) {
            for (Source source : suspects) {
                // javac wraps what it is given
                if (source.toUri().equals(unit.getSourceFile().toUri())) {
                    new DollarNames(unit, positions, source.file(), source.text(), found).scan(unit, null);
                }
            }
        }
        return found;
    }

    private void check(CharSequence name, Tree where) {
        if (name.toString().indexOf('$') < 0) {
            return;
        }
        int from = (int) Math.max(0, positions.getStartPosition(unit, where));
        int to = (int) Math.max(from, positions.getEndPosition(unit, where));
        int at = placeOf(name.toString(), from, Math.min(to, text.length()));
        LineMap lines = unit.getLineMap();
        int line = (int) lines.getLineNumber(at);
        int column = (int) lines.getColumnNumber(at);
        found.add(new Diagnostic(
                Diagnostic.Severity.ERROR,
                file,
                line,
                column,
                column + name.length(),
                "the name " + cut(name) + " has a dollar sign: names with one are left to the compiler",
                CODE));
    }

    private static String cut(CharSequence name) {
        return name.length() <= MOST_OF_A_NAME ? name.toString() : name.subSequence(0, MOST_OF_A_NAME) + "…";
    }

    /** Where the name begins; where what it names begins, if it is written with escapes or comes from the file's own. */
    private int placeOf(String name, int from, int to) {
        for (int at = text.indexOf(name, from); at >= 0 && at + name.length() <= to; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end)))) {
                return at;
            }
        }
        return from;
    }

    @Override
    public @Nullable Void visitPackage(PackageTree tree, @Nullable Void unused) {
        check(Objects.toString(tree.getPackageName(), ""), tree);
        return super.visitPackage(tree, unused);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
        check(tree.getSimpleName(), tree);
        return super.visitClass(tree, unused);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
        check(tree.getName(), tree);
        return super.visitMethod(tree, unused);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void unused) {
        check(Objects.toString(tree.getName(), ""), tree);
        return super.visitVariable(tree, unused);
    }

    @Override
    public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void unused) {
        check(tree.getName(), tree);
        return super.visitTypeParameter(tree, unused);
    }
}
