final class Solution {
    static double learn(double[] x, boolean[] positive) {
        double best = x[0];
        int fewest = Integer.MAX_VALUE;
        for (double threshold : x) {
            int errors = 0;
            for (int i = 0; i < x.length; i++) {
                if ((x[i] < threshold) != positive[i]) {
                    errors++;
                }
            }
            if (errors < fewest || errors == fewest && threshold < best) {
                fewest = errors;
                best = threshold;
            }
        }
        return best;
    }
}
