package app.gradient.lab;

import app.gradient.content.Book;
import app.gradient.content.Dataset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Understands what a form, a stored run or an exercise asks for, or says what is wrong with it. Only words of the schema come
 * through: no class is named by a learner, no file, and no number beyond its bounds.
 */
class ReadExperiment {
    static final int MOST_CLASSES = 9;

    private static final int MOST_POINTS = 1000;
    private static final int LEAST_ROWS = 10;
    private static final int LEAST_PART = 2;

    private final Supplier<Book> book;

    /** @param book the course as it stands */
    ReadExperiment(Supplier<Book> book) {
        this.book = book;
    }

    /** What came of reading. */
    sealed interface Reading {
        /**
         * @param csv the table to train on: columns in use
         * @param ownCsv all of it as it was given, when the rows are one's own
         */
        record Understood(Experiment experiment, String csv, Optional<String> ownCsv) implements Reading {}

        record Refused(List<Problem> problems) implements Reading {}
    }

    /** Every name that a setting may have. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(
                List.of("data", "csv", "points", "target", "features", "axisX", "axisY", "trainer"));
        Stream.of(Schema.CUTTING, Schema.SCALING, Schema.MEASURING)
                .flatMap(List::stream)
                .forEach(parameter -> names.add(parameter.name()));
        Arrays.stream(TrainerKind.values())
                .flatMap(kind -> kind.parameters().stream())
                .forEach(parameter -> names.add(parameter.name()));
        return names;
    }

    Reading read(Map<String, String> typed) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> words = new LinkedHashMap<>();
        var trainer = TrainerKind.of(typed.getOrDefault("trainer", TrainerKind.LINEAR.word()));
        if (trainer.isEmpty()) {
            problems.add(Problem.of("trainer", "trainer"));
        }
        var parameters = Stream.of(
                        Schema.CUTTING,
                        Schema.SCALING,
                        Schema.MEASURING,
                        trainer.map(TrainerKind::parameters).orElse(List.of()))
                .flatMap(List::stream)
                .toList();
        for (var parameter : parameters) {
            var value = typed.getOrDefault(parameter.name(), "");
            switch (parameter.check(value.isBlank() ? parameter.usual() : value)) {
                case Parameter.Checked.Good good -> words.put(parameter.name(), good.word());
                case Parameter.Checked.Bad bad ->
                    problems.add(new Problem(parameter.name(), bad.key(), bad.arguments()));
            }
        }
        var table = table(typed, problems);
        if (!problems.isEmpty() || table.isEmpty()) {
            return new Reading.Refused(problems);
        }
        var data = typed.getOrDefault("data", "");
        words.put("data", data);
        words.put("trainer", trainer.orElseThrow().word());
        var reading = columns(typed, table.get(), trainer.orElseThrow(), words, problems);
        if (!problems.isEmpty() || reading.isEmpty()) {
            return new Reading.Refused(problems);
        }
        var experiment = reading.get();
        var names = new ArrayList<>(experiment.features());
        if (!experiment.target().isEmpty()) {
            names.add(experiment.target());
        }
        return new Reading.Understood(
                experiment,
                table.get().csv(names),
                experiment.ownRows() ? Optional.of(table.get().csv(table.get().columns())) : Optional.empty());
    }

    private Optional<Frame> table(Map<String, String> typed, List<Problem> problems) {
        var data = typed.getOrDefault("data", "");
        return switch (data) {
            case Experiment.OWN -> own(Frame.read(typed.getOrDefault("csv", ""), "csv"), problems);
            case Experiment.DRAWN -> {
                var frame = own(Frame.read(typed.getOrDefault("points", ""), "points"), problems);
                if (frame.isPresent() && frame.get().rows().size() > MOST_POINTS) {
                    problems.add(Problem.of("points", "points-many", MOST_POINTS));
                }
                yield frame;
            }
            default -> {
                var found = book.get().dataset(data);
                if (found.isEmpty()) {
                    problems.add(Problem.of("data", "data"));
                }
                yield found.map(Dataset::csv).map(Frame::trusted);
            }
        };
    }

    private static Optional<Frame> own(Frame.Reading reading, List<Problem> problems) {
        return switch (reading) {
            case Frame.Reading.Read(var frame) -> Optional.of(frame);
            case Frame.Reading.Refused(var problem) -> {
                problems.add(problem);
                yield Optional.empty();
            }
        };
    }

    private Optional<Experiment> columns(
            Map<String, String> typed,
            Frame frame,
            TrainerKind trainer,
            Map<String, String> words,
            List<Problem> problems) {
        var target = typed.getOrDefault("target", "").strip();
        if (target.isEmpty()) {
            target = usualTarget(words.getOrDefault("data", ""), frame);
        } else if (target.equals("-") && trainer.clusters()) {
            target = "";
        }
        if (!target.isEmpty() && !frame.columns().contains(target)) {
            problems.add(Problem.of("target", "target", String.join(", ", frame.columns())));
            return Optional.empty();
        }
        var features = features(typed.getOrDefault("features", ""), target, frame, problems);
        if (!problems.isEmpty()) {
            return Optional.empty();
        }
        boolean numbers = !target.isEmpty() && frame.numeric(target) && frame.distinct(target) > MOST_CLASSES;
        var task = trainer.clusters() ? Task.CLUSTERING : numbers ? Task.REGRESSION : Task.CLASSIFICATION;
        if (task == Task.CLUSTERING && numbers) {
            target = ""; // a number is no class to compare clusters with
        }
        words.put("target", target);
        words.put("features", String.join(", ", features));
        var telling = Axes.of(frame, features, target, task);
        words.put("axisX", axis(typed.getOrDefault("axisX", ""), features, telling.x()));
        words.put("axisY", axis(typed.getOrDefault("axisY", ""), features, telling.y()));
        settle(task, words);
        var experiment = new Experiment(words.getOrDefault("data", ""), task, trainer, target, features, words);
        agree(experiment, frame, problems);
        return Optional.of(experiment);
    }

    /** The column of classes, or else the last column. */
    private String usualTarget(String data, Frame frame) {
        return book.get()
                .dataset(data)
                .map(Dataset::columns)
                .flatMap(columns -> columns.stream()
                        .filter(column -> column.kind() == Dataset.Kind.LABEL)
                        .findFirst()
                        .or(() -> columns.reversed().stream()
                                .filter(column -> column.kind() == Dataset.Kind.NUMBER)
                                .findFirst()))
                .map(Dataset.Column::name)
                .orElse(frame.columns().getLast());
    }

