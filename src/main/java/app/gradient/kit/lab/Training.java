package app.gradient.kit.lab;

import app.gradient.kit.Data;
import app.gradient.kit.Table;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * One experiment from table to findings. What happens is told on standard output, a line of JSON each: the {@code scene} (the
 * rows to draw), {@code look}s while it trains, the {@code result}, and last the {@code learning} curve, which is left out
 * when time is up. Nothing in a line depends on the clock, so the same table, settings and seed tell the same story.
 */
public final class Training {
    /** The name under which the trusted side gives the table. */
    public static final String TABLE = "experiment";

    private static final int GRID = 40;
    private static final int CURVE = 100;
    private static final int LETTERS = 64;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
    /** Letters a class has in a picture of three classes or more: how sure the model is. */
    private static final int SHADES = 7;

    private static final int DRAWN = 1000;
    private static final int WATCHED = 400;
    private static final int WORST = 12;
    private static final int ROC_POINTS = 120;
    private static final int SILHOUETTE_ROWS = 400;
    private static final int IMPORTANCE_ROWS = 200;
    private static final int IMPORTANCE_FEATURES = 30;
    private static final int IMPORTANCE_ROUNDS = 3;
    private static final double[] LEARNING_SHARES = {0.1, 0.2, 0.4, 0.7, 1};

    private final PrintStream out;
    private final Settings settings;
    private final Task task;
    private final String[] features;
    private final String[] classes;
    private final Cut cut;
    private final Rows evaluated;
    private final Rows watched;
    private final Scaler scaler;
    private final Picture picture;

    private Training(Settings settings, Table table, PrintStream out) {
        this.out = out;
        this.settings = settings;
        this.task = Task.valueOf(settings.word("task"));
        this.features = settings.list("features");
        String target = settings.word("target");
        boolean labelled = !target.isEmpty() && task != Task.REGRESSION;
        this.classes =
                labelled ? new TreeSet<>(Arrays.asList(table.texts(target))).toArray(String[]::new) : new String[0];
        Rows rows = read(table, target);
        Random random = new Random(settings.whole("splitSeed"));
        if (settings.is("balance", "before")) {
            rows = Cut.balance(rows, classes.length, random);
        }
        Cut first = Cut.of(
                rows,
                settings.real("validation"),
                settings.real("test"),
                settings.is("shuffle", "yes"),
                labelled && settings.is("stratify", "yes"),
                random);
        this.cut = settings.is("balance", "train")
                ? new Cut(Cut.balance(first.train(), classes.length, random), first.validation(), first.test())
                : first;
        this.evaluated = switch (settings.word("evaluate")) {
            case "train" -> cut.train();
            case "validation" -> cut.validation();
            case "test" -> cut.test();
            default -> throw new IllegalArgumentException("no part " + settings.word("evaluate"));
        };
        this.watched = (cut.validation().size() > 0 ? cut.validation() : cut.test()).sample(WATCHED);
        this.scaler = Scaler.fit(
                settings.word("scale"),
                settings.is("scaleOn", "all") ? rows.x() : cut.train().x(),
                features.length);
        this.picture = new Picture(rows);
    }

    /** Entry, called by name. {@code settings}: words by name, as the schema of the laboratory has them. */
    public static String run(Map<String, Object> settings) {
        new Training(new Settings(settings), Data.table(TABLE), System.out).go();
        return "done";
    }

