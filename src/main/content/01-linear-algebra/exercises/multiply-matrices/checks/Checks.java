import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Пример из раздела: 2 × 2 на 2 × 2")
                .call("multiply", new double[][] {{1, 2}, {3, 4}}, new double[][] {{5, 6}, {7, 8}})
                .hint("Должно получиться ((19, 22), (43, 50)).");
        suite.open("Прямоугольные матрицы: 2 × 3 на 3 × 1")
                .call("multiply", new double[][] {{1, 2, 3}, {4, 5, 6}}, new double[][] {{1}, {0}, {-1}})
                .hint("Размер ответа — 2 × 1.");
        suite.open("Размеры не подходят")
                .call("multiply", new double[][] {{1, 2}, {3, 4}}, new double[][] {{1, 2}, {3, 4}, {5, 6}})
                .call("multiply", new double[][] {{1, 2, 3}}, new double[][] {{1, 2, 3}})
                .hint("Должно вылететь IllegalArgumentException.");
        suite.hidden("Случайные размеры").calls(15, "multiply", random -> {
            int m = random.integer(1, 7);
            int n = random.integer(1, 7);
            int p = random.integer(1, 7);
            return Suite.arguments(random.matrix(m, n, -5, 5), random.matrix(n, p, -5, 5));
        });
        suite.mistake("swapped", "multiply", arguments -> product((double[][]) arguments[1], (double[][]) arguments[0]));
        suite.mistake("elementwise", "multiply", arguments -> {
            double[][] a = (double[][]) arguments[0];
            double[][] b = (double[][]) arguments[1];
            double[][] c = new double[a.length][a[0].length];
            for (int i = 0; i < Math.min(a.length, b.length); i++) {
                for (int j = 0; j < Math.min(a[0].length, b[0].length); j++) {
                    c[i][j] = a[i][j] * b[i][j];
                }
            }
            return c;
        });
        suite.mistakeWhen("no-shape-check", (arguments, got) ->
                ((double[][]) arguments[0])[0].length != ((double[][]) arguments[1]).length && got instanceof double[][]);
    }

    private static double[][] product(double[][] a, double[][] b) {
        if (a[0].length != b.length) {
            return new double[0][0];
        }
        double[][] c = new double[a.length][b[0].length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < b[0].length; j++) {
                for (int k = 0; k < b.length; k++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}
