import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;

/** Чистый шум, из которого «получается» хорошая модель, если отобрать признаки до разделения выборки. */
public class Leak {
    static final int ROWS = 100;
    static final int FEATURES = 2_000;
    static final int KEPT = 20;
    static final int RUNS = 20;

    static void main() {
        double leaking = 0;
        double honest = 0;
        double[] first = new double[RUNS];
        double[] second = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            var random = new Random(run);
            double[][] x = new double[ROWS][FEATURES]; // признаки — шум
            int[] y = new int[ROWS]; // и ответы — шум
            for (int i = 0; i < ROWS; i++) {
                for (int j = 0; j < FEATURES; j++) {
                    x[i][j] = random.nextGaussian();
                }
                y[i] = random.nextBoolean() ? 1 : -1;
            }
            // region experiment
            int[] train = IntStream.range(0, 70).toArray();
            int[] test = IntStream.range(70, ROWS).toArray();
            int[] all = IntStream.range(0, ROWS).toArray();

            first[run] = accuracy(x, y, train, test, bestFeatures(x, y, all)); // отбор видел контрольные строки
            second[run] = accuracy(x, y, train, test, bestFeatures(x, y, train)); // отбор их не видел
            // endregion
            leaking += first[run] / RUNS;
            honest += second[run] / RUNS;
        }
        System.out.printf("отобрали, потом разделили: доля верных ответов %.3f%n", leaking);
        System.out.printf("разделили, потом отобрали: доля верных ответов %.3f%n", honest);
        System.out.println("на самом деле угадать здесь нечего: 0.5");
        Show.value("leaking", leaking);
        Show.value("honest", honest);
        double[] runs = IntStream.rangeClosed(1, RUNS).asDoubleStream().toArray();
        Plot.scatter("Двадцать опытов с шумом")
                .x("номер опыта").y("доля верных ответов")
                .points("отбор до разделения", runs, first)
                .points("отбор после разделения", runs, second)
                .show();
    }

    /** Номера признаков, сильнее всего связанных с ответом на данных строках. */
    static int[] bestFeatures(double[][] x, int[] y, int[] rows) {
        double[] strength = new double[FEATURES];
        for (int j = 0; j < FEATURES; j++) {
            for (int i : rows) {
                strength[j] += x[i][j] * y[i];
            }
            strength[j] = Math.abs(strength[j]);
        }
        return IntStream.range(0, FEATURES)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -strength[j]))
                .limit(KEPT)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Обучает на train классификатор по ближайшему центру класса и возвращает долю верных ответов на test. */
    static double accuracy(double[][] x, int[] y, int[] train, int[] test, int[] features) {
        double[] direction = new double[features.length];
        double[] middle = new double[features.length];
        double plus = Arrays.stream(train).filter(i -> y[i] > 0).count();
        double minus = train.length - plus;
        for (int k = 0; k < features.length; k++) {
            double meanPlus = 0;
            double meanMinus = 0;
            for (int i : train) {
                if (y[i] > 0) {
                    meanPlus += x[i][features[k]] / plus;
                } else {
                    meanMinus += x[i][features[k]] / minus;
                }
            }
            direction[k] = meanPlus - meanMinus;
            middle[k] = (meanPlus + meanMinus) / 2;
        }
        int right = 0;
        for (int i : test) {
            double score = 0;
            for (int k = 0; k < features.length; k++) {
                score += direction[k] * (x[i][features[k]] - middle[k]);
            }
            if (score > 0 == y[i] > 0) {
                right++;
            }
        }
        return (double) right / test.length;
    }
}
