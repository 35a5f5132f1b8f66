import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;

/** Многочлены растущей степени на двадцати шумных точках: ошибка на обучении падает, на новых точках — растёт. */
public class Overfitting {
    static final double NOISE = 0.3;
    static final double TOP = 2.5;

    static double truth(double x) {
        return Math.sin(3 * x);
    }

    static void main() {
        var random = new Random(7);
        double[] x = IntStream.range(0, 20).mapToDouble(i -> 2 * random.nextDouble() - 1).sorted().toArray();
        double[] y = IntStream.range(0, 20).mapToDouble(i -> truth(x[i]) + NOISE * random.nextGaussian()).toArray();
        double[] newX = IntStream.range(0, 200).mapToDouble(i -> 2 * random.nextDouble() - 1).toArray();
        double[] newY = IntStream.range(0, 200).mapToDouble(i -> truth(newX[i]) + NOISE * random.nextGaussian()).toArray();
        double[] testX = IntStream.range(0, 200).mapToDouble(i -> 2 * random.nextDouble() - 1).toArray();
        double[] testY = IntStream.range(0, 200).mapToDouble(i -> truth(testX[i]) + NOISE * random.nextGaussian()).toArray();

        // region degrees
        double[] degrees = IntStream.rangeClosed(1, 12).asDoubleStream().toArray();
        double[] onTrain = new double[degrees.length];
        double[] onNew = new double[degrees.length];
        for (int k = 0; k < degrees.length; k++) {
            double[] w = fit(x, y, (int) degrees[k], 5e-11);
            onTrain[k] = rmse(w, x, y);
            onNew[k] = rmse(w, newX, newY);
            System.out.printf("степень %2d   на обучающих %.3f   на новых %.3f%n", k + 1, onTrain[k], onNew[k]);
        }
        // endregion
        Plot.line("Ошибка и сложность")
                .x("степень многочлена").y("RMSE")
                .curve("обучающие точки", degrees, onTrain)
                .curve("новые точки", degrees, onNew)
                .show();
        Show.value("newAt1", onNew[0]);
        Show.value("newAt3", onNew[2]);
        Show.value("trainAt12", onTrain[11]);
        Show.value("newAt12", onNew[11]);

        // region ridge
        double[] powers = {-7, -6, -5, -4, -3, -2, -1, 0};
        double[] ridgeTrain = new double[powers.length];
        double[] ridgeNew = new double[powers.length];
        for (int k = 0; k < powers.length; k++) {
            double lambda = Math.pow(10, powers[k]);
            double[] w = fit(x, y, 12, lambda);
            ridgeTrain[k] = rmse(w, x, y);
            ridgeNew[k] = rmse(w, newX, newY);
            System.out.printf("λ = %-8s на обучающих %.3f   на новых %.3f   наибольший вес %.1f%n", lambda, ridgeTrain[k], ridgeNew[k], largest(w));
        }
        // endregion

        // region chosen
        int chosen = IntStream.range(0, powers.length).boxed().min(Comparator.comparingDouble(k -> ridgeNew[k])).orElseThrow();
        double honest = rmse(fit(x, y, 12, Math.pow(10, powers[chosen])), testX, testY);
        System.out.printf("выбрали lg λ = %.0f, на ещё двухстах точках %.3f%n", powers[chosen], honest);
        // endregion
        Show.value("ridgeBest", honest);
        Plot.line("Степень 12 со штрафом L2")
                .x("lg λ").y("RMSE")
                .curve("обучающие точки", powers, ridgeTrain)
                .curve("новые точки", powers, ridgeNew)
                .show();

        double[] grid = IntStream.rangeClosed(0, 100).mapToDouble(i -> -1 + 0.02 * i).toArray();
        var picture = Plot.scatter("Что выучили").x("x").y("y").points("обучающие точки", x, y);
        draw(picture, "правда", grid, values(grid, null));
        draw(picture, "степень 1", grid, values(grid, fit(x, y, 1, 5e-11)));
        draw(picture, "степень 3", grid, values(grid, fit(x, y, 3, 5e-11)));
        draw(picture, "степень 12", grid, values(grid, fit(x, y, 12, 5e-11)));
        draw(picture, "степень 12, λ = 0,01", grid, values(grid, fit(x, y, 12, 0.01)));
        picture.show();
    }

    /** Веса многочлена с наименьшей суммой MSE и lambda, умноженной на сумму квадратов весов (сдвиг не штрафуем). */
    static double[] fit(double[] x, double[] y, int degree, double lambda) {
        int d = degree + 1;
        double[][] a = new double[d][d];
        double[] b = new double[d];
        for (int i = 0; i < x.length; i++) {
            double[] row = powers(x[i], d);
            for (int p = 0; p < d; p++) {
                for (int q = 0; q < d; q++) {
                    a[p][q] += row[p] * row[q];
                }
                b[p] += row[p] * y[i];
            }
        }
        for (int p = 1; p < d; p++) {
            a[p][p] += x.length * lambda; // обе части нормального уравнения здесь умножены на n
        }
        var factorization = DenseMatrix.createDenseMatrix(a).choleskyFactorization().orElseThrow();
        return factorization.solve(DenseVector.createDenseVector(b)).toArray();
    }

    static double[] powers(double x, int d) {
        double[] row = new double[d];
        row[0] = 1;
        for (int p = 1; p < d; p++) {
            row[p] = row[p - 1] * x;
        }
        return row;
    }

    static double[] values(double[] x, double[] w) {
        double[] values = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            values[i] = w == null ? truth(x[i]) : DenseVector.createDenseVector(w).dot(DenseVector.createDenseVector(powers(x[i], w.length)));
        }
        return values;
    }

    /** Кривая по частям, которые не выше и не ниже TOP: за край рисунка она уходит, а не ложится на него. */
    static void draw(Plot picture, String name, double[] x, double[] y) {
        int from = 0;
        for (int i = 0; i <= y.length; i++) {
            if (i < y.length && Math.abs(y[i]) <= TOP) {
                continue;
            }
            if (i > from) {
                picture.curve(name, java.util.Arrays.copyOfRange(x, from, i), java.util.Arrays.copyOfRange(y, from, i));
            }
            from = i + 1;
        }
    }

    static double rmse(double[] w, double[] x, double[] y) {
        double[] predicted = values(x, w);
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += (predicted[i] - y[i]) * (predicted[i] - y[i]);
        }
        return Math.sqrt(sum / x.length);
    }

    static double largest(double[] w) {
        return java.util.Arrays.stream(w).map(Math::abs).max().orElseThrow();
    }
}
