package app.gradient.exercise;

import app.gradient.content.Dataset;
import app.gradient.content.Fields;
import app.gradient.content.RussianNumbers;
import app.gradient.content.Words;
import app.gradient.runner.Call;
import app.gradient.runner.CallResult;
import app.gradient.runner.NativeLibrary;
import app.gradient.runner.PlannedCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Code that trains a Tribuo model, graded by a metric on rows whose labels never enter the learner's process. */
public final class ModelKind implements ProgramKind {
    private static final String TRAIN = "train";
    private static final String PREDICTION = "app.gradient.kit.Prediction";
    private static final long BASELINE_SEED = 0;
    private static final int SHOWN_DIGITS = 4;
    private static final int MOST_DRAWS = 5;

    private sealed interface Sign {
        /** All predictions are the same. */
        record Constant() implements Sign {}

        /** The metric is worse than this. */
        record WorseThan(double value) implements Sign {}

        record Threw(String exceptionClass) implements Sign {}
    }

    /** What the predictions came to. */
    private sealed interface Score {
        /** {@code low} and {@code high}: of all draws, of which {@code value} is the mean. */
        record Measured(double value, double low, double high, boolean constant) implements Score {}

        record NotPredicted(String what, Optional<String> exceptionClass) implements Score {}
    }

    private final ProgramFiles files;
    private final Dataset dataset;
    private final String target;
    private final List<String> features;
    private final Metric metric;
    private final double hiddenShare;
    private final double threshold;
    private final int draws;
    private final List<Mistake<Sign>> mistakes;
    private final Words words;
    private AnswerForm.@Nullable Baseline baseline;

    ModelKind(Definition definition) {
        var fields = definition.fields();
        this.words = definition.words();
        this.files = ProgramFiles.read(definition);
        this.dataset = definition
                .book()
                .dataset(fields.text("dataset"))
                .orElseThrow(() -> fields.wrong("dataset", "there is no data set '" + fields.text("dataset") + "'"));
        this.metric = Metric.of(fields.word("metric", Metric.words()));
        boolean classification =
                fields.word("task", Set.of("classification", "regression")).equals("classification");
        if (metric.ofLabels() != classification) {
            throw fields.wrong("metric", "does not suit the task");
        }
        this.target = fields.word("target", columns(column -> true));
        var numeric = columns(
                column -> column.kind() == Dataset.Kind.NUMBER && !column.name().equals(target));
        this.features = fields.has("features") ? fields.texts("features") : List.copyOf(numeric);
        if (features.isEmpty() || !numeric.containsAll(features)) {
            throw fields.wrong("features", "must be columns of numbers, without the target");
        }
        this.hiddenShare = fields.number("hidden");
        if (hiddenShare < 0.05 || hiddenShare > 0.95) {
            throw fields.wrong("hidden", "is a share between 0.05 and 0.95");
        }
        this.threshold = fields.number("threshold");
        this.draws = fields.has("draws") ? fields.integer("draws", 1, MOST_DRAWS) : 1;
        if (!fields.text("method", TRAIN).equals(TRAIN)) {
            throw fields.wrong("method", "is " + TRAIN);
        }
        this.mistakes = definition.mistakes(ModelKind::sign);
    }

