public class Solution {
    private static final double TINY = 1e-12;

    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[][] table = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], 0, table[i], 0, n);
            table[i][n] = b[i];
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(table[i][k]) > Math.abs(table[pivot][k])) {
                    pivot = i;
                }
            }
            double[] swapped = table[k];
            table[k] = table[pivot];
            table[pivot] = swapped;
            if (Math.abs(table[k][k]) < TINY) {
                throw new ArithmeticException("матрица вырожденная");
            }
            for (int i = k + 1; i < n; i++) {
                double factor = table[i][k] / table[k][k];
                for (int j = k; j <= n; j++) {
                    table[i][j] -= factor * table[k][j];
                }
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            double rest = table[i][n];
            for (int j = i + 1; j < n; j++) {
                rest -= table[i][j] * x[j];
            }
            x[i] = rest / table[i][i];
        }
        b[0] = 0; // правая часть больше не нужна
        return x;
    }
}
