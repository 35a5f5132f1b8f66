import app.gradient.kit.Data;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.MutableDataset;
import org.tribuo.Trainer;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.distance.DistanceType;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** X13. Метод k-средних: кластеры и центры, выбор числа кластеров, плохие старты. */
public class KMeans {
    static void main() {
        double[][] points = Data.table("blobs").matrix("x1", "x2");
        String[] truth = Data.table("blobs").texts("group");
        var dataset = dataset(points);

        // region train
        var trainer = new KMeansTrainer(
                4, // кластеров
                100, // наибольшее число проходов
                DistanceType.L2.getDistance(),
                KMeansTrainer.Initialisation.PLUSPLUS, // как выбрать начальные центры
                1, // потоков
                42L); // зерно
        var model = (KMeansModel) trainer.train(dataset);
        // endregion
        double[][] centres = centres(model);
        Arrays.sort(centres, Comparator.comparingDouble(centre -> -centre[0]));
        int[] cluster = assign(points, centres);
        int[] sizes = new int[4];
        for (int c : cluster) {
            sizes[c]++;
        }
        for (int c = 0; c < 4; c++) {
            System.out.printf("центр (%.3f, %.3f), точек %d%n", centres[c][0], centres[c][1], sizes[c]);
            Show.value("centre" + (c + 1) + "x", centres[c][0]);
            Show.value("centre" + (c + 1) + "y", centres[c][1]);
            Show.value("size" + (c + 1), sizes[c]);
        }
        double inertia = inertia(points, centres);
        double rand = adjustedRand(cluster, truth);
        double silhouette = silhouette(points, cluster, 4);
        System.out.printf("инерция %.5f   скорректированный индекс Рэнда %.3f   силуэт %.4f%n", inertia, rand, silhouette);
        Show.value("inertia", inertia);
        Show.value("rand", rand);
        Show.value("silhouette", silhouette);
        var picture = Plot.scatter("Кластеры и центры").x("x1").y("x2");
        for (int c = 0; c < 4; c++) {
            int wanted = c;
            double[][] own = IntStream.range(0, points.length)
                    .filter(i -> cluster[i] == wanted)
                    .mapToObj(i -> points[i])
                    .toArray(double[][]::new);
            picture.points("кластер " + (c + 1), column(own, 0), column(own, 1));
        }
        picture.points("центры", column(centres, 0), column(centres, 1)).show();

        // region elbow
        double[] ks = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] inertias = new double[ks.length];
        double[] silhouettes = new double[ks.length];
        for (int i = 0; i < ks.length; i++) {
            double best = Double.POSITIVE_INFINITY;
            for (long seed = 1; seed <= 10; seed++) { // десять стартов, оставляем лучший
                double[][] found = centres(train((int) ks[i], KMeansTrainer.Initialisation.PLUSPLUS, seed, dataset));
                double value = inertia(points, found);
                if (value < best) {
                    best = value;
                    inertias[i] = value;
                    silhouettes[i] = ks[i] == 1 ? Double.NaN : silhouette(points, assign(points, found), (int) ks[i]);
                }
            }
            System.out.printf("k = %.0f   инерция %9.2f   силуэт %.3f%n", ks[i], inertias[i], silhouettes[i]);
        }
        // endregion
        Plot.line("Локоть").x("число кластеров k").y("инерция").curve("инерция", ks, inertias).show();
        Plot.line("Силуэт").x("число кластеров k").y("средний силуэт").curve("силуэт", ks, silhouettes).show();

