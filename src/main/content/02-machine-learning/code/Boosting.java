import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Random;
import java.util.stream.IntStream;

/** Бустинг шаг за шагом: AdaBoost на десяти точках и градиентный бустинг на шумной кривой. */
public class Boosting {
    /** Вопрос «x меньше порога?»: если да, ответ left, иначе right. */
    record Stump(double threshold, double left, double right) {
        double answer(double x) {
            return x < threshold ? left : right;
        }
    }

    static void main() {
        adaBoost();
        gradientBoosting();
    }

    static void adaBoost() {
        // region adaboost
        double[] x = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        double[] y = {1, 1, 1, -1, -1, -1, 1, 1, 1, -1};
        int n = x.length;
        double[] weight = new double[n]; // веса примеров, в сумме единица
        java.util.Arrays.fill(weight, 1.0 / n);
        double[] vote = new double[n]; // взвешенная сумма голосов пней
        for (int round = 1; round <= 3; round++) {
            var stump = lightestMistake(x, y, weight);
            double error = 0;
            for (int i = 0; i < n; i++) {
                error += stump.answer(x[i]) != y[i] ? weight[i] : 0;
            }
            double alpha = 0.5 * Math.log((1 - error) / error); // чем меньше ошибка, тем громче голос
            double sum = 0;
            int wrong = 0;
            for (int i = 0; i < n; i++) {
                vote[i] += alpha * stump.answer(x[i]);
                weight[i] *= Math.exp(-alpha * y[i] * stump.answer(x[i])); // ошибочные тяжелеют
                sum += weight[i];
                wrong += vote[i] * y[i] <= 0 ? 1 : 0;
            }
            for (int i = 0; i < n; i++) {
                weight[i] /= sum;
            }
            System.out.printf(
                    "пень %d: порог %.1f, слева %+.0f   взвешенная ошибка %.4f   голос %.4f   ошибок у суммы %d%n",
                    round, stump.threshold(), stump.left(), error, alpha, wrong);
            Show.value("alpha" + round, alpha);
            Show.value("error" + round, error);
            Show.value("wrong" + round, wrong);
        }
        // endregion
    }

    /** Пень с наименьшей суммой весов ошибочных примеров. */
    static Stump lightestMistake(double[] x, double[] y, double[] weight) {
        Stump best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 0; k < x.length - 1; k++) {
            double threshold = (x[k] + x[k + 1]) / 2;
            for (double left : new double[] {1, -1}) {
                var stump = new Stump(threshold, left, -left);
                double mistake = 0;
                for (int i = 0; i < x.length; i++) {
                    mistake += stump.answer(x[i]) != y[i] ? weight[i] : 0;
                }
                if (mistake < least - 1e-12) {
                    least = mistake;
                    best = stump;
                }
            }
        }
        return best;
    }

    static void gradientBoosting() {
        var random = new Random(11);
        double[] x = IntStream.range(0, 60).mapToDouble(i -> 6 * random.nextDouble()).sorted().toArray();
        double[] y = IntStream.range(0, 60).mapToDouble(i -> Math.sin(x[i]) + 0.4 * random.nextGaussian()).toArray();
        double[] newX = IntStream.range(0, 300).mapToDouble(i -> 6 * random.nextDouble()).toArray();
        double[] newY = IntStream.range(0, 300).mapToDouble(i -> Math.sin(newX[i]) + 0.4 * random.nextGaussian()).toArray();

        int trees = 400;
        double[] counts = IntStream.rangeClosed(1, trees).asDoubleStream().toArray();
        var plot = Plot.line("Градиентный бустинг").x("пней в сумме").y("RMSE на новых точках");
        for (double rate : new double[] {1, 0.1}) {
            // region gradient
            double[] sum = new double[x.length]; // прогноз суммы на обучающих точках
            double[] sumNew = new double[newX.length];
            double[] onNew = new double[trees];
            for (int t = 0; t < trees; t++) {
                double[] rest = new double[x.length];
                for (int i = 0; i < x.length; i++) {
                    rest[i] = y[i] - sum[i]; // чего сумме не хватает: минус градиент половины квадрата ошибки
                }
                var stump = bestForRest(x, rest);
                for (int i = 0; i < x.length; i++) {
                    sum[i] += rate * stump.answer(x[i]);
                }
                for (int i = 0; i < newX.length; i++) {
                    sumNew[i] += rate * stump.answer(newX[i]);
                }
                onNew[t] = rmse(sumNew, newY);
            }
            // endregion
            int best = IntStream.range(0, trees).reduce((a, b) -> onNew[b] < onNew[a] ? b : a).orElseThrow();
            System.out.printf(
                    "η = %.1f: один пень %.3f   лучше всего %.3f при %d   после %d — %.3f, на обучающих %.3f%n",
                    rate, onNew[0], onNew[best], best + 1, trees, onNew[trees - 1], rmse(sum, y));
            String name = rate == 1 ? "Fast" : "Slow";
            Show.value("best" + name, onNew[best]);
            Show.value("trees" + name, best + 1);
            Show.value("last" + name, onNew[trees - 1]);
            Show.value("train" + name, rmse(sum, y));
            plot.curve("η = " + (rate == 1 ? "1" : "0,1"), counts, onNew);
        }
        plot.show();
    }

    /** Пень, который лучше всех приближает остатки по сумме квадратов: слева и справа — их средние. x по возрастанию. */
    static Stump bestForRest(double[] x, double[] rest) {
        int n = x.length;
        double total = 0;
        for (double value : rest) {
            total += value;
        }
        Stump best = null;
        double most = Double.NEGATIVE_INFINITY;
        double left = 0;
        for (int k = 0; k < n - 1; k++) {
            left += rest[k];
            double right = total - left;
            // сумма квадратов ошибок тем меньше, чем больше эта величина
            double gain = left * left / (k + 1) + right * right / (n - k - 1);
            if (gain > most + 1e-12) {
                most = gain;
                best = new Stump((x[k] + x[k + 1]) / 2, left / (k + 1), right / (n - k - 1));
            }
        }
        return best;
    }

    static double rmse(double[] predicted, double[] y) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += (predicted[i] - y[i]) * (predicted[i] - y[i]);
        }
        return Math.sqrt(sum / y.length);
    }
}
