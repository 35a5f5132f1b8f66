import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.stream.IntStream;

/** Две функции потерь: среднеквадратичная ошибка прямой и перекрёстная энтропия вероятностей. */
public class Losses {
    // region mse
    /** Среднеквадратичная ошибка: среднее квадратов разностей прогноза и правды. */
    static double mse(double[] predicted, double[] actual) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = predicted[i] - actual[i];
            sum += error * error;
        }
        return sum / actual.length;
    }
    // endregion

    // region log-loss
    /** Бинарная перекрёстная энтропия: actual — нули и единицы, probability — вероятности единицы, строго между 0 и 1. */
    static double crossEntropy(double[] probability, double[] actual) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double p = probability[i];
            sum += actual[i] * Math.log(p) + (1 - actual[i]) * Math.log(1 - p);
        }
        return -sum / actual.length;
    }
    // endregion

    static void main() {
        // region lines
        double[] area = {30, 45, 60, 80}; // м²
        double[] price = {6.1, 8.4, 11.2, 14.3}; // млн рублей
        double[][] lines = {{0.10, 3.0}, {0.20, 0.0}, {0.17, 1.0}};
        for (double[] line : lines) {
            double a = line[0];
            double b = line[1];
            double[] predicted = IntStream.range(0, area.length).mapToDouble(i -> a * area[i] + b).toArray();
            System.out.printf("y = %.2f x + %.1f   MSE = %.4f%n", a, b, mse(predicted, price));
        }
        // endregion
        double[] slopes = IntStream.rangeClosed(0, 60).mapToDouble(i -> 0.05 + i * 0.004).toArray();
        double[] losses = new double[slopes.length];
        for (int k = 0; k < slopes.length; k++) {
            double a = slopes[k];
            losses[k] = mse(IntStream.range(0, area.length).mapToDouble(i -> a * area[i] + 1).toArray(), price);
        }
        Plot.line("Потери прямой y = ax + 1").x("наклон a").y("MSE").curve("MSE", slopes, losses).show();

        // region surprise
        double[] one = {1};
        double[] zero = {0};
        for (double p : new double[] {0.99, 0.9, 0.5, 0.1, 0.01}) {
            System.out.printf(
                    "p = %.2f   потери при y = 1: %.4f   при y = 0: %.4f%n",
                    p, crossEntropy(new double[] {p}, one), crossEntropy(new double[] {p}, zero));
        }
        // endregion
        Show.value("sureAndWrong", crossEntropy(new double[] {0.99}, zero));
        Show.value("sureAndRight", crossEntropy(new double[] {0.99}, one));
        Show.value("half", crossEntropy(new double[] {0.5}, one));
        double[] bestLine = IntStream.range(0, area.length).mapToDouble(i -> 0.17 * area[i] + 1).toArray();
        Show.value("mse", mse(bestLine, price));
        double[] probabilities = IntStream.rangeClosed(1, 99).mapToDouble(i -> i / 100.0).toArray();
        double[] whenOne = new double[99];
        double[] whenZero = new double[99];
        for (int k = 0; k < 99; k++) {
            whenOne[k] = crossEntropy(new double[] {probabilities[k]}, one);
            whenZero[k] = crossEntropy(new double[] {probabilities[k]}, zero);
        }
        Plot.line("Цена уверенности")
                .x("вероятность единицы p").y("потери, наты")
                .curve("верный ответ 1", probabilities, whenOne)
                .curve("верный ответ 0", probabilities, whenZero)
                .show();
    }
}
