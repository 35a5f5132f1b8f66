import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Прямая через три точки")
                .call("solve", new double[][] {{1, 0}, {1, 1}, {1, 2}}, new double[] {1, 3, 4})
                .within(1e-9)
                .hint("Ответ разобран в тексте: b = 7/6, a = 3/2.");
        suite.open("Ортогональные столбцы")
                .call("solve", new double[][] {{1, -1}, {1, 0}, {1, 1}}, new double[] {2, 1, 6})
                .within(1e-9)
                .hint("Столбцы уже ортогональны, вычитать нечего: проверьте деление на длины.");
        suite.hidden("Случайные таблицы")
                .calls(10, "solve", random -> {
                    int d = random.integer(2, 5);
                    int n = d + random.integer(4, 8);
                    return Suite.arguments(random.matrix(n, d, -3, 3), random.vector(n, -5, 5));
                })
                .within(1e-7)
                .hint("Проверьте, что из каждого столбца вычтены проекции на все предыдущие.");
        suite.hidden("Почти зависимые столбцы")
                .calls(3, "solve", random -> {
                    double[][] powers = powers(30, 10);
                    double[] wanted = random.integers(10, 1, 4);
                    double[] y = new double[powers.length];
                    for (int i = 0; i < y.length; i++) {
                        y[i] = dot(powers[i], wanted);
                    }
                    return Suite.arguments(powers, y);
                })
                .within(1e-6)
                .hint("Здесь важен каждый знак: не составляйте XᵀX.");
        suite.mistake("no-back-substitution", "solve", arguments -> projections((double[][]) arguments[0], (double[]) arguments[1]));
        suite.mistake("as-if-orthogonal", "solve", arguments -> onEach((double[][]) arguments[0], (double[]) arguments[1]));
        suite.mistakeWhen("lost-digits", (arguments, got) -> got instanceof double[] w
                && w.length == 10
                && ((double[][]) arguments[0]).length == 30);
    }

    /** Rows 1, t, t², … at points of [0, 1]. */
    private static double[][] powers(int rows, int columns) {
        double[][] x = new double[rows][columns];
        for (int i = 0; i < rows; i++) {
            double power = 1;
            for (int k = 0; k < columns; k++) {
                x[i][k] = power;
                power *= i / (rows - 1.0);
            }
        }
        return x;
    }

    /** Qᵀy, without the way back. */
    private static double[] projections(double[][] x, double[] y) {
        int d = x[0].length;
        double[][] columns = new double[d + 1][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < d; j++) {
                columns[j][i] = x[i][j];
            }
            columns[d][i] = y[i];
        }
        double[] result = new double[d];
        for (int j = 0; j < d; j++) {
            double length = Math.sqrt(dot(columns[j], columns[j]));
            for (int i = 0; i < x.length; i++) {
                columns[j][i] /= length;
            }
            for (int k = j + 1; k <= d; k++) {
                double along = dot(columns[j], columns[k]);
                for (int i = 0; i < x.length; i++) {
                    columns[k][i] -= along * columns[j][i];
                }
                if (k == d) {
                    result[j] = along;
                }
            }
        }
        return result;
    }

    /** Each weight as if the columns were orthogonal. */
    private static double[] onEach(double[][] x, double[] y) {
        double[] w = new double[x[0].length];
        for (int j = 0; j < w.length; j++) {
            double along = 0;
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                along += x[i][j] * y[i];
                square += x[i][j] * x[i][j];
            }
            w[j] = along / square;
        }
        return w;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
