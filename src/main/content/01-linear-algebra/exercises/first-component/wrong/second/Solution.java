import java.util.Arrays;

public class Solution {
    /**
     * Первая главная компонента, единичный вектор.
     *
     * @param x данные, n строк по d признаков
     * @param iterations число шагов степенного метода
     */
    static double[] firstComponent(double[][] x, int iterations) {
        double[][] c = covariance(x);
        double trace = 0;
        for (int i = 0; i < c.length; i++) {
            trace += c[i][i];
        }
        for (int i = 0; i < c.length; i++) {
            for (int j = 0; j < c.length; j++) {
                c[i][j] = (i == j ? trace : 0) - c[i][j];
            }
        }
        double[] w = new double[c.length];
        Arrays.fill(w, 1);
        for (int step = 0; step < iterations; step++) {
            double[] next = multiply(c, w);
            double norm = Math.sqrt(dot(next, next));
            for (int i = 0; i < w.length; i++) {
                w[i] = next[i] / norm;
            }
        }
        return w;
    }

    private static double[][] covariance(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[] mean = new double[d];
        for (double[] row : x) {
            for (int j = 0; j < d; j++) {
                mean[j] += row[j] / n;
            }
        }
        double[][] c = new double[d][d];
        for (double[] row : x) {
            for (int i = 0; i < d; i++) {
                for (int j = 0; j < d; j++) {
                    c[i][j] += (row[i] - mean[i]) * (row[j] - mean[j]) / (n - 1);
                }
            }
        }
        return c;
    }

    private static double[] multiply(double[][] a, double[] v) {
        double[] result = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = dot(a[i], v);
        }
        return result;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
