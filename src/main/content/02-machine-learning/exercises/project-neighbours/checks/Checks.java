import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Comparator;
import java.util.stream.IntStream;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Ближайший — класс 1, но большинство трёх — класс 0")
                .call("predict", new double[][] {{0.5, 0}, {1, 0}, {0, 1}, {9, 9}, {8, 9}}, new int[] {1, 0, 0, 0, 1}, new double[] {0, 0}, 3)
                .hint("Три ближайших — первые три точки.");
        suite.open("Далёкие соседи не голосуют")
                .call("predict", new double[][] {{1}, {2}, {3}, {90}, {91}, {92}}, new int[] {1, 1, 1, 0, 0, 0}, new double[] {0}, 3);
        suite.open("Равные расстояния")
                .call("predict", new double[][] {{1}, {-1}, {5}}, new int[] {1, 0, 0}, new double[] {0}, 1)
                .call("predict", new double[][] {{2}, {-1}, {1}, {-2}, {9}}, new int[] {1, 0, 0, 1, 1}, new double[] {0}, 3)
                .hint("Из равноудалённых ближе считается точка с меньшим номером.");
        suite.hidden("Точки на сетке")
                .calls(15, "predict", random -> {
                    int n = random.integer(9, 25);
                    double[][] x = random.integerMatrix(n, 2, -2, 2);
                    return Suite.arguments(x, random.ints(n, 0, 1), random.integers(2, -2, 2), 2 * random.integer(0, 3) + 1);
                })
                .hint("Здесь много равных расстояний: ближе считается точка с меньшим номером.");
        suite.hidden("Случайные точки")
                .calls(15, "predict", random -> {
                    int n = random.integer(9, 25);
                    double[][] x = random.matrix(n, 2, -5, 5);
                    return Suite.arguments(x, random.ints(n, 0, 1), random.vector(2, -5, 5), 2 * random.integer(1, 3) + 1);
                });
        suite.mistake("nearest-only", "predict", arguments -> predict(arguments, true, true));
        suite.mistake("farthest", "predict", arguments -> predict(arguments, false, false));
    }

    private static int predict(Object[] arguments, boolean one, boolean near) {
        double[][] x = (double[][]) arguments[0];
        int[] y = (int[]) arguments[1];
        double[] query = (double[]) arguments[2];
        int k = one ? 1 : (Integer) arguments[3];
        int ones = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> (near ? 1 : -1) * squared(x[i], query)))
                .limit(k)
                .mapToInt(i -> y[i])
                .sum();
        return 2 * ones > k ? 1 : 0;
    }

    private static double squared(double[] u, double[] v) {
        double sum = 0;
        for (int j = 0; j < u.length; j++) {
            sum += (u[j] - v[j]) * (u[j] - v[j]);
        }
        return sum;
    }
}
