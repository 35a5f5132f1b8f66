import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.ArrayList;
import java.util.List;

public final class Checks implements CodeChecks {
    private static final double[][] LINE = {{1, 5}, {2, 1}, {3, 4}, {4, 2}, {5, 3}, {6, 6}};
    private static final int[] BAND = {0, 0, 1, 1, 0, 0};

    @Override
    public void define(Suite suite) {
        suite.open("Один вопрос")
                .call("fitAndPredict", LINE, new int[] {0, 0, 0, 1, 1, 1}, 1, new double[][] {{0, 0}, {3.4, 9}, {3.6, 9}, {9, 0}})
                .hint("Порог 3,5 по первому признаку отделяет классы без ошибок.");
        suite.open("Полоса посередине: нужны два вопроса")
                .call("fitAndPredict", LINE, BAND, 2, new double[][] {{1, 0}, {3, 0}, {4, 9}, {6, 9}})
                .hint("Первый вопрос отделит края с одной стороны, второй — с другой.");
        suite.open("Та же полоса, но вопрос только один")
                .call("fitAndPredict", new double[][] {{1}, {2}, {3}, {4}, {5}, {6}, {7}}, new int[] {0, 0, 0, 1, 0, 1, 1}, 1,
                        new double[][] {{4}, {5}, {7}})
                .hint("Глубина 1: после первого вопроса оба узла — листья.");
        suite.open("Нулевая глубина и равенство голосов")
                .call("fitAndPredict", LINE, new int[] {1, 1, 1, 1, 0, 0}, 0, new double[][] {{6, 6}})
                .call("fitAndPredict", LINE, new int[] {1, 1, 1, 0, 0, 0}, 0, new double[][] {{6, 6}})
                .hint("Дерево из одного листа отвечает самым частым классом; при равенстве — нулём.");
        suite.hidden("Неравные половины")
                .calls(6, "fitAndPredict", random -> arguments(random.integerMatrix(14, 2, 0, 9), 1, random.integerMatrix(20, 2, 0, 9), 0.35, random.generator()))
                .hint("Маленькая чистая половина ещё не делает вопрос выгодным.");
        suite.hidden("Случайные деревья")
                .calls(8, "fitAndPredict", random -> arguments(
                        random.integerMatrix(24, 3, 0, 7), random.integer(1, 4), random.integerMatrix(20, 3, 0, 7), 0.5, random.generator()))
                .hint("Проверьте правила для одинаковых выгод: меньший номер признака, потом меньший порог.");
        suite.mistake("one-question", "fitAndPredict", arguments -> run(arguments, Math.min((int) arguments[2], 1), true));
        suite.mistake("no-limit", "fitAndPredict", arguments -> run(arguments, 1_000, true));
        suite.mistake("unweighted", "fitAndPredict", arguments -> run(arguments, (int) arguments[2], false));
    }

    private static Object[] arguments(double[][] x, int depth, double[][] fresh, double share, java.util.random.RandomGenerator random) {
        int[] y = new int[x.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = random.nextDouble() < share ? 1 : 0;
        }
        return Suite.arguments(x, y, depth, fresh);
    }

    private static int[] run(Object[] arguments, int depth, boolean weighted) {
        double[][] x = (double[][]) arguments[0];
        int[] y = (int[]) arguments[1];
        double[][] fresh = (double[][]) arguments[3];
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            all.add(i);
        }
        int[] answers = new int[fresh.length];
        for (int i = 0; i < fresh.length; i++) {
            answers[i] = answer(x, y, all, depth, fresh[i], weighted);
        }
        return answers;
    }

    private static int answer(double[][] x, int[] y, List<Integer> rows, int depth, double[] point, boolean weighted) {
        int ones = rows.stream().mapToInt(i -> y[i]).sum();
        int majority = 2 * ones > rows.size() ? 1 : 0;
        if (depth == 0 || ones == 0 || ones == rows.size()) {
            return majority;
        }
        int bestFeature = -1;
        double bestThreshold = 0;
        double bestGain = 1e-12;
        for (int j = 0; j < x[0].length; j++) {
            int feature = j;
            double[] values = rows.stream().mapToDouble(i -> x[i][feature]).distinct().sorted().toArray();
            for (int k = 0; k + 1 < values.length; k++) {
                double threshold = (values[k] + values[k + 1]) / 2;
                List<Integer> left = rows.stream().filter(i -> x[i][feature] <= threshold).toList();
                List<Integer> right = rows.stream().filter(i -> x[i][feature] > threshold).toList();
                double after = weighted
                        ? (left.size() * gini(y, left) + right.size() * gini(y, right)) / rows.size()
                        : (gini(y, left) + gini(y, right)) / 2;
                double gain = gini(y, rows) - after;
                if (gain > bestGain + 1e-12) {
                    bestGain = gain;
                    bestFeature = feature;
                    bestThreshold = threshold;
                }
            }
        }
        if (bestFeature < 0) {
            return majority;
        }
        boolean toLeft = point[bestFeature] <= bestThreshold;
        List<Integer> side = new ArrayList<>();
        for (int i : rows) {
            if ((x[i][bestFeature] <= bestThreshold) == toLeft) {
                side.add(i);
            }
        }
        return answer(x, y, side, depth - 1, point, weighted);
    }

    private static double gini(int[] y, List<Integer> rows) {
        double share = rows.stream().mapToInt(i -> y[i]).sum() / (double) rows.size();
        return 2 * share * (1 - share);
    }
}
