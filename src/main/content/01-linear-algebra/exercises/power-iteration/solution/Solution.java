import java.util.Arrays;

public class Solution {
    /**
     * Единичный вектор после заданного числа шагов степенного метода.
     *
     * @param a матрица n × n
     * @param iterations число шагов, не меньше одного
     */
    static double[] dominant(double[][] a, int iterations) {
        int n = a.length;
        double[] v = new double[n];
        Arrays.fill(v, 1);
        for (int step = 0; step < iterations; step++) {
            double[] next = new double[n];
            double squares = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    next[i] += a[i][j] * v[j];
                }
                squares += next[i] * next[i];
            }
            double norm = Math.sqrt(squares);
            for (int i = 0; i < n; i++) {
                next[i] /= norm;
            }
            v = next;
        }
        return v;
    }
}
