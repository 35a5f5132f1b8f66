import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Arrays;

public final class Checks implements CodeChecks {
    private static final double[][] SMALL = {{12, 3}, {14, 4.5}, {16, 4}, {18, 6}, {20, 7.5}, {22, 7}};

    @Override
    public void define(Suite suite) {
        suite.open("Шесть точек, вытянутых в линию")
                .call("firstComponent", SMALL, 60)
                .within(1e-6)
                .upToSign()
                .hint("Ответ — единичный вектор, примерно (0,910; 0,414).");
        suite.open("Один шаг")
                .call("firstComponent", SMALL, 1)
                .within(1e-6)
                .upToSign()
                .hint("Шагов ровно столько, сколько просили; начинать надо с вектора из единиц.");
        suite.open("Центр облака далеко от нуля")
                .call("firstComponent", new double[][] {{100, 0.1}, {100.1, 5}, {99.9, -5}, {100.05, 9}, {99.8, -9.5}}, 80)
                .within(1e-6)
                .upToSign()
                .hint("Разброс здесь почти весь во втором признаке. Центрирование обязательно.");
        suite.hidden("Случайные данные")
                .calls(8, "firstComponent", random -> {
                    int d = random.integer(2, 5);
                    int n = random.integer(10, 60);
                    double[] direction = random.vector(d, 0.5, 2);
                    double[][] x = random.matrix(n, d, -1, 1);
                    for (double[] row : x) {
                        double along = random.real(-6, 6);
                        for (int j = 0; j < d; j++) {
                            row[j] += along * direction[j] + 7;
                        }
                    }
                    return Suite.arguments(x, random.integer(1, 60));
                })
                .within(1e-6)
                .upToSign();
        suite.mistake("not-normalised", "firstComponent", arguments ->
                iterate(covariance((double[][]) arguments[0], true), ((Number) arguments[1]).intValue(), false));
        suite.mistake("not-centred", "firstComponent", arguments ->
                iterate(covariance((double[][]) arguments[0], false), ((Number) arguments[1]).intValue(), true));
        suite.mistakeWhen("second", (arguments, got) -> {
            double[][] x = (double[][]) arguments[0];
            if (!(got instanceof double[] w) || w.length != x[0].length || Math.abs(norm(w) - 1) > 1e-6) {
                return false;
            }
            double[] first = iterate(covariance(x, true), 500, true);
            double dot = 0;
            for (int i = 0; i < w.length; i++) {
                dot += w[i] * first[i];
            }
            return Math.abs(dot) < 1e-3;
        });
    }

    private static double[][] covariance(double[][] x, boolean centred) {
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
                    c[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (n - 1);
                }
            }
        }
        return c;
    }

    private static double[] iterate(double[][] c, int iterations, boolean normalised) {
        double[] w = new double[c.length];
        Arrays.fill(w, 1);
        for (int step = 0; step < iterations; step++) {
            double[] next = new double[c.length];
            for (int i = 0; i < c.length; i++) {
                for (int j = 0; j < c.length; j++) {
                    next[i] += c[i][j] * w[j];
                }
            }
            double norm = normalised ? norm(next) : 1;
            for (int i = 0; i < w.length; i++) {
                w[i] = next[i] / norm;
            }
        }
        return w;
    }

    private static double norm(double[] v) {
        double squares = 0;
        for (double x : v) {
            squares += x * x;
        }
        return Math.sqrt(squares);
    }
}
