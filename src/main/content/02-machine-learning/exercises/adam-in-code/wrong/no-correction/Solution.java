final class Solution {
    static double[] adam(double[] start, double[][] gradients, double learningRate) {
        double[] theta = start.clone();
        double[] m = new double[theta.length];
        double[] v = new double[theta.length];
        for (double[] g : gradients) {
            for (int i = 0; i < theta.length; i++) {
                m[i] = 0.9 * m[i] + (1 - 0.9) * g[i];
                v[i] = 0.999 * v[i] + (1 - 0.999) * g[i] * g[i];
                theta[i] -= learningRate * m[i] / (Math.sqrt(v[i]) + 1e-8);
            }
        }
        return theta;
    }
}
