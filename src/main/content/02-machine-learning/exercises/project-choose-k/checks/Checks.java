import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Comparator;
import java.util.stream.IntStream;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Одна шумная метка: k = 3 лучше, чем 1")
                .call(
                        "chooseK",
                        new double[][] {{0}, {1}, {2}, {3}, {4}, {10}, {11}, {12}, {13}, {14}},
                        new int[] {0, 0, 1, 0, 0, 1, 1, 1, 1, 1},
                        new int[] {3, 1})
                .hint("При k = 1 соседи шумной точки ошибаются вместе с ней.");
        suite.hidden("Точки на сетке")
                .calls(12, "chooseK", random -> {
                    int n = random.integer(20, 30);
                    double[][] x = random.integerMatrix(n, 2, -2, 2);
                    int[] y = new int[n];
                    for (int i = 0; i < n; i++) {
                        y[i] = x[i][0] + x[i][1] + random.real(-2, 2) > 0 ? 1 : 0;
                    }
                    return Suite.arguments(x, y, new int[] {3, 1, 5, 9});
                })
                .hint("Здесь много равных расстояний: ближе считается точка с меньшим номером.");
        suite.hidden("Случайные облака")
                .calls(12, "chooseK", random -> {
                    int n = random.integer(20, 30);
                    double[][] x = random.matrix(n, 2, -3, 3);
                    int[] y = new int[n];
                    for (int i = 0; i < n; i++) {
                        y[i] = x[i][0] + x[i][1] + random.real(-2, 2) > 0 ? 1 : 0;
                    }
                    return Suite.arguments(x, y, new int[] {3, 1, 5, 9});
                });
        suite.mistake("sees-itself", "chooseK", arguments -> chooseK(arguments, false));
        suite.mistake("first-candidate", "chooseK", arguments -> ((int[]) arguments[2])[0]);
    }

    private static int chooseK(Object[] arguments, boolean skip) {
        double[][] x = (double[][]) arguments[0];
        int[] y = (int[]) arguments[1];
        int[] candidates = (int[]) arguments[2];
        int best = candidates[0];
        int most = -1;
        for (int k : candidates) {
            int right = 0;
            for (int i = 0; i < x.length; i++) {
                int self = i;
                int ones = IntStream.range(0, x.length)
                        .filter(j -> !skip || j != self)
                        .boxed()
                        .sorted(Comparator.comparingDouble(j -> squared(x[j], x[self])))
                        .limit(k)
                        .mapToInt(j -> y[j])
                        .sum();
                right += (2 * ones > k ? 1 : 0) == y[i] ? 1 : 0;
            }
            if (right > most) {
                most = right;
                best = k;
            }
        }
        return best;
    }

    private static double squared(double[] u, double[] v) {
        double sum = 0;
        for (int j = 0; j < u.length; j++) {
            sum += (u[j] - v[j]) * (u[j] - v[j]);
        }
        return sum;
    }
}
