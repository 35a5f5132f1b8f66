public class Solution {
    private static final int STEPS = 200;

    /**
     * Ближайшая к a матрица ранга 1.
     *
     * @param a m × n
     * @return m × n
     */
    static double[][] rankOne(double[][] a) {
        int m = a.length;
        int n = a[0].length;
        double[] v = new double[n];
        for (int j = 0; j < n; j++) {
            v[j] = j + 1;
        }
        for (int step = 0; step < STEPS; step++) {
            double[] w = times(a, v);
            double[] next = new double[n];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    next[j] += a[i][j] * w[i];
                }
            }
            double norm = norm(next);
            for (int j = 0; j < n; j++) {
                v[j] = next[j] / norm;
            }
        }
        double[] w = times(a, v); // σ₁u₁
        double[][] layer = new double[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                layer[i][j] = w[i] * v[j];
            }
        }
        return layer;
    }

    private static double[] times(double[][] a, double[] v) {
        double[] w = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < v.length; j++) {
                w[i] += a[i][j] * v[j];
            }
        }
        return w;
    }

    private static double norm(double[] v) {
        double squares = 0;
        for (double x : v) {
            squares += x * x;
        }
        return Math.sqrt(squares);
    }
}
