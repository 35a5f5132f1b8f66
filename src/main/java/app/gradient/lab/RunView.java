package app.gradient.lab;

import app.gradient.content.RussianNumbers;
import app.gradient.runner.Plot;
import app.gradient.submission.queue.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A run as its page shows it, at one moment of its life.
 *
 * @param mine whether the visitor started it, and so may stop and repeat it
 * @param names words for the columns and classes of a data set of the course
 * @param staged whether its stages are models of their own rather than moments of one training
 * @param measures every measure, on training rows and on the measured part
 * @param headline the measure that was asked for
 * @param interval bounds of a 95 % interval of the share of right answers
 * @param same whether a reproduction told what the original told; absent when it is none, or not over
 */
record RunView(
        LabRun run,
        Experiment experiment,
        boolean mine,
        String dataTitle,
        Map<String, String> names,
        State state,
        boolean staged,
        List<Measure> measures,
        Optional<String> headline,
        Optional<Interval> interval,
        Optional<Confusion> confusion,
        List<Slip> slips,
        int looks,
        List<Drawing> drawings,
        List<Wrong> worst,
        Optional<Boolean> same) {
    private static final int DIGITS = 3;
    private static final double Z = 1.959964;

    /** A column or a class as it is shown. */
    public String called(String name) {
        return names.getOrDefault(name, name);
    }

    public String path() {
        return "/lab/runs/" + run.id();
    }

    public boolean terminal() {
        return state.isTerminal();
    }

    public boolean found() {
        return run.findings().isPresent();
    }

    public Instant storedAt() {
        return run.work().times().stored();
    }

    public Optional<Double> seconds() {
        return run.work().times().running().map(running -> running.toMillis() / 1000.0);
    }

    /** One measure by its word; texts are dashes where the number is not finite. */
    record Measure(String name, String train, String evaluated, boolean asked) {}

    record Interval(String low, String high) {}

    /** Headings, and a row for each true class. */
    record Confusion(List<String> columns, List<Row> rows, boolean clusters) {}

    /** {@code share} of the row in each cell, in tenths, for its shade. */
    record Row(String name, List<Integer> cells, List<Integer> tenths, int right) {}

    record Drawing(String key, String title, String json) {}

    record Wrong(int line, String truth, String predicted, String share, List<String> values) {}

    static String text(@Nullable Double value) {
        return value == null ? "—" : RussianNumbers.fixed(value, DIGITS);
    }

    /**
     * Bounds of the chance of a right answer after {@code share} of n right ones.
     * Source: Wilson, Probable inference, the law of succession, and statistical inference (1927).
     */
    static Interval wilson(double share, int n) {
        double centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half = Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4.0 * n * n));
        return new Interval(text(Math.max(0, centre - half)), text(Math.min(1, centre + half)));
    }

    /** Makes views; what needs words in the visitor's language comes in. */
    static final class Maker {
        private final JsonMapper json;

        Maker(JsonMapper json) {
            this.json = json;
        }

        /** Names of things in the visitor's language, by key. */
        @FunctionalInterface
        interface Words {
            String say(String key, Object... arguments);
        }

        RunView of(
                LabRun run,
                Experiment experiment,
                String dataTitle,
                Map<String, String> names,
                boolean mine,
                int looks,
                List<String> namesOfClasses,
                List<String> told,
                Optional<Boolean> same,
                Words words) {
            var findings = run.findings();
            var classes = namesOfClasses.stream()
                    .map(name -> names.getOrDefault(name, name))
                    .toList();
            return new RunView(
                    run,
                    experiment,
                    mine,
                    dataTitle,
                    names,
                    run.work().state(),
                    experiment.trainer().unit().staged(),
                    findings.map(found -> measures(experiment, found)).orElse(List.of()),
                    findings.map(found -> text(found.measures().get(experiment.word("measure")))),
                    findings.filter(found -> experiment.is("measure", "accuracy"))
                            .flatMap(found -> Optional.ofNullable(
                                            found.measures().get("accuracy"))
                                    .map(share -> wilson(share, found.lines().size()))),
                    findings.flatMap(found -> confusion(experiment, found, classes, words)),
                    findings.map(found -> Slip.in(experiment, found, looks)).orElse(List.of()),
                    looks,
                    findings.map(found -> drawings(experiment, found, classes, names, told, words))
                            .orElse(List.of()),
                    findings.map(found -> worst(experiment, found, classes)).orElse(List.of()),
                    same);
        }

        private static List<Measure> measures(Experiment experiment, Findings findings) {
            return findings.measures().entrySet().stream()
                    .map(entry -> new Measure(
                            entry.getKey(),
                            text(findings.trainMeasures().get(entry.getKey())),
                            text(entry.getValue()),
                            experiment.is("measure", entry.getKey())))
                    .toList();
        }

        private static Optional<Confusion> confusion(
                Experiment experiment, Findings findings, List<String> classes, Words words) {
            var table = findings.confusion();
            if (table == null || table.isEmpty() || table.size() > classes.size()) {
                return Optional.empty();
            }
            boolean clusters = experiment.task() == Task.CLUSTERING;
            int wide = table.getFirst().size();
            var columns = clusters
                    ? IntStream.range(0, wide)
                            .mapToObj(i -> i == wide - 1 ? words.say("lab.noise") : words.say("lab.cluster", i + 1))
                            .toList()
                    : classes;
            var rows = IntStream.range(0, table.size())
                    .mapToObj(i -> {
                        var cells = table.get(i);
                        int sum = Math.max(
                                1, cells.stream().mapToInt(Integer::intValue).sum());
                        return new Row(
                                classes.get(i),
                                cells,
                                cells.stream()
                                        .map(cell -> (int) Math.round(10.0 * cell / sum))
                                        .toList(),
                                clusters ? -1 : i);
                    })
                    .toList();
            return Optional.of(new Confusion(columns, rows, clusters));
        }

        private static List<Wrong> worst(Experiment experiment, Findings findings, List<String> classes) {
            var worst = findings.worst();
            if (worst == null) {
                return List.of();
            }
            boolean numbers = experiment.task() == Task.REGRESSION;
            return worst.stream()
                    .map(row -> new Wrong(
                            row.line(),
                            numbers ? text(row.truth()) : named(classes, row.truth()),
                            numbers ? text(row.predicted()) : named(classes, row.predicted()),
                            numbers ? "" : text(row.share()),
                            row.values().stream()
                                    .map(value -> RussianNumbers.text(value, DIGITS))
                                    .toList()))
                    .toList();
        }

        private static String named(List<String> classes, @Nullable Double index) {
            return index == null || index < 0 || index >= classes.size() ? "—" : classes.get(index.intValue());
        }

        private List<Drawing> drawings(
                Experiment experiment,
                Findings findings,
                List<String> classes,
                Map<String, String> names,
                List<String> told,
                Words words) {
            List<Drawing> drawings = new ArrayList<>();
            var roc = findings.roc();
            var positive = findings.positive();
            if (roc != null && positive != null && positive < classes.size()) {
                drawings.add(drawing(
                        "roc",
                        words.say(classes.size() == 2 ? "lab.roc.two" : "lab.roc", classes.get(positive)),
                        Plot.Kind.LINE,
                        words.say("lab.roc.x"),
                        words.say("lab.roc.y"),
                        List.of(),
                        List.of(
                                new Plot.Series(
                                        Plot.Kind.LINE,
                                        words.say("lab.roc.model"),
                                        roc.stream().map(List::getFirst).toList(),
                                        roc.stream().map(List::getLast).toList()),
                                new Plot.Series(
                                        Plot.Kind.LINE,
                                        words.say("lab.roc.chance"),
                                        List.of(0.0, 1.0),
                                        List.of(0.0, 1.0)))));
            }
            var importance = findings.importance();
            if (importance != null && importance.size() > 1) {
                var sorted = importance.stream()
                        .sorted((a, b) -> Double.compare(drop(b), drop(a)))
                        .toList();
                drawings.add(drawing(
                        "importance",
                        words.say("lab.importance"),
                        Plot.Kind.BAR,
                        "",
                        words.say("lab.importance.y"),
                        sorted.stream()
                                .map(one -> names.getOrDefault(one.feature(), one.feature()))
                                .toList(),
                        List.of(new Plot.Series(
                                Plot.Kind.BAR,
                                "",
                                List.of(),
                                sorted.stream().map(Maker::drop).toList()))));
            }
            told.stream()
                    .filter(line -> line.startsWith("{\"t\":\"learning\""))
                    .findFirst()
                    .map(line -> json.readValue(line, Learning.class))
                    .filter(learning -> learning.rows().size() > 1)
                    .ifPresent(learning -> drawings.add(drawing(
                            "learning",
                            words.say("lab.learning"),
                            Plot.Kind.LINE,
                            words.say("lab.learning.x"),
                            words.say("lab.quality." + experiment.task()),
                            List.of(),
                            List.of(
                                    learning.series(words.say("lab.part.train"), learning.train()),
                                    learning.series(
                                            words.say("lab.part." + experiment.word("evaluate") + ".series"),
                                            learning.evaluated())))));
            return drawings;
        }

        private static double drop(Findings.Importance one) {
            return one.drop() == null ? 0 : one.drop();
        }

        private Drawing drawing(
                String key,
                String title,
                Plot.Kind kind,
                String x,
                String y,
                List<String> labels,
                List<Plot.Series> series) {
            return new Drawing(key, title, json.writeValueAsString(new Plot(kind, title, x, y, labels, series)));
        }

        /** The line that tells the learning curve. */
        private record Learning(List<Integer> rows, List<@Nullable Double> train, List<@Nullable Double> evaluated) {
            Plot.Series series(String name, List<@Nullable Double> values) {
                Map<Double, Double> points = new LinkedHashMap<>();
                for (int i = 0; i < Math.min(rows.size(), values.size()); i++) {
                    var value = values.get(i);
                    if (value != null) {
                        points.put((double) rows.get(i), value);
                    }
                }
                return new Plot.Series(
                        Plot.Kind.LINE, name, List.copyOf(points.keySet()), List.copyOf(points.values()));
            }
        }
    }
}
