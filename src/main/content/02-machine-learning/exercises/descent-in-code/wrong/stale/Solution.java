final class Solution {
    static double[] fit(double[] x, double[] y, double learningRate, int steps) {
        double a = 0;
        double b = 0;
        for (int step = 0; step < steps; step++) {
            double byA = 0;
            for (int i = 0; i < x.length; i++) {
                byA += 2 * (a * x[i] + b - y[i]) * x[i] / x.length;
            }
            a -= learningRate * byA;
            double byB = 0;
            for (int i = 0; i < x.length; i++) {
                byB += 2 * (a * x[i] + b - y[i]) / x.length;
            }
            b -= learningRate * byB;
        }
        return new double[] {a, b};
    }
}
