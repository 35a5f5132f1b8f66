import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Один признак: обучающие 1, 3, 5, тестовые 3, 7")
                .call("standardize", new double[][] {{1}, {3}, {5}}, new double[][] {{3}, {7}})
                .hint("Среднее 3, отклонение — корень из 8/3.");
        suite.open("Постоянный признак")
                .call("standardize", new double[][] {{2, 1}, {2, 5}}, new double[][] {{4, 3}, {2, 7}})
                .hint("У первого признака отклонение нулевое: вычтите среднее и поделите на единицу.");
        suite.hidden("Случайные таблицы")
                .calls(10, "standardize", random -> {
                    int features = random.integer(1, 5);
                    return Suite.arguments(
                            random.matrix(random.integer(3, 12), features, -20, 20),
                            random.matrix(random.integer(2, 8), features, -20, 20));
                });
        suite.mistake("test-statistics", "standardize", arguments -> scaled((double[][]) arguments[1], (double[][]) arguments[1], true));
        suite.mistake("only-centred", "standardize", arguments -> scaled((double[][]) arguments[0], (double[][]) arguments[1], false));
    }

    private static double[][] scaled(double[][] train, double[][] test, boolean divide) {
        int features = train[0].length;
        double[][] result = new double[test.length][features];
        for (int j = 0; j < features; j++) {
            double mean = 0;
            boolean spread = false;
            for (double[] row : train) {
                mean += row[j] / train.length;
                spread |= row[j] != train[0][j];
            }
            double variance = 0;
            for (double[] row : train) {
                variance += (row[j] - mean) * (row[j] - mean) / train.length;
            }
            double deviation = divide && spread ? Math.sqrt(variance) : 1;
            for (int i = 0; i < test.length; i++) {
                result[i][j] = (test[i][j] - mean) / deviation;
            }
        }
        return result;
    }
}