    private Set<String> columns(java.util.function.Predicate<Dataset.Column> which) {
        return dataset.columns().stream()
                .filter(which)
                .map(Dataset.Column::name)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static Sign sign(Fields entry) {
        if (entry.has("constant") && entry.flag("constant", true)) {
            return new Sign.Constant();
        }
        if (entry.has("worse-than")) {
            return new Sign.WorseThan(entry.number("worse-than"));
        }
        return new Sign.Threw(entry.text("threw"));
    }

    @Override
    public String name() {
        return "model";
    }

    /** On how many cuts of the rows a model is trained and measured. */
    int draws() {
        return draws;
    }

    @Override
    public AnswerForm form(Variant variant) {
        var type = metric.ofLabels() ? "Label" : "Regressor";
        return new AnswerForm.ModelEditor(
                files.starter(),
                List.of("static Model<" + type + "> train(Dataset<" + type + "> training)"),
                files.limits(),
                dataset.slug(),
                metric.word(),
                threshold,
                baseline());
    }

    /** What one number or one label for all would reach on a cut of the same size. */
    private synchronized AnswerForm.Baseline baseline() {
        if (baseline == null) {
            var split = splits(LongStream.of(BASELINE_SEED)).getFirst();
            if (metric.ofLabels()) {
                var label = mostFrequent(split.trainingTexts(target));
                var truth = split.hiddenTexts(target);
                baseline = new AnswerForm.Baseline(
                        words.say("exercise.baseline.label", label),
                        metric.ofLabels(truth, Collections.nCopies(truth.size(), label)));
            } else {
                var mean =
                        Arrays.stream(split.trainingNumbers(target)).average().orElse(0);
                var truth = split.hiddenNumbers(target);
                var predicted = new double[truth.length];
                Arrays.fill(predicted, mean);
                baseline = new AnswerForm.Baseline(
                        words.say("exercise.baseline.mean"), metric.ofNumbers(truth, predicted));
            }
        }
        return baseline;
    }

    private static String mostFrequent(List<String> labels) {
        return labels.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    private List<HiddenSplit> splits(LongStream seeds) {
        return HiddenSplit.each(
                dataset.csv(),
                dataset.hiddenCsv(),
                hiddenShare,
                metric.ofLabels() ? target : "",
                seeds.boxed().toList());
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
        return Sources.validate(sources, files.className(), Map.of(TRAIN, "train(Dataset<…>)"));
    }

    @Override
    public boolean untouched(Map<String, String> sources) {
        return Sources.same(files.starter(), sources);
    }

    @Override
    public Set<NativeLibrary> libraries() {
        return files.libraries();
    }

    @Override
    public GradingPlan plan(long seed) {
        var seeds = new Random(seed);
        return new ModelPlan(splits(LongStream.concat(LongStream.of(seed), LongStream.generate(seeds::nextLong))
                .limit(draws)));
    }

    /** One training on each cut; the metric is the mean of all. */
    private final class ModelPlan implements GradingPlan {
        private final List<HiddenSplit> splits;

        ModelPlan(List<HiddenSplit> splits) {
            this.splits = splits;
        }

        /** Open, since all that enters are features: what the learner's code throws and prints may be shown. */
        @Override
        public List<PlannedCall> calls() {
            return IntStream.range(0, splits.size())
                    .mapToObj(draw -> PlannedCall.open(Call.of(
                            PREDICTION,
                            metric.ofLabels() ? "classify" : "regress",
                            files.className(),
                            table(draw),
                            target,
                            features.toArray(String[]::new),
                            splits.get(draw).hiddenFeatures(features))))
                    .toList();
        }

        @Override
        public Set<String> datasets() {
            return Set.of();
        }

        @Override
        public Map<String, String> tables() {
            Map<String, String> tables = new LinkedHashMap<>();
            for (int draw = 0; draw < splits.size(); draw++) {
                tables.put(table(draw), splits.get(draw).trainingCsv());
            }
            return tables;
        }

        /** The first under the data set's own name: whoever asks the kit for it gets the training part too. */
        private String table(int draw) {
            return draw == 0 ? dataset.slug() : dataset.slug() + "-draw-" + (draw + 1);
        }

        @Override
        public Set<NativeLibrary> libraries() {
            return files.libraries();
        }

        @Override
        public ResourceLimits limits() {
            return files.limits();
        }

        @Override
        public List<CheckResult> judge(List<CallResult> results) {
            if (results.size() != splits.size()) {
                throw new IllegalArgumentException(results.size() + " results for " + splits.size() + " calls");
            }
            var score = score(results);
            boolean passed = score instanceof Score.Measured measured && metric.reaches(measured.value(), threshold);
            var mistake = passed
                    ? Optional.<Mistake<Sign>>empty()
                    : mistakes.stream()
                            .filter(candidate -> fits(candidate.sign(), score))
                            .findFirst();
            var got = switch (score) {
                case Score.Measured measured -> shown(measured);
                case Score.NotPredicted(var what, var ignored) -> what;
            };
            int rows = splits.getFirst().hiddenTexts(target).size();
            return List.of(new CheckResult(
                    words.say("exercise.metric." + metric.word()),
                    passed,
                    true,
                    Optional.of(
                            draws == 1
                                    ? words.say("exercise.check.hidden-rows", rows)
                                    : words.say("exercise.check.hidden-rows.draws", rows, draws)),
                    Optional.of((metric.moreIsBetter() ? "≥ " : "≤ ") + RussianNumbers.text(threshold, SHOWN_DIGITS)),
                    Optional.of(got),
                    Optional.empty(),
                    mistake.map(found -> found.say().html()),
                    mistake.map(Mistake::id)));
        }

        private String shown(Score.Measured measured) {
            var value = RussianNumbers.text(measured.value(), SHOWN_DIGITS);
            return draws == 1
                    ? value
                    : words.say(
                            "exercise.check.interval",
                            value,
                            RussianNumbers.text(measured.low(), SHOWN_DIGITS),
                            RussianNumbers.text(measured.high(), SHOWN_DIGITS));
        }

        /** The mean over all draws, or why the first of those that failed has none. */
        private Score score(List<CallResult> results) {
            List<Score.Measured> measured = new ArrayList<>();
            for (int draw = 0; draw < splits.size(); draw++) {
                switch (score(results.get(draw), splits.get(draw))) {
                    case Score.Measured one -> measured.add(one);
                    case Score.NotPredicted none -> {
                        return none;
                    }
                }
            }
            var values = measured.stream().mapToDouble(Score.Measured::value).summaryStatistics();
            return new Score.Measured(
                    values.getAverage(),
                    values.getMin(),
                    values.getMax(),
                    measured.stream().allMatch(Score.Measured::constant));
        }

        private boolean fits(Sign sign, Score score) {
            return switch (sign) {
                case Sign.Constant ignored -> score instanceof Score.Measured measured && measured.constant();
                case Sign.WorseThan(var bar) ->
                    score instanceof Score.Measured measured && !metric.reaches(measured.value(), bar);
                case Sign.Threw(var name) ->
                    score instanceof Score.NotPredicted(var what, var thrown)
                            && thrown.filter(found -> found.equals(name) || found.endsWith('.' + name))
                                    .isPresent();
            };
        }

        private Score score(CallResult result, HiddenSplit split) {
            return switch (result) {
                case CallResult.Returned returned -> measured(PlainValue.normal(returned.value()), split);
                case CallResult.Threw threw ->
                    new Score.NotPredicted(
                            CodePlan.threw(threw, threw.exceptionClass(), words), Optional.of(threw.exceptionClass()));
                case CallResult.NotReached ignored ->
                    new Score.NotPredicted(words.say("exercise.check.not-reached"), Optional.empty());
            };
        }

        /** Replies are hostile: anything but as many labels, or finite numbers, as there are rows is no prediction. */
        private Score measured(@Nullable Object value, HiddenSplit split) {
            int rows = split.hiddenTexts(target).size();
            if (!(value instanceof List<?> list) || list.size() != rows) {
                return new Score.NotPredicted(words.say("exercise.check.no-predictions"), Optional.empty());
            }
            boolean constant = list.stream().distinct().count() == 1;
            if (metric.ofLabels()) {
                var labels = list.stream().map(String::valueOf).toList();
                return of(metric.ofLabels(split.hiddenTexts(target), labels), constant);
            }
            if (!list.stream()
                    .allMatch(item -> item instanceof Number number && Double.isFinite(number.doubleValue()))) {
                return new Score.NotPredicted(words.say("exercise.check.not-finite"), Optional.empty());
            }
            var numbers = list.stream()
                    .mapToDouble(item -> item instanceof Number number ? number.doubleValue() : 0)
                    .toArray();
            return of(metric.ofNumbers(split.hiddenNumbers(target), numbers), constant);
        }

        private static Score of(double value, boolean constant) {
            return new Score.Measured(value, value, value, constant);
        }
    }
}
