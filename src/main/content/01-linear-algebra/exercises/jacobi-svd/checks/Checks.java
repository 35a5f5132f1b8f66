import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Arrays;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Пример из текста")
                .call("singularValues", (Object) new double[][] {{3, 0}, {4, 5}})
                .within(1e-9)
                .hint("Должны получиться корни из 45 и из 5.");
        suite.open("Столбцы уже ортогональны")
                .call("singularValues", (Object) new double[][] {{0, -3}, {2, 0}, {0, 0}})
                .within(1e-9)
                .hint("Поворачивать нечего; длины столбцов — 2 и 3.");
        suite.open("Три столбца")
                .call("singularValues", (Object) new double[][] {{4, 1, 2}, {1, 3, 0}, {2, 0, 5}, {1, 1, 1}})
                .within(1e-9)
                .hint("Одного прохода мало: после поворота пары (1, 3) пара (1, 2) уже не ортогональна.");
        suite.open("Широкая матрица и нулевой столбец")
                .call("singularValues", (Object) new double[][] {{1, 2, 3}, {4, 5, 6}})
                .call("singularValues", (Object) new double[][] {{1, 0}, {2, 0}, {2, 0}})
                .within(1e-9)
                .hint("Значений столько, каков меньший из размеров.");
        suite.hidden("Случайные матрицы")
                .calls(8, "singularValues", random -> Suite.arguments(
                        (Object) random.matrix(random.integer(2, 6), random.integer(2, 6), -4, 4)))
                .within(1e-8);
        suite.hidden("Очень маленькое значение")
                .call("singularValues", (Object) new double[][] {{1, 1}, {1e-9, 0}, {0, 1e-9}})
                .within(1e-14, 1e-6)
                .hint("Второе значение около одной миллиардной. Если вышел нуль, вы где-то составили AᵀA.");
        suite.mistake("squared", "singularValues", arguments -> {
            double[] sigma = values((double[][]) arguments[0], 60);
            Arrays.setAll(sigma, i -> sigma[i] * sigma[i]);
            return falling(sigma);
        });
        suite.mistake("one-sweep", "singularValues", arguments -> falling(values((double[][]) arguments[0], 1)));
        suite.mistakeWhen("unsorted", (arguments, got) -> got instanceof double[] sigma
                && sigma.length == Math.min(((double[][]) arguments[0]).length, ((double[][]) arguments[0])[0].length)
                && same(falling(sigma), falling(values((double[][]) arguments[0], 60))));
    }

    private static boolean same(double[] one, double[] other) {
        for (int i = 0; i < one.length; i++) {
            if (!(Math.abs(one[i] - other[i]) <= 1e-8)) {
                return false;
            }
        }
        return true;
    }

    private static double[] falling(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] falling = new double[sorted.length];
        Arrays.setAll(falling, i -> sorted[sorted.length - 1 - i]);
        return falling;
    }

    /** Lengths of the columns after so many sweeps, in the columns' order. */
    private static double[] values(double[][] a, int sweeps) {
        boolean wide = a[0].length > a.length;
        double[][] columns = new double[wide ? a.length : a[0].length][wide ? a[0].length : a.length];
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < columns[j].length; i++) {
                columns[j][i] = wide ? a[j][i] : a[i][j];
            }
        }
        for (int sweep = 0; sweep < sweeps; sweep++) {
            for (int p = 0; p < columns.length; p++) {
                for (int q = p + 1; q < columns.length; q++) {
                    rotate(columns[p], columns[q]);
                }
            }
        }
        return Arrays.stream(columns).mapToDouble(column -> Math.sqrt(dot(column, column))).toArray();
    }

    private static void rotate(double[] p, double[] q) {
        double alpha = dot(p, p);
        double beta = dot(q, q);
        double gamma = dot(p, q);
        if (Math.abs(gamma) <= 1e-15 * Math.sqrt(alpha * beta)) {
            return;
        }
        double zeta = (beta - alpha) / (2 * gamma);
        double t = (zeta >= 0 ? 1 : -1) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double c = 1 / Math.sqrt(1 + t * t);
        double s = c * t;
        for (int i = 0; i < p.length; i++) {
            double kept = p[i];
            p[i] = c * kept - s * q[i];
            q[i] = s * kept + c * q[i];
        }
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