        // region starts
        int badRandom = 0;
        int badPlusPlus = 0;
        for (long seed = 1; seed <= 200; seed++) {
            if (inertia(points, ownKMeans(points, 4, seed)) > inertia + 1) {
                badRandom++;
            }
            var plus = train(4, KMeansTrainer.Initialisation.PLUSPLUS, seed, dataset);
            if (inertia(points, centres(plus)) > inertia + 1) {
                badPlusPlus++;
            }
        }
        // endregion
        System.out.printf("худший оптимум из 200 стартов: случайные точки %d, k-means++ %d%n", badRandom, badPlusPlus);
        Show.value("badRandom", badRandom);
        Show.value("badPlusPlus", badPlusPlus);
    }

    static KMeansModel train(int k, KMeansTrainer.Initialisation start, long seed, MutableDataset<ClusterID> dataset) {
        Trainer<ClusterID> trainer = new KMeansTrainer(k, 100, DistanceType.L2.getDistance(), start, 1, seed);
        return (KMeansModel) trainer.train(dataset);
    }

    // region own
    /** Алгоритм Ллойда: начальные центры — случайные точки; стоп, когда назначения не меняются. */
    static double[][] ownKMeans(double[][] points, int k, long seed) {
        var random = new Random(seed);
        double[][] centres = new double[k][];
        var order = new ArrayList<>(List.of(points));
        Collections.shuffle(order, random);
        for (int c = 0; c < k; c++) {
            centres[c] = order.get(c).clone();
        }
        int[] before = null;
        int[] now = assign(points, centres);
        while (!Arrays.equals(before, now)) {
            double[][] sums = new double[k][2];
            int[] counts = new int[k];
            for (int i = 0; i < points.length; i++) {
                sums[now[i]][0] += points[i][0];
                sums[now[i]][1] += points[i][1];
                counts[now[i]]++;
            }
            for (int c = 0; c < k; c++) {
                if (counts[c] > 0) {
                    centres[c] = new double[] {sums[c][0] / counts[c], sums[c][1] / counts[c]};
                }
            }
            before = now;
            now = assign(points, centres);
        }
        return centres;
    }
    // endregion

    static int[] assign(double[][] points, double[][] centres) {
        int[] cluster = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            for (int c = 1; c < centres.length; c++) {
                if (squared(points[i], centres[c]) < squared(points[i], centres[cluster[i]])) {
                    cluster[i] = c;
                }
            }
        }
        return cluster;
    }

    static double inertia(double[][] points, double[][] centres) {
        int[] cluster = assign(points, centres);
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            sum += squared(points[i], centres[cluster[i]]);
        }
        return sum;
    }

    static double squared(double[] u, double[] v) {
        return (u[0] - v[0]) * (u[0] - v[0]) + (u[1] - v[1]) * (u[1] - v[1]);
    }

    /** Средний силуэт: (b − a) / max(a, b), a — среднее расстояние до своих, b — до ближайшего чужого кластера. */
    static double silhouette(double[][] points, int[] cluster, int k) {
        double total = 0;
        for (int i = 0; i < points.length; i++) {
            double[] sums = new double[k];
            int[] counts = new int[k];
            for (int j = 0; j < points.length; j++) {
                if (i != j) {
                    sums[cluster[j]] += Math.sqrt(squared(points[i], points[j]));
                    counts[cluster[j]]++;
                }
            }
            double own = counts[cluster[i]] == 0 ? 0 : sums[cluster[i]] / counts[cluster[i]];
            double other = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                if (c != cluster[i] && counts[c] > 0) {
                    other = Math.min(other, sums[c] / counts[c]);
                }
            }
            total += counts[cluster[i]] == 0 ? 0 : (other - own) / Math.max(own, other);
        }
        return total / points.length;
    }

    /** Скорректированный индекс Рэнда двух разбиений: 1 — одинаковы, около 0 — связаны не больше случайных. */
    static double adjustedRand(int[] cluster, String[] truth) {
        var groups = Arrays.stream(truth).distinct().sorted().toList();
        int k = Arrays.stream(cluster).max().orElseThrow() + 1;
        double[][] table = new double[k][groups.size()];
        for (int i = 0; i < cluster.length; i++) {
            table[cluster[i]][groups.indexOf(truth[i])]++;
        }
        double cells = 0;
        double rows = 0;
        double columns = 0;
        for (double[] row : table) {
            cells += Arrays.stream(row).map(KMeans::pairs).sum();
            rows += pairs(Arrays.stream(row).sum());
        }
        for (int g = 0; g < groups.size(); g++) {
            int group = g;
            columns += pairs(Arrays.stream(table).mapToDouble(row -> row[group]).sum());
        }
        double expected = rows * columns / pairs(cluster.length);
        return (cells - expected) / ((rows + columns) / 2 - expected);
    }

    static double pairs(double n) {
        return n * (n - 1) / 2;
    }

    static double[][] centres(KMeansModel model) {
        return Arrays.stream(model.getCentroidVectors()).map(vector -> vector.toArray()).toArray(double[][]::new);
    }

    static double[] column(double[][] points, int j) {
        return Arrays.stream(points).mapToDouble(point -> point[j]).toArray();
    }

    static MutableDataset<ClusterID> dataset(double[][] points) {
        var factory = new ClusteringFactory();
        List<Example<ClusterID>> examples = new ArrayList<>();
        for (double[] point : points) {
            examples.add(new ArrayExample<>(ClusteringFactory.UNASSIGNED_CLUSTER_ID, new String[] {"x1", "x2"}, point));
        }
        return new MutableDataset<>(new ListDataSource<>(examples, factory, new SimpleDataSourceProvenance("blobs", OffsetDateTime.now(), factory)));
    }
}
