import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Три точки на прямой")
                .call("covariance", (Object) new double[][] {{1, 2}, {2, 4}, {3, 6}})
                .hint("Должно получиться ((1, 2), (2, 4)): второй признак вдвое больше первого.");
        suite.open("Признаки растут навстречу")
                .call("covariance", (Object) new double[][] {{10, 1}, {12, -1}, {14, -3}, {8, 3}})
                .hint("Ковариация вне диагонали отрицательна.");
        suite.hidden("Случайные данные")
                .calls(10, "covariance", random -> {
                    int n = random.integer(2, 30);
                    int d = random.integer(1, 5);
                    return Suite.arguments((Object) random.matrix(n, d, -10, 20));
                })
                .within(1e-8, 1e-8);
        suite.mistake("not-centred", "covariance", arguments -> covariance((double[][]) arguments[0], false, -1));
        suite.mistake("divided-by-n", "covariance", arguments -> covariance((double[][]) arguments[0], true, 0));
        suite.mistake("not-divided", "covariance", arguments -> {
            double[][] x = (double[][]) arguments[0];
            return covariance(x, true, 1 - x.length);
        });
    }

    /** The sum of products over {@code n + shift}. */
    private static double[][] covariance(double[][] x, boolean centred, int shift) {
        int n = x.length;
        int d = x[0].length;
        double[] mean = new double[d];
        if (centred) {
            for (double[] row : x) {
                for (int j = 0; j < d; j++) {
                    mean[j] += row[j] / n;
                }
            }
        }
        double[][] c = new double[d][d];
        for (double[] row : x) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    c[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (n + shift);
                }
            }
        }
        return c;
    }
}
