import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/** Время ответа сервера: среднее, медиана, хвост и розыгрыш через квантили. */
public class ResponseTime {
    static void main() {
        // region law
        // логарифм времени в миллисекундах распределён нормально:
        // среднее ln 140, отклонение 0,85
        var time = LogNormalDistribution.of(Math.log(140), 0.85);
        double mean = time.getMean();
        double deviation = Math.sqrt(time.getVariance());
        System.out.printf("среднее %.1f мс, отклонение %.1f мс%n", mean, deviation);
        for (double p : new double[] {0.5, 0.9, 0.95, 0.99}) {
            double quantile = time.inverseCumulativeProbability(p);
            System.out.printf("квантиль %.2f: %.1f мс%n", p, quantile);
        }
        double faster = time.cumulativeProbability(mean);
        System.out.printf("быстрее среднего %.4f запросов%n", faster);
        // endregion
        Show.value("mean", mean);
        Show.value("median", time.inverseCumulativeProbability(0.5));
        Show.value("p95", time.inverseCumulativeProbability(0.95));
        Show.value("p99", time.inverseCumulativeProbability(0.99));
        Show.value("belowMeanPercent", 100 * faster);

        // region draw
        var random = new Random(5);
        double[] sample = new double[20_000];
        for (int i = 0; i < sample.length; i++) {
            double level = random.nextDouble();
            sample[i] = time.inverseCumulativeProbability(level); // квантиль случайного уровня
        }
        Arrays.sort(sample);
        System.out.printf(
                "разыграно: среднее %.1f, медиана %.1f, квантиль 0.95 %.1f%n",
                Arrays.stream(sample).average().orElseThrow(),
                sample[10_000],
                sample[19_000]);
        // endregion

        double[] x = new double[121];
        double[] density = new double[121];
        double[] below = new double[121];
        for (int i = 0; i <= 120; i++) {
            x[i] = 5 * i;
            density[i] = time.density(x[i]);
            below[i] = time.cumulativeProbability(x[i]);
        }
        Plot.line("Плотность времени ответа").x("мс").y("плотность, 1/мс").curve("плотность", x, density).show();
        Plot.line("Функция распределения").x("мс").y("доля запросов быстрее").curve("F", x, below).show();
    }
}
