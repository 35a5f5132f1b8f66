import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Два нейрона, один выключен")
                .call("predict", new double[][] {{1, 2}, {-3, 0}}, new double[] {0, 1}, new double[] {0.5, 1}, -1.0, new double[] {1, 1})
                .hint("Активации 3 и 0, z = 0,5, вероятность около 0,62.");
        suite.open("Все нейроны выключены: остаётся сдвиг")
                .call("predict", new double[][] {{-1}, {-2}}, new double[] {0, 0}, new double[] {5, 3}, 2.0, new double[] {1})
                .hint("z = 2.");
        suite.hidden("Случайные сети")
                .calls(12, "predict", random -> {
                    int inputs = random.integer(1, 4);
                    int neurons = random.integer(3, 6);
                    return Suite.arguments(
                            random.matrix(neurons, inputs, -2, 2),
                            random.vector(neurons, -1, 1),
                            random.vector(neurons, -1, 1),
                            random.real(-1, 1),
                            random.vector(inputs, -1, 1));
                });
        suite.mistake("no-relu", "predict", arguments -> 1 / (1 + Math.exp(-z(arguments, false))));
        suite.mistake("no-sigmoid", "predict", arguments -> z(arguments, true));
    }

    private static double z(Object[] arguments, boolean relu) {
        double[][] w1 = (double[][]) arguments[0];
        double[] b1 = (double[]) arguments[1];
        double[] w2 = (double[]) arguments[2];
        double[] x = (double[]) arguments[4];
        double z = (Double) arguments[3];
        for (int i = 0; i < w1.length; i++) {
            double sum = b1[i];
            for (int j = 0; j < x.length; j++) {
                sum += w1[i][j] * x[j];
            }
            z += w2[i] * (relu ? Math.max(0, sum) : sum);
        }
        return z;
    }
}
