import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Два столбца")
                .call("standardize", (Object) new double[][] {{1, 10}, {2, 30}, {3, 50}})
                .hint("Оба столбца должны стать (−1, 0, 1).");
        suite.open("Постоянный столбец")
                .call("standardize", (Object) new double[][] {{5, 1}, {5, 3}})
                .hint("Первый столбец — нули, второй — примерно (−0,707; 0,707).");
        suite.open("Постоянный столбец из дробей")
                .call("standardize", (Object) new double[][] {
                    {0.1, 36.6}, {0.1, 36.6}, {0.1, 36.6}, {0.1, 36.6}, {0.1, 36.6},
                    {0.1, 36.6}, {0.1, 36.6}, {0.1, 36.6}, {0.1, 36.6}, {0.1, 36.6}
                })
                .hint("Все числа в столбце одинаковы, значит, в ответе нули, даже если вычисленное отклонение вышло не совсем нулевым.");
        suite.hidden("Случайные данные")
                .calls(8, "standardize", random -> Suite.arguments(
                        (Object) random.matrix(random.integer(2, 25), random.integer(1, 5), -100, 300)))
                .within(1e-8);
        suite.mistake("only-centred", "standardize", arguments -> scaled((double[][]) arguments[0], 0, 1));
        suite.mistake("variance", "standardize", arguments -> scaled((double[][]) arguments[0], 2, 1));
        suite.mistake("divided-by-n", "standardize", arguments -> scaled((double[][]) arguments[0], 1, 0));
        suite.mistakeWhen("rounded-mean", (arguments, got) -> got instanceof double[][] z && constantNotZero((double[][]) arguments[0], z));
    }

    /** Whether a column of equal numbers came back as anything but zeros. */
    private static boolean constantNotZero(double[][] x, double[][] z) {
        if (z.length != x.length) {
            return false;
        }
        for (int j = 0; j < x[0].length; j++) {
            boolean constant = true;
            boolean zero = true;
            for (int i = 0; i < x.length; i++) {
                if (z[i].length != x[i].length) {
                    return false;
                }
                constant &= x[i][j] == x[0][j];
                zero &= z[i][j] == 0;
            }
            if (constant && !zero) {
                return true;
            }
        }
        return false;
    }

    /** Divides by the standard deviation to the given power; {@code lost} is what the divisor of the variance lacks of n. */
    private static double[][] scaled(double[][] x, int power, int lost) {
        int n = x.length;
        double[][] result = new double[n][x[0].length];
        for (int j = 0; j < x[0].length; j++) {
            double mean = 0;
            boolean constant = true;
            for (double[] row : x) {
                mean += row[j] / n;
                constant &= row[j] == x[0][j];
            }
            double variance = 0;
            for (double[] row : x) {
                variance += (row[j] - mean) * (row[j] - mean) / (n - lost);
            }
            double divisor = Math.pow(Math.sqrt(variance), power);
            for (int i = 0; i < n; i++) {
                result[i][j] = constant ? 0 : (x[i][j] - mean) / divisor;
            }
        }
        return result;
    }
}
