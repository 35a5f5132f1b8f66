package app.gradient.exercise;

import app.gradient.content.BrokenContentException;
import app.gradient.content.Prose;
import app.gradient.content.Words;
import app.gradient.platform.Html;
import app.gradient.runner.CallResult;
import app.gradient.runner.NativeLibrary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A Java class whose methods are called and compared with the reference solution. */
public final class CodeKind implements ProgramKind {
    /** How a mistake is recognised besides what {@code Checks.java} declares under its id. */
    sealed interface Sign {
        record Declared() implements Sign {}

        record Threw(String exceptionClass) implements Sign {
            boolean matches(CallResult.Threw threw) {
                return threw.exceptionClass().equals(exceptionClass)
                        || threw.exceptionClass().endsWith('.' + exceptionClass);
            }
        }
    }

    private final ProgramFiles files;
    private final List<String> signatures;
    private final Map<String, String> methods;
    private final Set<String> datasets;
    private final List<Mistake<Sign>> mistakes;
    private final Words words;
    private final Map<String, String> trustedSources;
    private final String checksFile;
    private final Definition definition;
    private final Map<String, Prose> hints = new HashMap<>();
    private @Nullable Reference reference;

    CodeKind(Definition definition) {
        var fields = definition.fields();
        this.definition = definition;
        this.words = definition.words();
        this.files = ProgramFiles.read(definition);
        this.signatures = fields.texts("methods");
        this.methods = new LinkedHashMap<>();
        for (var signature : signatures) {
            var name = Sources.methodName(signature)
                    .orElseThrow(() -> fields.wrong("methods", "'" + signature + "' declares no method"));
            methods.put(name, signature);
        }
        if (methods.isEmpty()) {
            throw fields.wrong("methods", "is missing");
        }
        this.datasets = Set.copyOf(fields.texts("datasets"));
        for (var dataset : datasets) {
            if (definition.book().dataset(dataset).isEmpty()) {
                throw fields.wrong("datasets", "there is no data set '" + dataset + "'");
            }
        }
        this.mistakes = definition.mistakes(
                entry -> entry.has("threw") ? new Sign.Threw(entry.text("threw")) : new Sign.Declared());
        this.checksFile = definition.folder() + "checks/Checks.java";
        this.trustedSources = new LinkedHashMap<>();
        for (var folder : List.of("checks/", "solution/")) {
            for (var name : definition.files().namesIn(definition.folder() + folder)) {
                if (name.endsWith(".java")) {
                    var path = definition.folder() + folder + name;
                    trustedSources.put(path, definition.files().text(path));
                }
            }
        }
        if (!trustedSources.containsKey(checksFile)) {
            throw definition.broken("checks/Checks.java", "the file is missing");
        }
    }

    @Override
    public String name() {
        return "code";
    }

    @Override
    public AnswerForm form(Variant variant) {
        return new AnswerForm.Editor(files.starter(), signatures, files.limits());
    }

    @Override
    public Map<String, String> starter() {
        return files.starter();
    }

    @Override
    public Map<String, String> solution() {
        return files.solution();
    }

    @Override
    public List<Notice> validate(Map<String, String> sources) {
        return Sources.validate(sources, files.className(), methods);
    }

    @Override
    public boolean untouched(Map<String, String> sources) {
        return Sources.same(files.starter(), sources);
    }

    /** Compiled when first needed: once for all learners. */
    private synchronized Reference reference() {
        if (reference == null) {
            var loaded = Reference.load(checksFile, files.className(), trustedSources);
            for (var declared : loaded.suite().mistakes()) {
                if (mistakes.stream().noneMatch(mistake -> mistake.id().equals(declared.id()))) {
                    throw new BrokenContentException(
                            checksFile, 0, "exercise.yml lists no mistake '" + declared.id() + "'");
                }
            }
            boolean hidden = false;
            for (var check : loaded.suite().checks()) {
                if (hidden && check.open) {
                    throw new BrokenContentException(
                            checksFile,
                            0,
                            "the open check '" + check.name
                                    + "' follows a hidden one: a program could keep a hidden input"
                                    + " and print it there");
                }
                hidden |= !check.open;
                check.hint.ifPresent(hint -> hints.put(hint, definition.prose(checksFile, 0, hint)));
            }
            reference = loaded;
        }
        return reference;
    }

    @Override
    public Set<NativeLibrary> libraries() {
        return files.libraries();
    }

    @Override
    public GradingPlan plan(long seed) {
        var loaded = reference();
        var inputs = new SeededInputs(seed);
        List<CodePlan.CheckCalls> checks = new ArrayList<>();
        for (var check : loaded.suite().checks()) {
            List<CodePlan.MethodCall> calls = new ArrayList<>();
            for (var source : check.sources) {
                for (int i = 0; i < source.times(); i++) {
                    calls.add(new CodePlan.MethodCall(
                            source.method(), PlainValue.copy(source.inputs().apply(inputs))));
                }
            }
            if (calls.isEmpty()) {
                throw new BrokenContentException(checksFile, 0, "the check '" + check.name + "' makes no call");
            }
            checks.add(new CodePlan.CheckCalls(check, calls));
        }
        return new CodePlan(files, datasets, checks, loaded, mistakes, this::hintHtml, words);
    }

    private Optional<Html> hintHtml(Optional<String> markdown) {
        return markdown.map(hints::get).map(Prose::html);
    }
}
