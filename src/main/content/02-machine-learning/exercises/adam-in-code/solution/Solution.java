final class Solution {
    private static final double BETA_1 = 0.9;
    private static final double BETA_2 = 0.999;
    private static final double EPSILON = 1e-8;

    /** Параметры после шагов Adam с данными градиентами. */
    static double[] adam(double[] start, double[][] gradients, double learningRate) {
        double[] theta = start.clone();
        double[] m = new double[theta.length];
        double[] v = new double[theta.length];
        for (int t = 1; t <= gradients.length; t++) {
            double[] g = gradients[t - 1];
            for (int i = 0; i < theta.length; i++) {
                m[i] = BETA_1 * m[i] + (1 - BETA_1) * g[i];
                v[i] = BETA_2 * v[i] + (1 - BETA_2) * g[i] * g[i];
                double first = m[i] / (1 - Math.pow(BETA_1, t));
                double second = v[i] / (1 - Math.pow(BETA_2, t));
                theta[i] -= learningRate * first / (Math.sqrt(second) + EPSILON);
            }
        }
        return theta;
    }
}
