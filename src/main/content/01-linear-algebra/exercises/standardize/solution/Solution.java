public class Solution {
    /**
     * Столбцы со средним 0 и стандартным отклонением 1; постоянный столбец становится нулевым.
     *
     * @param x n строк по d признаков, n ≥ 2
     */
    static double[][] standardize(double[][] x) {
        int n = x.length;
        int d = x[0].length;
        double[][] result = new double[n][d];
        for (int j = 0; j < d; j++) {
            double mean = 0;
            double min = x[0][j];
            double max = x[0][j];
            for (double[] row : x) {
                mean += row[j] / n;
                min = Math.min(min, row[j]);
                max = Math.max(max, row[j]);
            }
            double variance = 0;
            for (double[] row : x) {
                variance += (row[j] - mean) * (row[j] - mean) / (n - 1);
            }
            double deviation = Math.sqrt(variance);
            for (int i = 0; i < n; i++) {
                // вычисленное среднее одинаковых чисел может отличаться от них последней цифрой
                result[i][j] = min == max ? 0 : (x[i][j] - mean) / deviation;
            }
        }
        return result;
    }
}
