public class Solution {
    /**
     * Веса, при которых сумма квадратов ошибок наименьшая.
     *
     * @param x признаки, n строк по d чисел, n не меньше d; столбцы независимы; не меняется
     * @param y ответы, n чисел; не меняется
     */
    static double[] solve(double[][] x, double[] y) {
        int d = x[0].length;
        double[][] columns = new double[d + 1][x.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < d; j++) {
                columns[j][i] = x[i][j];
            }
            columns[d][i] = y[i]; // ответы проходят через те же вычитания
        }
        double[][] r = new double[d][d + 1];
        for (int j = 0; j < d; j++) {
            r[j][j] = Math.sqrt(dot(columns[j], columns[j]));
            for (int i = 0; i < x.length; i++) {
                columns[j][i] /= r[j][j];
            }
            for (int k = j + 1; k <= d; k++) {
                r[j][k] = dot(columns[j], columns[k]);
                for (int i = 0; i < x.length; i++) {
                    columns[k][i] -= r[j][k] * columns[j][i];
                }
            }
        }
        double[] w = new double[d];
        for (int j = d - 1; j >= 0; j--) {
            w[j] = r[j][d];
        }
        return w;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
