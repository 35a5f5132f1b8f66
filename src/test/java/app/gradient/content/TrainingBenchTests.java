package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.gradient.kit.Datasets;
import app.gradient.kit.Table;
import app.gradient.support.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.liblinear.LibLinearClassificationTrainer;
import org.tribuo.classification.liblinear.LinearClassificationType;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.evaluation.RegressionEvaluator;
import org.tribuo.regression.slm.ElasticNetCDTrainer;

/**
 * Training by Tribuo beside training by scikit-learn: the data of X09 to X13 and ten times as many rows, the same files and
 * the nearest settings, one thread each. Only {@code fit} and {@code train} are timed, in warm processes. Prints the rows of the
 * table in {@code src/docs/training-speed.md}: times in ms as median (least…most), quality on the training rows, ratio of
 * the medians. Figures are never asserted.
 */
@Tag("bench")
class TrainingBenchTests {
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 15;
    private static final Duration ENOUGH = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final double RATE = 0.01;
    private static final double JITTER = 0.05;
    private static final long SEED = 42;
    private static final List<String> SETS = List.of("noisy-line", "classes-2d", "iris", "classes-10d", "blobs");

    @TempDir
    Path folder;

    /** What one side needed. */
    private record Timed(Samples samples, double quality, int rows) {}

    @Test
    void trainsBesideScikitLearn() throws IOException, InterruptedException {
        for (var name : SETS) {
            for (int times : new int[] {1, 10}) {
                Files.writeString(folder.resolve(name + "-" + times + ".csv"), enlarged(name, times));
            }
        }
        Map<String, Timed> python = python();

        for (int times : new int[] {1, 10}) {
            int size = times;
            compare("X09", size, "linear regression: coordinate descent / LAPACK", python, () -> {
                var train = Datasets.regression(table("noisy-line", size), "y", "x");
                return time(
                        train,
                        () -> new ElasticNetCDTrainer(1e-9, 0.5, 1e-10, 10_000, false, SEED).train(train),
                        model ->
                                new RegressionEvaluator().evaluate(model, train).averageR2());
            });
            compare(
                    "X10",
                    size,
                    "logistic regression: AdaGrad, 100 epochs, batches of 32 / L-BFGS",
                    python,
                    () -> logistic(
                            size,
                            new LinearSGDTrainer(
                                    new LogMulticlass(), new AdaGrad(0.1, 0.1), 100, 1_000_000, 32, SEED)));
            compare(
                    "X10-sgd",
                    size,
                    "logistic regression: SGD, 100 epochs, a row a step / the same",
                    python,
                    () -> logistic(
                            size,
                            new LinearSGDTrainer(
                                    new LogMulticlass(), SGD.getSimpleSGD(RATE), 100, 1_000_000, 1, SEED)));
            compare(
                    "X10-liblinear",
                    size,
                    "logistic regression: LIBLINEAR / the same",
                    python,
                    () -> logistic(
                            size,
                            new LibLinearClassificationTrainer(
                                    new LinearClassificationType(LinearClassificationType.LinearType.L2R_LR),
                                    1,
                                    1000,
                                    1e-4)));
            compare("X11", size, "decision tree of depth 3", python, () -> {
                var train = Datasets.classification(table("iris", size), "species");
                return time(train, () -> tree(3, 1f).train(train), model -> accuracy(model, train));
            });
            compare("X13", size, "k-means, k = 4, one start", python, () -> {
                var points = table("blobs", size).matrix("x1", "x2");
                var train = unlabelled(points);
                return time(
                        train,
                        () -> new KMeansTrainer(
                                        4,
                                        300,
                                        DistanceType.L2.getDistance(),
                                        KMeansTrainer.Initialisation.PLUSPLUS,
                                        1,
                                        SEED)
                                .train(train),
                        model -> inertia(model, points));
            });
            // last: one that is given up goes on in its thread
            compare("X12", size, "random forest, 100 trees of depth 5", python, () -> {
                var train = Datasets.classification(table("classes-10d", size), "label");
                return time(
                        train,
                        () -> new RandomForestTrainer<>(tree(5, 0.33f), new VotingCombiner(), 100, SEED).train(train),
                        model -> accuracy(model, train));
            });
        }
    }

    private Timed logistic(int size, Trainer<Label> trainer) {
        var train = Datasets.classification(table("classes-2d", size), "label");
        return time(train, () -> trainer.train(train), model -> accuracy(model, train));
    }

    private static CARTClassificationTrainer tree(int depth, float features) {
        return new CARTClassificationTrainer(depth, 1f, 0f, features, false, new GiniIndex(), SEED);
    }

    private static double accuracy(org.tribuo.Model<Label> model, MutableDataset<Label> rows) {
        return new LabelEvaluator().evaluate(model, rows).accuracy();
    }

    private static double inertia(KMeansModel model, double[][] points) {
        var centres = model.getCentroidVectors();
        double sum = 0;
        for (var point : points) {
            double nearest = Double.POSITIVE_INFINITY;
            for (var centre : centres) {
                double dx = point[0] - centre.get(0);
                double dy = point[1] - centre.get(1);
                nearest = Math.min(nearest, dx * dx + dy * dy);
            }
            sum += nearest;
        }
        return sum / points.length;
    }