    /** The same with a table at hand, for nobody to hear. */
    static void rehearse(Map<String, Object> settings, Table table) {
        new Training(
                        new Settings(settings),
                        table,
                        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .go();
    }

    /** As {@link #run}, but says nothing on the way and answers with the line that tells the result. */
    public static String measure(Map<String, Object> settings) {
        Training training = new Training(new Settings(settings), Data.table(TABLE), System.out);
        Rows train = training.scaler.apply(training.cut.train());
        Predictor model =
                new Trainers(training.settings, training.task, train, training.classes.length, Observer.NONE).train();
        return Json.write(training.result(model, train));
    }

    private Rows read(Table table, String target) {
        double[][] x = table.matrix(features);
        double[] y = new double[x.length];
        int[] line = new int[x.length];
        if (task == Task.REGRESSION) {
            y = table.numbers(target);
        } else if (classes.length > 0) {
            String[] labels = table.texts(target);
            for (int i = 0; i < y.length; i++) {
                y[i] = Arrays.binarySearch(classes, labels[i]);
            }
        } else {
            Arrays.fill(y, -1);
        }
        for (int i = 0; i < line.length; i++) {
            line[i] = i + 1;
        }
        return new Rows(x, y, line);
    }

    private void go() {
        tell(picture.scene());
        Rows train = scaler.apply(cut.train());
        Rows trainSample = train.sample(WATCHED);
        Rows watchedSample = scaler.apply(watched);
        double[][] cells = picture.cells();
        Predictor model = new Trainers(settings, task, train, classes.length, (stage, of, now) -> {
                    Map<String, Object> look = new LinkedHashMap<>();
                    look.put("t", "look");
                    look.put("n", stage);
                    look.put("of", of);
                    if (task != Task.CLUSTERING) {
                        double[][] own = Measures.scores(now, trainSample);
                        double[][] others = Measures.scores(now, watchedSample);
                        look.put("loss", new double[] {
                            Measures.loss(task, trainSample, own), Measures.loss(task, watchedSample, others)
                        });
                        look.put("quality", new double[] {
                            Measures.quality(task, trainSample, own), Measures.quality(task, watchedSample, others)
                        });
                    } else if (now instanceof Trainers.Centres centres) {
                        look.put("loss", new double[] {spread(trainSample, centres)});
                        look.put("centres", picture.centres(centres.places()));
                    }
                    look.putAll(picture.draw(now, cells));
                    tell(look);
                })
                .train();
        tell(result(model, train));
        if (task != Task.CLUSTERING && settings.is("curve", "yes")) {
            tell(learning(train));
        }
    }

    private void tell(Map<String, Object> line) {
        out.println(Json.write(line));
    }

    /** Mean squared distance to the nearest centre. */
    private static double spread(Rows rows, Trainers.Centres centres) {
        double sum = 0;
        for (double[] row : rows.x()) {
            double distance = Measures.distance(centres.places()[(int) centres.scores(row)[0]], row);
            sum += distance * distance / rows.size();
        }
        return sum;
    }

    // ---- findings

    private Map<String, Object> result(Predictor model, Rows train) {
        Rows scaled = scaler.apply(evaluated);
        double[][] scores = Measures.scores(model, scaled);
        double[][] trainScores = Measures.scores(model, train);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("t", "result");
        result.put("measures", measures(scaled, scores));
        result.put("trainMeasures", measures(train, trainScores));
        result.put("counts", counts());
        result.put("repeated", repeated());
        result.put("lines", ints(evaluated.line()));
        if (task != Task.REGRESSION) {
            result.put("trainShares", shares(cut.train()));
            result.put("evaluatedShares", shares(evaluated));
        }
        switch (task) {
            case CLASSIFICATION -> {
                int[] predicted = Measures.best(scores);
                result.put(
                        "truth",
                        ints(Arrays.stream(evaluated.y()).mapToInt(y -> (int) y).toArray()));
                result.put("predicted", ints(predicted));
                result.put("confusion", lines(Measures.confusion(scaled, predicted, classes.length)));
                result.put("constant", Arrays.stream(predicted).distinct().count() == 1);
                int positive = rarest();
                result.put("positive", positive);
                result.put("roc", lines(thinned(Measures.roc(scaled, scores, positive))));
            }
            case REGRESSION -> {
                result.put("truth", evaluated.y());
                double[] predicted =
                        Arrays.stream(scores).mapToDouble(score -> score[0]).toArray();
                result.put("predicted", predicted);
                result.put(
                        "constant",
                        Arrays.stream(predicted).map(Math::rint).distinct().count() == 1
                                && Arrays.stream(predicted).max().orElse(0)
                                                - Arrays.stream(predicted).min().orElse(0)
                                        < 1e-9);
            }
            case CLUSTERING -> {
                int[] clusters =
                        Arrays.stream(scores).mapToInt(score -> (int) score[0]).toArray();
                result.put("predicted", ints(clusters));
                if (classes.length > 0) {
                    result.put(
                            "truth",
                            ints(Arrays.stream(evaluated.y())
                                    .mapToInt(y -> (int) y)
                                    .toArray()));
                    result.put("confusion", lines(byCluster(clusters)));
                }
            }
        }
        if (task != Task.CLUSTERING) {
            result.put("diverged", Arrays.stream(trainScores).anyMatch(row -> !Double.isFinite(row[0])));
            result.put("worst", worst(scaled, scores));
            result.put("importance", importance(model, scaled));
        }
        return result;
    }

    private Map<String, Object> measures(Rows rows, double[][] scores) {
        return new LinkedHashMap<>(
                switch (task) {
                    case CLASSIFICATION -> Measures.classes(rows, scores, classes.length);
                    case REGRESSION -> Measures.numbers(rows, scores);
                    case CLUSTERING -> clusters(rows, scores);
                });
    }

    private Map<String, Double> clusters(Rows rows, double[][] scores) {
        int[] clusters = Arrays.stream(scores).mapToInt(score -> (int) score[0]).toArray();
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("clusters", (double)
                Arrays.stream(clusters).filter(c -> c >= 0).distinct().count());
        measures.put(
                "noise", (double) Arrays.stream(clusters).filter(c -> c < 0).count() / clusters.length);
        Rows sample = rows.sample(SILHOUETTE_ROWS);
        int[] sampled = new int[sample.size()];
        for (int i = 0; i < sampled.length; i++) {
            sampled[i] = clusters[(int) ((long) i * rows.size() / sampled.length)];
        }
        measures.put("silhouette", Measures.silhouette(sample.x(), sampled));
        if (classes.length > 0) {
            measures.put("rand", Measures.randIndex(clusters, rows));
        }
        return measures;
    }

    private int[][] byCluster(int[] clusters) {
        int most = Arrays.stream(clusters).max().orElse(-1) + 1;
        int[][] table = new int[classes.length][most + 1];
        for (int i = 0; i < clusters.length; i++) {
            table[evaluated.label(i)][clusters[i] < 0 ? most : clusters[i]]++;
        }
        return table;
    }

    private Map<String, Object> counts() {
        Map<String, Object> counts = new LinkedHashMap<>();
        counts.put("train", cut.train().size());
        counts.put("validation", cut.validation().size());
        counts.put("test", cut.test().size());
        return counts;
    }

    /** How many of the rows measured on the model has seen with their answer while it learnt. */
    private int repeated() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cut.train().size(); i++) {
            seen.add(Arrays.toString(cut.train().x()[i]) + cut.train().y()[i]);
        }
        int repeated = 0;
        for (int i = 0; i < evaluated.size(); i++) {
            repeated +=
                    seen.contains(Arrays.toString(evaluated.x()[i]) + evaluated.y()[i]) ? 1 : 0;
        }
        return repeated;
    }

    private double[] shares(Rows rows) {
        double[] shares = new double[classes.length];
        for (int i = 0; i < rows.size() && classes.length > 0; i++) {
            shares[rows.label(i)] += 1.0 / rows.size();
        }
        return shares;
    }

    private int rarest() {
        double[] shares = shares(evaluated);
        int rarest = -1;
        for (int c = classes.length - 1; c >= 0; c--) {
            if (shares[c] > 0 && (rarest < 0 || shares[c] < shares[rarest])) {
                rarest = c;
            }
        }
        return Math.max(0, rarest);
    }

    private static double[][] thinned(double[][] curve) {
        if (curve.length <= ROC_POINTS) {
            return curve;
        }
        double[][] thin = new double[ROC_POINTS][];
        for (int i = 0; i < ROC_POINTS; i++) {
            thin[i] = curve[(int) ((long) i * (curve.length - 1) / (ROC_POINTS - 1))];
        }
        return thin;
    }

    /** The rows that cost most. */
    private List<Object> worst(Rows scaled, double[][] scores) {
        return java.util.stream.IntStream.range(0, scores.length)
                .boxed()
                .filter(i -> task == Task.REGRESSION || Predictor.best(scores[i]) != scaled.label(i))
                .sorted(Comparator.comparingDouble((Integer i) -> -Measures.loss(task, scaled, scores, i)))
                .limit(WORST)
                .<Object>map(i -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("line", evaluated.line()[i]);
                    row.put("truth", evaluated.y()[i]);
                    int best = Predictor.best(scores[i]);
                    row.put("predicted", task == Task.REGRESSION ? scores[i][0] : (double) best);
                    row.put("share", task == Task.REGRESSION ? 1.0 : scores[i][best]);
                    row.put("values", Arrays.copyOf(evaluated.x()[i], Math.min(features.length, 6)));
                    return row;
                })
                .toList();
    }

    /** How much accuracy, or R², falls when one feature's values change places among the rows: a mean over rounds. */
    private List<Object> importance(Predictor model, Rows scaled) {
        Rows sample = scaled.sample(IMPORTANCE_ROWS);
        double before = Measures.quality(task, sample, Measures.scores(model, sample));
        Random random = new Random(settings.whole("seed"));
        List<Object> drops = new ArrayList<>();
        for (int j = 0; j < Math.min(features.length, IMPORTANCE_FEATURES); j++) {
            double drop = 0;
            for (int round = 0; round < IMPORTANCE_ROUNDS; round++) {
                double[][] mixed = new double[sample.size()][];
                for (int i = 0; i < mixed.length; i++) {
                    mixed[i] = sample.x()[i].clone();
                }
                for (int i = mixed.length - 1; i > 0; i--) {
                    int other = random.nextInt(i + 1);
                    double kept = mixed[i][j];
                    mixed[i][j] = mixed[other][j];
                    mixed[other][j] = kept;
                }
                Rows rows = sample.with(mixed);
                drop += (before - Measures.quality(task, rows, Measures.scores(model, rows))) / IMPORTANCE_ROUNDS;
            }
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("feature", features[j]);
            one.put("drop", drop);
            drops.add(one);
        }
        return drops;
    }

    /** The same training on growing parts of the training rows. */
    private Map<String, Object> learning(Rows train) {
        Rows scaled = scaler.apply(evaluated);
        Rows mixed = train;
        if (settings.is("shuffle", "no")) {
            mixed = Cut.of(train, 0, 0, true, false, new Random(settings.whole("seed")))
                    .train();
        }
        List<Object> sizes = new ArrayList<>();
        List<Object> own = new ArrayList<>();
        List<Object> others = new ArrayList<>();
        for (double share : LEARNING_SHARES) {
            Rows part = mixed.head((int) Math.round(share * train.size()));
            if (part.size() < 5 || (task == Task.CLASSIFICATION && new HashSet<>(list(part.y())).size() < 2)) {
                continue;
            }
            Predictor model = new Trainers(settings, task, part, classes.length, Observer.NONE).train();
            sizes.add(part.size());
            own.add(Measures.quality(task, part, Measures.scores(model, part)));
            others.add(Measures.quality(task, scaled, Measures.scores(model, scaled)));
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("t", "learning");
        line.put("rows", sizes);
        line.put("train", own);
        line.put("evaluated", others);
        return line;
    }

    private static List<Double> list(double[] row) {
        return Arrays.stream(row).boxed().toList();
    }

    private static List<Object> ints(int[] row) {
        return Arrays.stream(row).<Object>mapToObj(i -> i).toList();
    }

    private static List<Object> lines(int[][] table) {
        return Arrays.stream(table).<Object>map(Training::ints).toList();
    }

    private static List<Object> lines(double[][] table) {
        return Arrays.stream(table).<Object>map(row -> row).toList();
    }

    /**
     * The plane of two features, or of one feature and the number to predict. Features that are not drawn stand at their mean
     * over all rows.
     */
    private final class Picture {
        private final Rows rows;
        private final int across;
        private final int up;
        private final double[] xs;
        private final double[] ys;
        private final double[] numbers;
        private final double[] means;

        Picture(Rows rows) {
            this.rows = rows;
            List<String> names = Arrays.asList(features);
            this.across = Math.max(0, names.indexOf(settings.word("axisX")));
            boolean line = task == Task.REGRESSION && features.length == 1;
            this.up = line ? -1 : Math.max(0, names.indexOf(settings.word("axisY")));
            this.numbers = span(rows.y());
            this.xs = span(column(across));
            this.ys = up < 0 ? numbers : span(column(up));
            this.means = new double[features.length];
            for (int j = 0; j < means.length; j++) {
                means[j] = Arrays.stream(column(j)).average().orElse(0);
            }
        }

        private double[] column(int j) {
            return Arrays.stream(rows.x()).mapToDouble(row -> row[j]).toArray();
        }

        /** From least to most, with a margin of a twentieth on either side. */
        private static double[] span(double[] values) {
            double least = Arrays.stream(values).min().orElse(0);
            double most = Arrays.stream(values).max().orElse(1);
            double margin = most > least ? (most - least) / 20 : 0.5;
            return new double[] {least - margin, most + margin};
        }

        Map<String, Object> scene() {
            Map<String, Object> scene = new LinkedHashMap<>();
            scene.put("t", "scene");
            scene.put("x", features[across]);
            scene.put("y", up < 0 ? settings.word("target") : features[up]);
            scene.put("xs", xs);
            scene.put("ys", ys);
            scene.put("ns", numbers);
            scene.put("grid", GRID);
            scene.put("slice", features.length > 2);
            scene.put("classes", Arrays.<Object>asList((Object[]) classes));
            scene.put("counts", counts());
            scene.put("watched", cut.validation().size() > 0 ? "validation" : "test");
            List<Object> points = new ArrayList<>();
            add(points, cut.train(), 0);
            add(points, cut.validation(), 1);
            add(points, cut.test(), 2);
            scene.put("points", points);
            return scene;
        }

        private void add(List<Object> points, Rows part, int index) {
            int most = (int) Math.max(1, (long) DRAWN * part.size() / Math.max(1, rows.size()));
            Rows sample = part.sample(most);
            for (int i = 0; i < sample.size(); i++) {
                points.add(new double[] {
                    sample.x()[i][across], up < 0 ? sample.y()[i] : sample.x()[i][up], sample.y()[i], index
                });
            }
        }

        /** Scaled rows to predict for the picture: the cells from the upper left on, or a line from left to right. */
        double[][] cells() {
            int wide = up < 0 ? CURVE : GRID;
            int high = up < 0 ? 1 : GRID;
            double[][] cells = new double[wide * high][];
            for (int i = 0; i < cells.length; i++) {
                double[] row = means.clone();
                row[across] = xs[0] + (xs[1] - xs[0]) * (i % wide + 0.5) / wide;
                if (up >= 0) {
                    row[up] = ys[1] - (ys[1] - ys[0]) * (Math.floorDiv(i, wide) + 0.5) / high;
                }
                cells[i] = scaler.apply(row);
            }
            return cells;
        }

        Map<String, Object> draw(Predictor now, double[][] cells) {
            double[][] scores = now.scores(cells);
            if (up < 0) {
                return Map.of(
                        "curve",
                        Arrays.stream(scores).mapToDouble(one -> one[0]).toArray());
            }
            StringBuilder picture = new StringBuilder(cells.length);
            for (double[] one : scores) {
                picture.append(ALPHABET.charAt(letter(one)));
            }
            return Map.of("picture", picture.toString());
        }

        /** Of two classes how likely the second is; of more, the class and how sure; of a number, where it lies in its span. */
        private int letter(double[] scores) {
            return switch (task) {
                case CLASSIFICATION -> {
                    int best = Predictor.best(scores);
                    yield classes.length == 2
                            ? whole(scores[1] * (LETTERS - 1), LETTERS - 1)
                            : Math.min(LETTERS - 1, best * SHADES + whole(scores[best] * (SHADES - 1), SHADES - 1));
                }
                case REGRESSION ->
                    whole((scores[0] - numbers[0]) / (numbers[1] - numbers[0]) * (LETTERS - 1), LETTERS - 1);
                case CLUSTERING -> scores[0] < 0 ? LETTERS - 1 : (int) scores[0] % 9 * SHADES + SHADES - 1;
            };
        }

        private static int whole(double value, int most) {
            return Double.isNaN(value) ? 0 : (int) Math.clamp(Math.round(value), 0, most);
        }

        /** Centres in the units of the axes. */
        List<Object> centres(double[][] places) {
            List<Object> centres = new ArrayList<>();
            for (double[] place : places) {
                centres.add(new double[] {
                    place[across] * scaler.unit()[across] + scaler.shift()[across],
                    up < 0 ? 0 : place[up] * scaler.unit()[up] + scaler.shift()[up]
                });
            }
            return centres;
        }
    }
}
