final class Solution {
    static double[] gradient(double[] w1, double[] b1, double[] w2, double b2, double x, double y) {
        int n = w1.length;
        double[] z = new double[n];
        double out = b2;
        for (int i = 0; i < n; i++) {
            z[i] = w1[i] * x + b1[i];
            out += w2[i] * Math.max(0, z[i]);
        }
        double delta = 1 / (1 + Math.exp(-out)) - y;
        double[] gradient = new double[3 * n + 1];
        for (int i = 0; i < n; i++) {
            double hidden = z[i] > 0 ? delta : 0;
            gradient[i] = hidden * x;
            gradient[n + i] = hidden;
            gradient[2 * n + i] = delta * Math.max(0, z[i]);
        }
        gradient[3 * n] = delta;
        return gradient;
    }
}
