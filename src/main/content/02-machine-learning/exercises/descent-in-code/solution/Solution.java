final class Solution {
    /** Наклон и сдвиг после steps шагов градиентного спуска по MSE из нуля. */
    static double[] fit(double[] x, double[] y, double learningRate, int steps) {
        double a = 0;
        double b = 0;
        for (int step = 0; step < steps; step++) {
            double byA = 0;
            double byB = 0;
            for (int i = 0; i < x.length; i++) {
                double error = a * x[i] + b - y[i];
                byA += 2 * error * x[i] / x.length;
                byB += 2 * error / x.length;
            }
            a -= learningRate * byA;
            b -= learningRate * byB;
        }
        return new double[] {a, b};
    }
}
