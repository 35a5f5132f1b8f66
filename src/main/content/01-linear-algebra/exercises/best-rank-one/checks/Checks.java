import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Матрица из раздела")
                .call("rankOne", (Object) new double[][] {{1, 2}, {3, 4}, {5, 6}})
                .within(1e-6)
                .hint("Первая строка — примерно (1,357; 1,719).");
        suite.open("Матрица, у которой ранг уже 1")
                .call("rankOne", (Object) new double[][] {{1, 2, 3}, {2, 4, 6}})
                .within(1e-6)
                .hint("Она сама себе лучшее приближение.");
        suite.open("Широкая матрица")
                .call("rankOne", (Object) new double[][] {{5, 1, 0, 2}, {4, 2, 1, 1}})
                .within(1e-6)
                .hint("Столбцов больше, чем строк: проверьте размеры циклов.");
        suite.hidden("Случайные матрицы")
                .calls(8, "rankOne", random -> {
                    int m = random.integer(2, 6);
                    int n = random.integer(2, 6);
                    double[] u = random.vector(m, 1, 3);
                    double[] v = random.vector(n, 1, 3);
                    double[][] noise = random.matrix(m, n, -0.4, 0.4);
                    double[][] a = new double[m][n];
                    for (int i = 0; i < m; i++) {
                        for (int j = 0; j < n; j++) {
                            a[i][j] = u[i] * v[j] + noise[i][j];
                        }
                    }
                    return Suite.arguments((Object) a);
                })
                .within(1e-6, 1e-6);
        suite.mistake("no-sigma", "rankOne", arguments -> {
            double[][] layer = layer((double[][]) arguments[0]);
            double squares = 0;
            for (double[] row : layer) {
                for (double x : row) {
                    squares += x * x;
                }
            }
            for (double[] row : layer) {
                for (int j = 0; j < row.length; j++) {
                    row[j] /= Math.sqrt(squares);
                }
            }
            return layer;
        });
        suite.mistake("mean-row", "rankOne", arguments -> {
            double[][] a = (double[][]) arguments[0];
            double[][] result = new double[a.length][a[0].length];
            for (double[] row : a) {
                for (double[] target : result) {
                    for (int j = 0; j < row.length; j++) {
                        target[j] += row[j] / a.length;
                    }
                }
            }
            return result;
        });
        suite.mistake("first-row", "rankOne", arguments -> {
            double[][] a = (double[][]) arguments[0];
            double[][] result = new double[a.length][a[0].length];
            result[0] = a[0].clone();
            return result;
        });
    }

    private static double[][] layer(double[][] a) {
        int m = a.length;
        int n = a[0].length;
        double[] v = new double[n];
        for (int j = 0; j < n; j++) {
            v[j] = j + 1;
        }
        double[] w = new double[m];
        for (int step = 0; step <= 200; step++) {
            w = new double[m];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    w[i] += a[i][j] * v[j];
                }
            }
            if (step == 200) {
                break;
            }
            double[] next = new double[n];
            double squares = 0;
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < m; i++) {
                    next[j] += a[i][j] * w[i];
                }
                squares += next[j] * next[j];
            }
            for (int j = 0; j < n; j++) {
                v[j] = next[j] / Math.sqrt(squares);
            }
        }
        double[][] layer = new double[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                layer[i][j] = w[i] * v[j];
            }
        }
        return layer;
    }
}