    private static MutableDataset<ClusterID> unlabelled(double[][] points) {
        var factory = new ClusteringFactory();
        var examples = new ArrayList<org.tribuo.Example<ClusterID>>();
        for (var point : points) {
            examples.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, new String[] {"x1", "x2"}, point));
        }
        return new MutableDataset<>(
                new ListDataSource<>(examples, factory, new SimpleDataSourceProvenance("bench", factory)));
    }

    /** Warms up and measures, both for as many rounds as their time allows, one at least. */
    private static <T extends Output<T>, M> Timed time(
            MutableDataset<T> train, Supplier<M> training, ToDoubleFunction<M> quality) {
        rounds(WARM_UP, training, new Samples("warming up"));
        var samples = new Samples("tribuo");
        M model = rounds(ROUNDS, training, samples);
        return new Timed(samples, quality.applyAsDouble(model), train.size());
    }

    private static <M> M rounds(int most, Supplier<M> training, Samples samples) {
        long begin = System.nanoTime();
        M model;
        int done = 0;
        do {
            long start = System.nanoTime();
            model = training.get();
            samples.add(Duration.ofNanos(System.nanoTime() - start));
            done++;
        } while (done < most && System.nanoTime() - begin < ENOUGH.toNanos());
        return model;
    }

    /** Prints a line of the table of ratios; a training that takes too long is given up, and the line says so. */
    private static void compare(String id, int times, String what, Map<String, Timed> python, Supplier<Timed> tribuo) {
        var theirs = Objects.requireNonNull(python.get(id + "-" + times), id);
        var task = new FutureTask<>(tribuo::get);
        Thread.ofPlatform().daemon().name("training").start(task);
        try {
            var ours = task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            System.out.printf(
                    Locale.ROOT,
                    "BENCH | %s | %s | %d | %s | %.4f | %s | %.4f | %.2f |%n",
                    id,
                    what,
                    ours.rows(),
                    spread(ours.samples()),
                    ours.quality(),
                    spread(theirs.samples()),
                    theirs.quality(),
                    ours.samples().percentile(0.5) / theirs.samples().percentile(0.5));
        } catch (TimeoutException e) {
            System.out.printf(
                    Locale.ROOT,
                    "BENCH | %s | %s | %d | given up after %d s | - | %s | %.4f | > %.0f |%n",
                    id,
                    what,
                    theirs.rows(),
                    PATIENCE.toSeconds(),
                    spread(theirs.samples()),
                    theirs.quality(),
                    PATIENCE.toMillis() / theirs.samples().percentile(0.5));
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(id, e);
        }
    }

    private static String spread(Samples samples) {
        return String.format(
                Locale.ROOT, "%.2f (%.2f…%.2f)", samples.percentile(0.5), samples.percentile(0), samples.percentile(1));
    }

    private Map<String, Timed> python() throws IOException, InterruptedException {
        var python = List.of("/usr/bin/python3", "python3").stream()
                .filter(TrainingBenchTests::hasScikitLearn)
                .findFirst();
        assumeTrue(python.isPresent(), "no Python with scikit-learn");
        var process = new ProcessBuilder(python.get(), "src/test/python/training_bench.py", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        process.environment().put("OMP_NUM_THREADS", "1");
        process.environment().put("OPENBLAS_NUM_THREADS", "1");
        return cases(process.start());
    }

    private static Map<String, Timed> cases(Process process) throws IOException, InterruptedException {
        Map<String, Timed> cases = new HashMap<>();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().map(line -> line.split(" ")).forEach(cells -> {
                var samples = new Samples("scikit-learn");
                for (int i = 3; i < cells.length; i++) {
                    samples.add(Duration.ofNanos((long) (Double.parseDouble(cells[i]) * 1e6)));
                }
                cases.put(cells[0], new Timed(samples, Double.parseDouble(cells[2]), Integer.parseInt(cells[1])));
            });
        }
        assertThat(process.waitFor()).isZero();
        return cases;
    }

    private static boolean hasScikitLearn(String python) {
        try {
            return new ProcessBuilder(python, "-c", "import sklearn").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Table table(String name, int times) {
        try {
            return Table.parse(Files.readString(folder.resolve(name + "-" + times + ".csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All rows without the column {@code part}, and then copies of them moved a little. */
    private static String enlarged(String name, int times) {
        var table = Table.parse(CourseSource.book().dataset(name).orElseThrow().csv());
        var columns = table.columns().stream()
                .filter(column -> !column.equals("part"))
                .toList();
        var random = new Random(SEED);
        var features = columns.subList(0, columns.size() - 1);
        var target = columns.getLast();
        var csv = new StringBuilder(String.join(",", columns)).append('\n');
        for (int copy = 0; copy < times; copy++) {
            for (int row = 0; row < table.size(); row++) {
                for (var feature : features) {
                    double value = table.number(row, feature);
                    csv.append(copy == 0 ? value : value + JITTER * random.nextGaussian())
                            .append(',');
                }
                csv.append(table.text(row, target)).append('\n');
            }
        }
        return csv.toString();
    }
}
