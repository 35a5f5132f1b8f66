import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Random;

/** Число π по случайным точкам и то, как убывает ошибка. */
public class MonteCarlo {
    // region estimate
    /** Доля точек квадрата, попавших в четверть круга, умноженная на четыре. */
    static double estimate(Random random, int points) {
        int inside = 0;
        for (int i = 0; i < points; i++) {
            double x = random.nextDouble();
            double y = random.nextDouble();
            if (x * x + y * y <= 1) {
                inside++;
            }
        }
        return 4.0 * inside / points;
    }
    // endregion

    static void main() {
        // region error
        int repeats = 200;
        int[] sizes = {100, 1_000, 10_000, 100_000};
        double[] error = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            var random = new Random(1 + k);
            double last = 0;
            for (int repeat = 0; repeat < repeats; repeat++) {
                last = estimate(random, sizes[k]);
                error[k] += Math.abs(last - Math.PI) / repeats;
            }
            System.out.printf(
                    "точек %6d: последняя оценка %.4f, средняя ошибка %.5f%n",
                    sizes[k], last, error[k]);
        }
        double gain = error[0] / error[3];
        System.out.printf("точек больше в 1000 раз, ошибка меньше в %.1f раза%n", gain);
        // endregion
        Show.value("error100", error[0]);
        Show.value("error10000", error[2]);
        Show.value("error100000", error[3]);
        Show.value("gain", gain);

        double[] log = {2, 3, 4, 5};
        double[] logError = new double[4];
        double[] slope = new double[4];
        for (int k = 0; k < 4; k++) {
            logError[k] = Math.log10(error[k]);
            slope[k] = logError[0] - (log[k] - 2) / 2;
        }
        Plot.line("Ошибка оценки числа π")
                .x("десятичный логарифм числа точек").y("десятичный логарифм средней ошибки")
                .curve("опыт", log, logError)
                .curve("наклон −1/2", log, slope)
                .show();
    }
}
