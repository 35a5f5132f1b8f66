public class Solution {
    /**
     * Веса, при которых сумма квадратов ошибок наименьшая.
     *
     * @param x признаки, n строк по d чисел, n не меньше d; столбцы независимы; не меняется
     * @param y ответы, n чисел; не меняется
     */
    static double[] solve(double[][] x, double[] y) {
        int d = x[0].length;
        double[][] table = new double[d][d + 1];
        for (int row = 0; row < x.length; row++) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    table[i][j] += x[row][i] * x[row][j];
                }
                table[i][d] += x[row][i] * y[row];
            }
        }
        for (int k = 0; k < d; k++) {
            int pivot = k;
            for (int i = k + 1; i < d; i++) {
                if (Math.abs(table[i][k]) > Math.abs(table[pivot][k])) {
                    pivot = i;
                }
            }
            double[] kept = table[k];
            table[k] = table[pivot];
            table[pivot] = kept;
            for (int i = k + 1; i < d; i++) {
                double factor = table[i][k] / table[k][k];
                for (int j = k; j <= d; j++) {
                    table[i][j] -= factor * table[k][j];
                }
            }
        }
        double[] w = new double[d];
        for (int i = d - 1; i >= 0; i--) {
            w[i] = table[i][d];
            for (int j = i + 1; j < d; j++) {
                w[i] -= table[i][j] * w[j];
            }
            w[i] /= table[i][i];
        }
        return w;
    }
}
