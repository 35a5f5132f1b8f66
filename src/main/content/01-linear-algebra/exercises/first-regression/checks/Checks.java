import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    private static final double TOLERANCE = 0.02;

    @Override
    public void define(Suite suite) {
        suite.open("Четыре точки из условия и прогноз в точке (3, 5)")
                .call(
                        "fit",
                        new double[][] {{1, 1}, {1, 2}, {2, 2}, {2, 3}},
                        new double[] {6, 8, 9, 11},
                        new double[] {3, 5})
                .within(TOLERANCE)
                .hint("Все четыре точки лежат на одной плоскости: ошибка точной модели равна нулю. Проверьте свои веса подстановкой.");
        suite.hidden("Другие плоскости").calls(4, "fit", random -> {
            double w1 = random.integer(-3, 3);
            double w2 = random.integer(-3, 3);
            double b = random.integer(1, 5);
            double[][] x = {
                {1, 1}, {1, 2}, {2, 2}, {2, 3}, {random.real(0, 3), random.real(0, 3)}, {random.real(0, 3), random.real(0, 3)}
            };
            double[] y = new double[x.length];
            for (int i = 0; i < y.length; i++) {
                y[i] = w1 * x[i][0] + w2 * x[i][1] + b;
            }
            return Suite.arguments(x, y, random.vector(2, 0, 4));
        }).within(TOLERANCE).hint("На одних данных модель сошлась, на других нет. Добавьте эпох.");
        suite.mistakeWhen("diverged", (arguments, got) -> got instanceof double[] v && !allFinite(v));
        suite.mistakeWhen("no-intercept", (arguments, got) -> got instanceof double[] v
                && v.length == 4
                && v[2] == 0
                && (v[0] != 0 || v[1] != 0));
        suite.mistakeWhen("mean-only", (arguments, got) -> got instanceof double[] v
                && v.length == 4
                && v[0] == 0
                && v[1] == 0);
        suite.mistakeWhen("too-few-epochs", (arguments, got) -> got instanceof double[] v
                && v.length == 4
                && error((double[][]) arguments[0], (double[]) arguments[1], v)
                        < spread((double[]) arguments[1]));
    }

    private static boolean allFinite(double[] v) {
        for (double x : v) {
            if (!Double.isFinite(x)) {
                return false;
            }
        }
        return true;
    }

    private static double error(double[][] x, double[] y, double[] model) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            double difference = model[0] * x[i][0] + model[1] * x[i][1] + model[2] - y[i];
            sum += difference * difference;
        }
        return sum;
    }

    private static double spread(double[] y) {
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        double sum = 0;
        for (double value : y) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
