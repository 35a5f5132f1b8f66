public class Solution {
    /**
     * Произведение матриц.
     *
     * @param a m × n
     * @param b n × p
     * @return m × p
     * @throws IllegalArgumentException если столбцов у a не столько, сколько строк у b
     */
    static double[][] multiply(double[][] a, double[][] b) {
        int m = a.length;
        int n = b.length;
        int p = b[0].length;
        if (a[0].length != n) {
            throw new IllegalArgumentException("столбцов " + a[0].length + ", а строк " + n);
        }
        double[][] c = new double[m][p];
        for (int i = 0; i < m; i++) {
            for (int k = 0; k < n; k++) {
                for (int j = 0; j < p; j++) {
                    c[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return c;
    }
}
