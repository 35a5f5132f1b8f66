import java.util.Arrays;
import java.util.stream.IntStream;

final class Solution {
    static double gini(int[] labels) {
        if (labels.length == 0) {
            return 0;
        }
        double p = (double) Arrays.stream(labels).sum() / labels.length;
        return p * p + (1 - p) * (1 - p);
    }

    static double bestThreshold(double[] x, int[] labels) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double best = Double.NaN;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                continue;
            }
            double threshold = (sorted[i] + sorted[i - 1]) / 2;
            int[] left = IntStream.range(0, x.length).filter(j -> x[j] <= threshold).map(j -> labels[j]).toArray();
            int[] right = IntStream.range(0, x.length).filter(j -> x[j] > threshold).map(j -> labels[j]).toArray();
            double purity = (left.length * gini(left) + right.length * gini(right)) / x.length;
            if (purity > most + 1e-12) {
                most = purity;
                best = threshold;
            }
        }
        return best;
    }
}
