import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Четыре точки из раздела")
                .call("fit", new double[][] {{1, 1}, {1, 2}, {2, 2}, {2, 3}}, new double[] {6, 8, 9, 11})
                .within(1e-6)
                .hint("Должно получиться (3, 1, 2).");
        suite.open("Один признак, точки не на прямой")
                .call("fit", new double[][] {{0}, {1}, {2}, {3}}, new double[] {1, 3, 2, 6})
                .within(1e-6)
                .hint("Сдвиг 0,9 и наклон 1,4.");
        suite.hidden("Случайные данные с шумом")
                .calls(8, "fit", random -> {
                    int d = random.integer(1, 4);
                    int n = random.integer(d + 6, 30);
                    return Suite.arguments(random.matrix(n, d, -5, 8), random.vector(n, 2, 20));
                })
                .within(1e-6, 1e-6);
        suite.mistakeWhen("no-intercept", (arguments, got) -> got instanceof double[] w && w.length > 1 && w[0] == 0);
        suite.mistake("intercept-last", "fit", arguments -> {
            double[] w = fit((double[][]) arguments[0], (double[]) arguments[1]);
            double[] rotated = new double[w.length];
            System.arraycopy(w, 1, rotated, 0, w.length - 1);
            rotated[w.length - 1] = w[0];
            return rotated;
        });
        suite.mistake("centred-wrong", "fit", arguments -> {
            double[] y = (double[]) arguments[1];
            double[] w = fit((double[][]) arguments[0], y);
            w[0] = 0;
            for (double value : y) {
                w[0] += value / y.length;
            }
            return w;
        });
    }

    private static double[] fit(double[][] x, double[] y) {
        int d = x[0].length + 1;
        double[][] a = new double[d][d + 1];
        for (int k = 0; k < x.length; k++) {
            double[] row = new double[d];
            row[0] = 1;
            System.arraycopy(x[k], 0, row, 1, d - 1);
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    a[i][j] += row[i] * row[j];
                }
                a[i][d] += row[i] * y[k];
            }
        }
        for (int k = 0; k < d; k++) {
            for (int i = 0; i < d; i++) {
                if (i == k) {
                    continue;
                }
                double factor = a[i][k] / a[k][k];
                for (int j = k; j <= d; j++) {
                    a[i][j] -= factor * a[k][j];
                }
            }
        }
        double[] w = new double[d];
        for (int i = 0; i < d; i++) {
            w[i] = a[i][d] / a[i][i];
        }
        return w;
    }
}
