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
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.evaluation.LabelEvaluator;
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
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.regression.evaluation.RegressionEvaluator;
import org.tribuo.regression.slm.ElasticNetCDTrainer;

/**
 * Training by Tribuo beside training by scikit-learn: the data of X09 to X13 and ten times as many rows, the same files and
 * the nearest settings. Only {@code fit} and {@code train} are timed, in warm processes. Figures are printed, never asserted.
 */
@Tag("bench")
class TrainingBenchTests {
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    private static final Duration ENOUGH = Duration.ofSeconds(20);
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
            compare("X09-" + size, "linear regression (coordinate descent / LAPACK)", python, () -> {
                var train = Datasets.regression(table("noisy-line", size), "y", "x");
                return time(
                        train,
                        () -> new ElasticNetCDTrainer(1e-9, 0.5, 1e-10, 10_000, false, SEED).train(train),
                        model ->
                                new RegressionEvaluator().evaluate(model, train).averageR2());
            });
            compare("X10-" + size, "logistic regression (SGD, 100 epochs / L-BFGS)", python, () -> logistic(size));
            compare("X10sgd-" + size, "logistic regression (SGD, 100 epochs / the same)", python, () -> logistic(size));
            compare("X11-" + size, "decision tree, depth 3", python, () -> {
                var train = Datasets.classification(table("iris", size), "species");
                return time(train, () -> tree(3, 1f).train(train), model -> accuracy(model, train));
            });
            compare("X12-" + size, "random forest, 100 trees of depth 5", python, () -> {
                var train = Datasets.classification(table("classes-10d", size), "label");
                return time(
                        train,
                        () -> new RandomForestTrainer<>(tree(5, 0.33f), new VotingCombiner(), 100, SEED).train(train),
                        model -> accuracy(model, train));
            });
            compare("X13-" + size, "k-means, k = 4, one start", python, () -> {
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
        }
    }

    private Timed logistic(int size) {
        var train = Datasets.classification(table("classes-2d", size), "label");
        return time(
                train,
                () -> new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1, 0.1), 100, 1_000_000, 32, SEED)
                        .train(train),
                model -> accuracy(model, train));
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

    private static <T extends Output<T>, M> Timed time(
            MutableDataset<T> train, Supplier<M> training, ToDoubleFunction<M> quality) {
        M model = training.get();
        for (int i = 1; i < WARM_UP; i++) {
            model = training.get();
        }
        var samples = new Samples("tribuo");
        long begin = System.nanoTime();
        for (int i = 0; i < ROUNDS && (i == 0 || System.nanoTime() - begin < ENOUGH.toNanos()); i++) {
            long start = System.nanoTime();
            model = training.get();
            samples.add(Duration.ofNanos(System.nanoTime() - start));
        }
        return new Timed(samples, quality.applyAsDouble(model), train.size());
    }

    private static void compare(String id, String what, Map<String, Timed> python, Supplier<Timed> tribuo) {
        var ours = tribuo.get();
        var theirs = Objects.requireNonNull(python.get(id), id);
        System.out.printf(
                Locale.ROOT,
                "BENCH training %-9s %-50s rows=%-6d tribuo %s (%.4f)  scikit-learn %s (%.4f)  ratio %.2f%n",
                id,
                what,
                ours.rows(),
                spread(ours.samples()),
                ours.quality(),
                spread(theirs.samples()),
                theirs.quality(),
                ours.samples().percentile(0.5) / theirs.samples().percentile(0.5));
    }

    private static String spread(Samples samples) {
        return String.format(
                Locale.ROOT,
                "min=%.2f p50=%.2f max=%.2f ms",
                samples.percentile(0),
                samples.percentile(0.5),
                samples.percentile(1));
    }

    private Map<String, Timed> python() throws IOException, InterruptedException {
        var python = List.of("/usr/bin/python3", "python3").stream()
                .filter(TrainingBenchTests::hasScikitLearn)
                .findFirst();
        assumeTrue(python.isPresent(), "no Python with scikit-learn");
        var process = new ProcessBuilder(python.get(), "src/test/python/training_bench.py", folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
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
