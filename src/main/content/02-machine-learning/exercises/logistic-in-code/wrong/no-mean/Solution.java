final class Solution {
    static double[] train(double[][] x, int[] y, double learningRate, int steps) {
        int d = x[0].length;
        double[] w = new double[d + 1];
        for (int step = 0; step < steps; step++) {
            double[] gradient = new double[d + 1];
            for (int i = 0; i < x.length; i++) {
                double z = w[d];
                for (int j = 0; j < d; j++) {
                    z += w[j] * x[i][j];
                }
                double error = 1 / (1 + Math.exp(-z)) - y[i];
                for (int j = 0; j < d; j++) {
                    gradient[j] += error * x[i][j];
                }
                gradient[d] += error;
            }
            for (int j = 0; j <= d; j++) {
                w[j] -= learningRate * gradient[j];
            }
        }
        return w;
    }
}
