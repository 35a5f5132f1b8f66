import app.gradient.kit.Data;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.stream.IntStream;

/** Градиентный спуск своими руками: прямая y = ax + b по восьмидесяти точкам. */
public class GradientDescent {
    static double[] x;
    static double[] y;

    // region gradient
    /** Градиент среднеквадратичной ошибки по a и b. */
    static double[] gradient(double a, double b) {
        double byA = 0;
        double byB = 0;
        for (int i = 0; i < x.length; i++) {
            double error = a * x[i] + b - y[i];
            byA += 2 * error * x[i] / x.length;
            byB += 2 * error / x.length;
        }
        return new double[] {byA, byB};
    }
    // endregion

    // region descent
    /** Потери до каждого из steps шагов и после последнего. */
    static double[] descend(double learningRate, int steps) {
        double a = 0;
        double b = 0;
        double[] losses = new double[steps + 1];
        for (int step = 0; step < steps; step++) {
            losses[step] = loss(a, b);
            double[] gradient = gradient(a, b);
            a -= learningRate * gradient[0];
            b -= learningRate * gradient[1];
        }
        losses[steps] = loss(a, b);
        System.out.printf("η = %.3f: после %d шагов a = %.4f, b = %.4f, MSE = %.4f%n", learningRate, steps, a, b, losses[steps]);
        return losses;
    }
    // endregion

    static double loss(double a, double b) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            double error = a * x[i] + b - y[i];
            sum += error * error;
        }
        return sum / x.length;
    }

    static void main() {
        var line = Data.table("noisy-line").where("part", "train");
        x = line.numbers("x");
        y = line.numbers("y");

        double[] small = descend(0.01, 40);
        double[] good = descend(0.3, 40);
        double[] edge = descend(0.48, 40);
        double[] diverging = descend(0.5, 40);
        double[] steps = IntStream.rangeClosed(0, 40).asDoubleStream().toArray();
        Plot.line("Потери при разной скорости обучения")
                .x("шаг").y("lg MSE")
                .curve("η = 0,01", steps, logarithm(small))
                .curve("η = 0,3", steps, logarithm(good))
                .curve("η = 0,48", steps, logarithm(edge))
                .curve("η = 0,5", steps, logarithm(diverging))
                .show();
        double[] far = descend(0.3, 400);
        Show.value("small", small[40]);
        Show.value("good", good[40]);
        Show.value("edge", edge[40]);
        Show.value("diverging", diverging[40]);
        Show.value("best", far[400]);

        // region limit
        double xx = 0;
        double mean = 0;
        for (double value : x) {
            xx += value * value / x.length;
            mean += value / x.length;
        }
        // Матрица вторых производных 2·[[xx, mean], [mean, 1]]; её наибольшее собственное значение — по формуле для 2×2.
        double largest = xx + 1 + Math.sqrt((xx - 1) * (xx - 1) + 4 * mean * mean);
        double limit = 2 / largest;
        // endregion
        System.out.printf("наибольшая кривизна %.3f, спуск сходится при η < %.3f%n", largest, limit);
        Show.value("limit", limit);
    }

    static double[] logarithm(double[] values) {
        return IntStream.range(0, values.length).mapToDouble(i -> Math.log10(values[i])).toArray();
    }
}
