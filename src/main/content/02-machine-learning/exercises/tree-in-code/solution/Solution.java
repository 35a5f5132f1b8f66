import java.util.ArrayList;
import java.util.List;

public class Solution {
    /**
     * Обучает дерево и отвечает на новые точки.
     *
     * @param x обучающие точки, n строк по d чисел
     * @param y классы 0 и 1
     * @param depth наибольшая глубина; 0 — дерево из одного листа
     * @param fresh новые точки, строки по d чисел
     */
    static int[] fitAndPredict(double[][] x, int[] y, int depth, double[][] fresh) {
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < y.length; i++) {
            all.add(i);
        }
        int[] answers = new int[fresh.length];
        for (int i = 0; i < fresh.length; i++) {
            answers[i] = answer(x, y, all, depth, fresh[i]);
        }
        return answers;
    }

    /** Спускает точку по дереву, выращивая только те узлы, через которые она проходит. */
    private static int answer(double[][] x, int[] y, List<Integer> rows, int depth, double[] point) {
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
                double gain = gini(y, rows) - after(x, y, rows, feature, threshold);
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
        boolean left = point[bestFeature] <= bestThreshold;
        List<Integer> side = new ArrayList<>();
        for (int i : rows) {
            if ((x[i][bestFeature] <= bestThreshold) == left) {
                side.add(i);
            }
        }
        return answer(x, y, side, depth - 1, point);
    }

    private static double after(double[][] x, int[] y, List<Integer> rows, int feature, double threshold) {
        List<Integer> left = rows.stream().filter(i -> x[i][feature] <= threshold).toList();
        List<Integer> right = rows.stream().filter(i -> x[i][feature] > threshold).toList();
        return (left.size() * gini(y, left) + right.size() * gini(y, right)) / rows.size();
    }

    private static double gini(int[] y, List<Integer> rows) {
        double share = rows.stream().mapToInt(i -> y[i]).sum() / (double) rows.size();
        return 2 * share * (1 - share);
    }
}
