public class Solution {
    /**
     * Линейная регрессия по методу наименьших квадратов.
     *
     * @param x признаки, n строк по d чисел
     * @param y ответы, n чисел
     * @return сдвиг и d весов
     */
    static double[] fit(double[][] x, double[] y) {
        int size = x[0].length + 1;
        double[][] gram = new double[size][size];
        double[] right = new double[size];
        for (int k = 0; k < x.length; k++) {
            double[] row = new double[size];
            row[0] = 1;
            System.arraycopy(x[k], 0, row, 1, size - 1);
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    gram[i][j] += row[i] * row[j];
                }
                right[i] += row[i] * y[k];
            }
        }
        return solve(gram, right);
    }

    /** Решает квадратную систему исключением; матрицу и правую часть портит. */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                if (Math.abs(a[i][k]) > Math.abs(a[pivot][k])) {
                    pivot = i;
                }
            }
            double[] row = a[k];
            a[k] = a[pivot];
            a[pivot] = row;
            double right = b[k];
            b[k] = b[pivot];
            b[pivot] = right;
            for (int i = k + 1; i < n; i++) {
                double factor = a[i][k] / a[k][k];
                for (int j = k; j < n; j++) {
                    a[i][j] -= factor * a[k][j];
                }
                b[i] -= factor * b[k];
            }
        }
        double[] x = new double[n];
        for (int i = n - 1; i >= 0; i--) {
            x[i] = b[i];
            for (int j = i + 1; j < n; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
