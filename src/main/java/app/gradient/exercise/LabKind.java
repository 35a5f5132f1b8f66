package app.gradient.exercise;

import app.gradient.content.Fields;
import app.gradient.content.RussianNumbers;
import app.gradient.content.Words;
import app.gradient.runner.CallResult;
import app.gradient.runner.NativeLibrary;
import app.gradient.runner.PlannedCall;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Settings of an experiment that meets conditions when it is really trained. The answer is one file of {@code name: value} lines. */
public final class LabKind implements ProgramKind {
    /** The one file of an answer. */
    public static final String FILE = "experiment.yml";

    private static final int MAX_LENGTH = 4000;
    private static final int SHOWN_DIGITS = 3;

    /** What is compared with a bar. */
    private sealed interface Subject {
        /** A measure of the part that was asked about. */
        record Measured(String measure) implements Subject {}

        /** The same on training rows. */
        record OnTraining(String measure) implements Subject {}

        /** By how much training rows are measured better than the part that was asked about. */
        record Gap(String measure) implements Subject {}

        /** A number among the settings. */
        record Setting(String name) implements Subject {}
    }

    private sealed interface Condition {
        record AtLeast(Subject subject, double bar) implements Condition {}

        record AtMost(Subject subject, double bar) implements Condition {}

        /** A setting is one of these words. */
        record OneOf(String setting, List<String> words) implements Condition {}

        /** The experiment doesn't make this typical mistake. */
        record Without(String slip) implements Condition {}
    }

    private record Named(String id, String name, Condition condition) {}

    private sealed interface Sign {
        /** The condition of this id is not met. */
        record Fails(String condition) implements Sign {}

        record SettingIs(String setting, String word) implements Sign {}

        record SettingAbove(String setting, double bar) implements Sign {}

        record Slipped(String slip) implements Sign {}
    }

    private final Map<String, String> starter;
    private final Map<String, String> solution;
    private final List<Named> conditions;
    private final List<Mistake<Sign>> mistakes;
    private final Words words;
    private final Laboratory laboratory;

    LabKind(Definition definition, Laboratory laboratory) {
        this.words = definition.words();
        this.laboratory = laboratory;
        var fields = definition.fields();
        this.conditions =
                fields.list("conditions").stream().map(this::condition).toList();
        if (conditions.isEmpty()) {
            throw fields.wrong("conditions", "needs one at least");
        }
        this.mistakes = definition.mistakes(this::sign);
        this.starter = file(definition, "starter/");
        this.solution = file(definition, "solution/");
    }

    private Map<String, String> file(Definition definition, String folder) {
        var path = definition.folder() + folder + FILE;
        var files = Map.of(FILE, definition.files().text(path));
        var problems = validate(files);
        if (!problems.isEmpty()) {
            throw definition.broken(folder + FILE, problems.toString());
        }
        return files;
    }

    private Named condition(Fields entry) {
        var named = new Named(entry.text("id"), entry.text("name"), read(entry));
        entry.end();
        return named;
    }

    private Condition read(Fields entry) {
        if (entry.has("without")) {
            return new Condition.Without(entry.text("without"));
        }
        if (entry.has("one-of")) {
            return new Condition.OneOf(setting(entry), entry.texts("one-of"));
        }
        var subject = subject(entry);
        return entry.has("at-least")
                ? new Condition.AtLeast(subject, entry.number("at-least"))
                : new Condition.AtMost(subject, entry.number("at-most"));
    }

    private Subject subject(Fields entry) {
        if (entry.has("measure")) {
            return new Subject.Measured(entry.text("measure"));
        }
        if (entry.has("on-training")) {
            return new Subject.OnTraining(entry.text("on-training"));
        }
        return entry.has("gap") ? new Subject.Gap(entry.text("gap")) : new Subject.Setting(setting(entry));
    }

    private String setting(Fields entry) {
        return entry.word("setting", laboratory.settings());
    }

    private Sign sign(Fields entry) {
        if (entry.has("fails")) {
            var id = entry.text("fails");
            if (conditions.stream().noneMatch(condition -> condition.id().equals(id))) {
                throw entry.wrong("fails", "names no condition");
            }
            return new Sign.Fails(id);
        }
        if (entry.has("slip")) {
            return new Sign.Slipped(entry.text("slip"));
        }
        return entry.has("above")
                ? new Sign.SettingAbove(setting(entry), entry.number("above"))
                : new Sign.SettingIs(setting(entry), entry.text("is"));
    }