    private static List<String> features(String typed, String target, Frame frame, List<Problem> problems) {
        List<String> features = new ArrayList<>();
        if (typed.isBlank()) {
            frame.columns().stream()
                    .filter(column -> !column.equals(target) && frame.numeric(column))
                    .forEach(features::add);
            if (features.isEmpty()) {
                problems.add(Problem.of("features", "features.none"));
            }
            return features;
        }
        for (var name : typed.split(",", -1)) {
            var feature = name.strip();
            if (!frame.columns().contains(feature) || feature.equals(target)) {
                problems.add(Problem.of("features", "features.unknown", feature, String.join(", ", frame.columns())));
            } else if (frame.word(feature).isPresent()) {
                var word = frame.word(feature).get();
                problems.add(Problem.of("features", "features.words", feature, word.line(), word.cell()));
            } else if (!features.contains(feature)) {
                features.add(feature);
            }
        }
        return features;
    }

    private static String axis(String typed, List<String> features, String usual) {
        return features.contains(typed.strip()) ? typed.strip() : usual;
    }

    /** Settings that mean nothing for the task take their quiet value, so that equal experiments are spelt alike. */
    private static void settle(Task task, Map<String, String> words) {
        if (!Schema.measures(task).contains(words.getOrDefault("measure", ""))) {
            words.put("measure", Schema.measures(task).getFirst());
        }
        if (task != Task.CLASSIFICATION) {
            words.put("balance", "none");
            words.put("stratify", "no");
        }
        if (task == Task.CLUSTERING) {
            words.put("curve", "no");
        }
    }

    private static void agree(Experiment experiment, Frame frame, List<Problem> problems) {
        int rows = frame.rows().size();
        if (rows < LEAST_ROWS) {
            problems.add(Problem.of("data", "rows-few", rows, LEAST_ROWS));
            return;
        }
        double test = experiment.number("test");
        double validation = experiment.number("validation");
        if (test + validation > 0.8 + 1e-9) {
            problems.add(Problem.of("validation", "shares"));
        }
        if (experiment.is("evaluate", "validation") && validation * rows < LEAST_PART) {
            problems.add(Problem.of("evaluate", "evaluate.empty"));
        }
        if (test * rows < LEAST_PART) {
            problems.add(Problem.of("test", "test.empty"));
        }
        if (!experiment.trainer().available()) {
            problems.add(Problem.of("trainer", "trainer.missing"));
        }
        if (!experiment.trainer().serves(experiment.task())) {
            problems.add(Problem.of("trainer", "trainer.task"));
        }
        if (experiment.task() == Task.CLASSIFICATION) {
            long classes = frame.distinct(experiment.target());
            if (classes < 2 || classes > MOST_CLASSES) {
                problems.add(Problem.of("target", "classes", classes, MOST_CLASSES));
            }
            if (experiment.is("measure", "auc") && classes != 2) {
                problems.add(Problem.of("measure", "auc"));
            }
        }
        if (experiment.is("measure", "rand") && experiment.target().isEmpty()) {
            problems.add(Problem.of("measure", "rand"));
        }
        if (experiment.trainer() == TrainerKind.BAYES && !countable(experiment, frame)) {
            problems.add(Problem.of("scale", "bayes"));
        }
        double trained = (1 - test - validation) * rows;
        Map.of(TrainerKind.KNN, "k", TrainerKind.KMEANS, "clusters", TrainerKind.HDBSCAN, "k").entrySet().stream()
                .filter(entry -> entry.getKey() == experiment.trainer())
                .filter(entry -> experiment.number(entry.getValue()) >= trained)
                .forEach(entry -> problems.add(Problem.of(entry.getValue(), "more-than-rows", (int) trained)));
    }

    /** Multinomial naive Bayes takes counts, or what is like them: nothing below zero. */
    private static boolean countable(Experiment experiment, Frame frame) {
        return switch (experiment.word("scale")) {
            case "minmax" -> true;
            case "none" ->
                experiment.features().stream()
                        .flatMap(feature -> frame.column(feature).stream())
                        .allMatch(cell -> Double.parseDouble(cell) >= 0);
            default -> false;
        };
    }
}
