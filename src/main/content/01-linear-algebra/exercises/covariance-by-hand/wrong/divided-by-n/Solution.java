public class Solution {
    static double[][] covariance(double[][] x) {
        return Deviations.products(x, x.length);
    }
}

class Deviations {
    static double[][] products(double[][] x, double divisor) {
        int d = x[0].length;
        double[] mean = new double[d];
        for (double[] row : x) {
            for (int j = 0; j < d; j++) {
                mean[j] += row[j] / x.length;
            }
        }
        double[][] c = new double[d][d];
        for (double[] row : x) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    c[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / divisor;
                }
            }
        }
        return c;
    }
}
