public class Solution {
    /**
     * Веса, при которых сумма квадратов ошибок наименьшая.
     *
     * @param x признаки, n строк по d чисел, n не меньше d; столбцы независимы; не меняется
     * @param y ответы, n чисел; не меняется
     */
    static double[] solve(double[][] x, double[] y) {
        int d = x[0].length;
        double[] w = new double[d];
        for (int j = 0; j < d; j++) {
            double along = 0;
            double square = 0;
            for (int i = 0; i < x.length; i++) {
                along += x[i][j] * y[i];
                square += x[i][j] * x[i][j];
            }
            w[j] = along / square;
        }
        return w;
    }
}
