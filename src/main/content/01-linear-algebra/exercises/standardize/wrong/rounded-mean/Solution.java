public class Solution {
    static double[][] standardize(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[n][d];
        for (int j = 0; j < d; j++) {
            double mean = 0;
            for (double[] row : x) {
                mean += row[j] / n;
            }
            double variance = 0;
            for (double[] row : x) {
                variance += (row[j] - mean) * (row[j] - mean) / (n - 1);
            }
            double deviation = Math.sqrt(variance);
            for (int i = 0; i < n; i++) {
                result[i][j] = deviation == 0 ? 0 : (x[i][j] - mean) / deviation;
            }
        }
        return result;
    }
}
