final class Solution {
    static double predict(double[][] w1, double[] b1, double[] w2, double b2, double[] x) {
        double z = b2;
        for (int i = 0; i < w1.length; i++) {
            double sum = b1[i];
            for (int j = 0; j < x.length; j++) {
                sum += w1[i][j] * x[j];
            }
            z += w2[i] * Math.max(0, sum);
        }
        return z;
    }
}
