import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Точки (1, 2), (2, 3), (3, 7)")
                .call("fit", new double[] {1, 2, 3}, new double[] {2, 3, 7})
                .hint("Наклон 2,5, свободный член −1.");
        suite.open("Одинаковые x")
                .call("fit", new double[] {4, 4}, new double[] {1, 3})
                .call("fit", new double[] {0.1, 0.1, 0.1}, new double[] {1, 2, 4})
                .hint("Наклон 0, свободный член — среднее y: 2 и 2,33. Одинаковые x узнавайте по самим числам.");
        suite.hidden("Случайные точки")
                .calls(12, "fit", random -> {
                    int n = random.integer(3, 20);
                    return Suite.arguments(random.vector(n, -10, 10), random.vector(n, -10, 10));
                })
                .within(1e-8);
        suite.mistake("through-zero", "fit", arguments -> {
            double[] x = (double[]) arguments[0];
            double[] y = (double[]) arguments[1];
            double together = 0;
            double spread = 0;
            for (int i = 0; i < x.length; i++) {
                together += x[i] * y[i];
                spread += x[i] * x[i];
            }
            return new double[] {together / spread, 0};
        });
        suite.mistake("swapped", "fit", arguments -> {
            double[] x = (double[]) arguments[0];
            double[] y = (double[]) arguments[1];
            double meanX = 0;
            double meanY = 0;
            for (int i = 0; i < x.length; i++) {
                meanX += x[i] / x.length;
                meanY += y[i] / x.length;
            }
            double together = 0;
            double spread = 0;
            for (int i = 0; i < x.length; i++) {
                together += (x[i] - meanX) * (y[i] - meanY);
                spread += (x[i] - meanX) * (x[i] - meanX);
            }
            double slope = spread == 0 ? 0 : together / spread;
            return new double[] {meanY - slope * meanX, slope};
        });
    }
}
