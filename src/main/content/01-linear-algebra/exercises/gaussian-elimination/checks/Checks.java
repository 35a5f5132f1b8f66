import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Кофе и булочка")
                .call("solve", new double[][] {{2, 1}, {3, 2}}, new double[] {5, 8})
                .within(1e-9)
                .hint("Должно получиться (2, 1).");
        suite.open("Нуль на месте ведущего элемента")
                .call("solve", new double[][] {{0, 1}, {1, 0}}, new double[] {3, 4})
                .call("solve", new double[][] {{1, 2, 1}, {2, 4, 5}, {1, 1, 1}}, new double[] {4, 11, 3})
                .within(1e-9)
                .hint("Переставьте строки так, чтобы делить на ненулевое число.");
        suite.open("Вырожденная матрица")
                .call("solve", new double[][] {{2, 1}, {4, 2}}, new double[] {5, 10})
                .call("solve", new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}}, new double[] {1, 2, 3})
                .hint("Должно вылететь ArithmeticException.");
        suite.open("Маленький ведущий элемент")
                .call("solve", new double[][] {{3e-12, 1}, {1, 1}}, new double[] {1, 2})
                .call("solve", new double[][] {{1, 2, 3}, {1, 2 + 3e-12, 1}, {2, 1, 1}}, new double[] {6, 4, 4})
                .within(1e-9)
                .hint("Ответ близок к (1, 1). Без выбора ведущего элемента теряются цифры.");
        suite.open("Почти параллельные прямые")
                .call("solve", new double[][] {{1, 1}, {1, 1.0005}}, new double[] {2, 2.0005})
                .call("solve", new double[][] {{1e-6, 2e-6}, {3e-6, 1e-6}}, new double[] {5e-6, 5e-6})
                .within(1e-7)
                .hint("Эти матрицы не вырождены: порог из условия — 1e-12, не больше.");
        suite.hidden("Случайные системы")
                .calls(10, "solve", random -> {
                    int n = random.integer(1, 8);
                    double[][] a = random.matrix(n, n, -5, 5);
                    for (int i = 0; i < n; i++) {
                        a[i][(i + 1) % n] += 12; // far from singular
                    }
                    return Suite.arguments(a, random.vector(n, -10, 10));
                })
                .within(1e-7, 1e-7);
        suite.mistakeWhen("no-pivoting", (arguments, got) -> got instanceof double[] x && !allFinite(x));
        suite.mistakeWhen("singular-not-noticed", (arguments, got) ->
                got instanceof double[] && singular((double[][]) arguments[0]));
        suite.mistake("no-back-substitution", "solve", arguments ->
                triangularRight((double[][]) arguments[0], (double[]) arguments[1]));
    }

    private static boolean allFinite(double[] x) {
        for (double value : x) {
            if (!Double.isFinite(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean singular(double[][] a) {
        double[][] table = eliminate(a, new double[a.length]);
        for (int i = 0; i < a.length; i++) {
            if (Math.abs(table[i][i]) < 1e-9) {
                return true;
            }
        }
        return false;
    }

    private static double[] triangularRight(double[][] a, double[] b) {
        double[][] table = eliminate(a, b);
        double[] right = new double[b.length];
        for (int i = 0; i < b.length; i++) {
            right[i] = table[i][b.length] / table[i][i];
        }
        return right;
    }

    private static double[][] eliminate(double[][] a, double[] b) {
        int n = b.length;
        double[][] table = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, table[i], 0, n);
            table[i][n] = b[i];
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(table[i][k]) > Math.abs(table[pivot][k])) {
                    pivot = i;
                }
            }
            double[] swapped = table[k];
            table[k] = table[pivot];
            table[pivot] = swapped;
            if (Math.abs(table[k][k]) < 1e-12) {
                continue;
            }
            for (int i = k + 1; i < n; i++) {
                double factor = table[i][k] / table[k][k];
                for (int j = k; j <= n; j++) {
                    table[i][j] -= factor * table[k][j];
                }
            }
        }
        return table;
    }
}
