import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Один шаг: x = (1, 2), y = (3, 5), η = 0,1")
                .call("fit", new double[] {1, 2}, new double[] {3, 5}, 0.1, 1)
                .hint("Градиент в нуле (−13, −8), после шага a = 1,3 и b = 0,8.");
        suite.open("Три шага").call("fit", new double[] {0, 1, 2}, new double[] {1, 3, 5}, 0.1, 3).hint("После второго шага градиент уже другой.");
        suite.hidden("Случайные точки")
                .calls(8, "fit", random -> {
                    int n = random.integer(3, 15);
                    return Suite.arguments(random.vector(n, -2, 2), random.vector(n, -5, 5), 0.05, random.integer(2, 60));
                })
                .within(1e-7);
        suite.mistake("stale", "fit", arguments -> fit(arguments, -2, true));
        suite.mistake("uphill", "fit", arguments -> fit(arguments, 2, false));
        suite.mistake("no-two", "fit", arguments -> fit(arguments, -1, false));
    }

    private static double[] fit(Object[] arguments, double factor, boolean stale) {
        double[] x = (double[]) arguments[0];
        double[] y = (double[]) arguments[1];
        double rate = (Double) arguments[2];
        int steps = (Integer) arguments[3];
        double a = 0;
        double b = 0;
        for (int step = 0; step < steps; step++) {
            double byA = 0;
            double byB = 0;
            for (int i = 0; i < x.length; i++) {
                byA += (a * x[i] + b - y[i]) * x[i] / x.length;
                byB += (a * x[i] + b - y[i]) / x.length;
            }
            a += rate * factor * byA;
            if (stale) {
                byB = 0;
                for (int i = 0; i < x.length; i++) {
                    byB += (a * x[i] + b - y[i]) / x.length;
                }
            }
            b += rate * factor * byB;
        }
        return new double[] {a, b};
    }
}
