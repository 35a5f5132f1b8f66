import java.util.Arrays;
import java.util.stream.IntStream;

final class Solution {
    /** Неоднородность Джини меток 0 и 1. */
    static double gini(int[] labels) {
        if (labels.length == 0) {
            return 0;
        }
        double ones = Arrays.stream(labels).sum();
        double p = ones / labels.length;
        return 1 - p * p - (1 - p) * (1 - p);
    }

    /** Порог вопроса «x не больше t?» с наименьшей средней неоднородностью половин. */
    static double bestThreshold(double[] x, int[] labels) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                continue;
            }
            double threshold = (sorted[i] + sorted[i - 1]) / 2;
            int[] left = IntStream.range(0, x.length).filter(j -> x[j] <= threshold).map(j -> labels[j]).toArray();
            int[] right = IntStream.range(0, x.length).filter(j -> x[j] > threshold).map(j -> labels[j]).toArray();
            double impurity = (left.length * gini(left) + right.length * gini(right)) / x.length;
            if (impurity < least - 1e-12) {
                least = impurity;
                best = threshold;
            }
        }
        return best;
    }
}
