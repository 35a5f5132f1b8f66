final class Solution {
    /** Тестовые строки, стандартизованные по среднему и отклонению обучающих. */
    static double[][] standardize(double[][] train, double[][] test) {
        int features = train[0].length;
        double[][] result = new double[test.length][features];
        for (int j = 0; j < features; j++) {
            double mean = 0;
            double min = train[0][j];
            double max = train[0][j];
            for (double[] row : train) {
                mean += row[j] / train.length;
                min = Math.min(min, row[j]);
                max = Math.max(max, row[j]);
            }
            double variance = 0;
            for (double[] row : train) {
                variance += (row[j] - mean) * (row[j] - mean) / train.length;
            }
            double deviation = min < max ? Math.sqrt(variance) : 1;
            for (int i = 0; i < test.length; i++) {
                result[i][j] = (test[i][j] - mean) / deviation;
            }
        }
        return result;
    }
}