    /** Settings as an answer's file has them; lines without a colon and comments say nothing. */
    public static Map<String, String> settings(String text) {
        Map<String, String> settings = new LinkedHashMap<>();
        text.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                settings.put(
                        line.substring(0, colon).strip(),
                        line.substring(colon + 1).strip());
            }
        });
        return settings;
    }

    @Override
    public String name() {
        return "lab";
    }

    @Override
    public boolean compiled() {
        return false;
    }

    @Override
    public AnswerForm form(Variant variant) {
        return new AnswerForm.Experiment(starter);
    }

    @Override
    public Map<String, String> starter() {
        return starter;
    }

    @Override
    public Map<String, String> solution() {
        return solution;
    }

    @Override
    public List<Notice> validate(Map<String, String> files) {
        var text = files.getOrDefault(FILE, "");
        if (text.isBlank()) {
            return List.of(Notice.of("exercise.lab.empty"));
        }
        if (text.length() > MAX_LENGTH || files.size() > 1) {
            return List.of(Notice.of("exercise.lab.long"));
        }
        var settings = settings(text);
        var unknown = settings.keySet().stream()
                .filter(name -> !laboratory.settings().contains(name))
                .findFirst();
        return unknown.map(name -> List.of(Notice.of("exercise.lab.unknown", cut(name))))
                .orElseGet(() -> laboratory.problems(settings));
    }

    private static String cut(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }

    @Override
    public boolean untouched(Map<String, String> files) {
        return settings(files.getOrDefault(FILE, "")).equals(settings(starter.getOrDefault(FILE, "")));
    }

    @Override
    public GradingPlan plan(long seed) {
        return plan(seed, starter);
    }

    @Override
    public GradingPlan plan(long seed, Map<String, String> files) {
        return new LabPlan(settings(files.getOrDefault(FILE, "")));
    }

    private final class LabPlan implements GradingPlan {
        private final Map<String, String> settings;
        private final Laboratory.Training training;

        LabPlan(Map<String, String> settings) {
            this.settings = settings;
            this.training = laboratory.training(settings);
        }

        @Override
        public List<PlannedCall> calls() {
            return List.of(training.call());
        }

        @Override
        public Set<String> datasets() {
            return Set.of();
        }

        @Override
        public Map<String, String> tables() {
            return training.tables();
        }

        @Override
        public Set<NativeLibrary> libraries() {
            return training.libraries();
        }

        @Override
        public ResourceLimits limits() {
            return training.limits();
        }

        @Override
        public List<CheckResult> judge(List<CallResult> results) {
            if (results.size() != 1) {
                throw new IllegalArgumentException(results.size() + " results for one call");
            }
            var facts = laboratory.facts(settings, results.getFirst());
            var met = new LinkedHashMap<String, Boolean>();
            conditions.forEach(condition -> met.put(
                    condition.id(),
                    facts.map(known -> met(condition.condition(), known)).orElse(false)));
            var mistake = facts.flatMap(known -> mistakes.stream()
                    .filter(candidate -> fits(candidate.sign(), known, met))
                    .findFirst());
            boolean said = false;
            List<CheckResult> checks = new java.util.ArrayList<>();
            for (var condition : conditions) {
                boolean passed = met.getOrDefault(condition.id(), false);
                var hint = passed || said ? Optional.<Mistake<Sign>>empty() : mistake;
                said = said || !passed;
                checks.add(new CheckResult(
                        condition.name(),
                        passed,
                        true,
                        Optional.empty(),
                        Optional.of(expected(condition.condition())),
                        Optional.of(facts.map(known -> got(condition.condition(), known))
                                .orElseGet(() -> words.say("exercise.lab.nothing"))),
                        Optional.empty(),
                        hint.map(found -> found.say().html()),
                        hint.map(Mistake::id)));
            }
            return checks;
        }
    }

    private static boolean fits(Sign sign, Laboratory.Facts facts, Map<String, Boolean> met) {
        return switch (sign) {
            case Sign.Fails(var id) -> !met.getOrDefault(id, true);
            case Sign.SettingIs(var setting, var word) ->
                facts.settings().getOrDefault(setting, "").equals(word);
            case Sign.SettingAbove(var setting, var bar) -> {
                var value = value(new Subject.Setting(setting), facts);
                yield value != null && value > bar;
            }
            case Sign.Slipped(var slip) -> facts.slips().contains(slip);
        };
    }

    private static boolean met(Condition condition, Laboratory.Facts facts) {
        return switch (condition) {
            case Condition.AtLeast(var subject, var bar) -> {
                var value = value(subject, facts);
                yield value != null && value >= bar;
            }
            case Condition.AtMost(var subject, var bar) -> {
                var value = value(subject, facts);
                yield value != null && value <= bar;
            }
            case Condition.OneOf(var setting, var allowed) ->
                allowed.contains(facts.settings().getOrDefault(setting, ""));
            case Condition.Without(var slip) -> !facts.slips().contains(slip);
        };
    }

    private static @Nullable Double value(Subject subject, Laboratory.Facts facts) {
        return switch (subject) {
            case Subject.Measured(var measure) -> facts.measures().get(measure);
            case Subject.OnTraining(var measure) -> facts.trainMeasures().get(measure);
            case Subject.Gap(var measure) -> {
                var training = facts.trainMeasures().get(measure);
                var measured = facts.measures().get(measure);
                yield training == null || measured == null ? null : training - measured;
            }
            case Subject.Setting(var name) -> {
                try {
                    yield Double.valueOf(facts.settings().getOrDefault(name, ""));
                } catch (NumberFormatException e) {
                    yield null; // another trainer has no such setting
                }
            }
        };
    }

    private String expected(Condition condition) {
        return switch (condition) {
            case Condition.AtLeast(var subject, var bar) -> "≥ " + RussianNumbers.text(bar, SHOWN_DIGITS);
            case Condition.AtMost(var subject, var bar) -> "≤ " + RussianNumbers.text(bar, SHOWN_DIGITS);
            case Condition.OneOf(var setting, var allowed) -> String.join(", ", allowed);
            case Condition.Without(var slip) -> words.say("exercise.lab.without");
        };
    }

    private String got(Condition condition, Laboratory.Facts facts) {
        return switch (condition) {
            case Condition.AtLeast(var subject, var bar) -> shown(value(subject, facts));
            case Condition.AtMost(var subject, var bar) -> shown(value(subject, facts));
            case Condition.OneOf(var setting, var allowed) -> facts.settings().getOrDefault(setting, "—");
            case Condition.Without(var slip) ->
                words.say(facts.slips().contains(slip) ? "exercise.lab.slipped" : "exercise.lab.without");
        };
    }

    private static String shown(@Nullable Double value) {
        return value == null ? "—" : RussianNumbers.text(value, SHOWN_DIGITS);
    }

    /** The conditions in the order written, for a page that shows them before anything was tried. */
    public List<String> conditionNames() {
        return Collections.unmodifiableList(conditions.stream().map(Named::name).toList());
    }
}
