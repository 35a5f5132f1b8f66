import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Один шаг: x = 2 (класс 1) и x = −1 (класс 0), η = 1")
                .call("train", new double[][] {{2}, {-1}}, new int[] {1, 0}, 1.0, 1)
                .hint("В нуле все вероятности 0,5: ошибки −0,5 и 0,5, вес станет 0,75, сдвиг 0.");
        suite.open("Двадцать шагов, два признака")
                .call("train", new double[][] {{1, 0}, {0, 1}, {1, 1}}, new int[] {1, 0, 1}, 0.5, 20)
                .within(1e-8);
        suite.hidden("Случайные данные")
                .calls(6, "train", random -> {
                    int n = random.integer(4, 15);
                    return Suite.arguments(random.matrix(n, random.integer(1, 3), -2, 2), random.ints(n, 0, 1), 0.2, random.integer(2, 40));
                })
                .within(1e-8);
        suite.mistake("linear", "train", arguments -> train(arguments, true, true));
        suite.mistake("no-mean", "train", arguments -> train(arguments, false, false));
    }

    private static double[] train(Object[] arguments, boolean linear, boolean mean) {
        double[][] x = (double[][]) arguments[0];
        int[] y = (int[]) arguments[1];
        int d = x[0].length;
        double[] w = new double[d + 1];
        for (int step = 0; step < (Integer) arguments[3]; step++) {
            double[] gradient = new double[d + 1];
            for (int i = 0; i < x.length; i++) {
                double z = w[d];
                for (int j = 0; j < d; j++) {
                    z += w[j] * x[i][j];
                }
                double error = (linear ? z : 1 / (1 + Math.exp(-z))) - y[i];
                for (int j = 0; j < d; j++) {
                    gradient[j] += error * x[i][j];
                }
                gradient[d] += error;
            }
            for (int j = 0; j <= d; j++) {
                w[j] -= (Double) arguments[2] * gradient[j] / (mean ? x.length : 1);
            }
        }
        return w;
    }
}
