final class Solution {
    static int predict(double[][] x, int[] y, double[] query, int k) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < x.length; i++) {
            double sum = 0;
            for (int j = 0; j < query.length; j++) {
                sum += (x[i][j] - query[j]) * (x[i][j] - query[j]);
            }
            if (sum < least) {
                least = sum;
                best = i;
            }
        }
        return y[best];
    }
}
