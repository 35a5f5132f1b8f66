import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Arrays;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Матрица из раздела, 30 шагов")
                .call("dominant", new double[][] {{4, 2}, {1, 3}}, 30)
                .within(1e-6)
                .upToSign()
                .hint("Должно получиться (0,894; 0,447) — направление (2, 1).");
        suite.open("Три шага")
                .call("dominant", new double[][] {{2, 1}, {1, 3}}, 3)
                .within(1e-6)
                .upToSign()
                .hint("Шагов ровно столько, сколько просили, а начинать надо с вектора из единиц.");
        suite.open("Тысяча шагов: числа не должны разрастись")
                .call("dominant", new double[][] {{400, 200}, {100, 300}}, 1000)
                .within(1e-6)
                .upToSign()
                .hint("Нормируйте на каждом шаге.");
        suite.open("Двести шагов: собственные значения близки")
                .call("dominant", new double[][] {{1, 0.05}, {0.05, 0.98}}, 200)
                .within(1e-6)
                .upToSign()
                .hint("Останавливаться раньше нельзя: шагов столько, сколько просили.");
        suite.hidden("Случайные матрицы")
                .calls(10, "dominant", random -> {
                    int n = random.integer(2, 6);
                    return Suite.arguments(random.matrix(n, n, 0.1, 5), random.integer(1, 60));
                })
                .within(1e-6)
                .upToSign();
        suite.mistake("one-step", "dominant", arguments -> dominant((double[][]) arguments[0], 1, true, 2));
        suite.mistake("max-norm", "dominant", arguments ->
                dominant((double[][]) arguments[0], ((Number) arguments[1]).intValue(), true, 0));
        suite.mistakeWhen("overflow", (arguments, got) -> got instanceof double[] v && !finite(v));
        suite.mistake("not-normalised", "dominant", arguments ->
                dominant((double[][]) arguments[0], ((Number) arguments[1]).intValue(), false, 2));
    }

    private static boolean finite(double[] v) {
        return Arrays.stream(v).allMatch(Double::isFinite);
    }

    /** {@code norm}: 2 for the Euclidean one, 0 for the largest modulus. */
    private static double[] dominant(double[][] a, int iterations, boolean normalised, int norm) {
        int n = a.length;
        double[] v = new double[n];
        Arrays.fill(v, 1);
        for (int step = 0; step < iterations; step++) {
            double[] next = new double[n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += a[i][j] * v[j];
                }
            }
            if (normalised) {
                double length = norm == 2
                        ? Math.sqrt(Arrays.stream(next).map(x -> x * x).sum())
                        : Arrays.stream(next).map(Math::abs).max().orElseThrow();
                for (int i = 0; i < n; i++) {
                    next[i] /= length;
                }
            }
            v = next;
        }
        return v;
    }
}
