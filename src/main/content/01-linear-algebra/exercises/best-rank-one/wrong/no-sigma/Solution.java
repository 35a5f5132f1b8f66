public class Solution {
    static double[][] rankOne(double[][] a) {
        int m = a.length;
        int n = a[0].length;
        double[] v = new double[n];
        for (int j = 0; j < n; j++) {
            v[j] = j + 1;
        }
        double[] u = new double[m];
        for (int step = 0; step < 300; step++) {
            u = new double[m];
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    u[i] += a[i][j] * v[j];
                }
            }
            normalise(u);
            v = new double[n];
            for (int j = 0; j < n; j++) {
                for (int i = 0; i < m; i++) {
                    v[j] += a[i][j] * u[i];
                }
            }
            normalise(v);
        }
        double[][] layer = new double[m][n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                layer[i][j] = u[i] * v[j];
            }
        }
        return layer;
    }

    private static void normalise(double[] x) {
        double squares = 0;
        for (double value : x) {
            squares += value * value;
        }
        for (int i = 0; i < x.length; i++) {
            x[i] /= Math.sqrt(squares);
        }
    }
}
