final class Solution {
    static double[][] standardize(double[][] train, double[][] test) {
        int features = train[0].length;
        double[][] result = new double[test.length][features];
        for (int j = 0; j < features; j++) {
            double mean = 0;
            for (double[] row : test) {
                mean += row[j] / test.length;
            }
            double variance = 0;
            for (double[] row : test) {
                variance += (row[j] - mean) * (row[j] - mean) / test.length;
            }
            double deviation = variance > 0 ? Math.sqrt(variance) : 1;
            for (int i = 0; i < test.length; i++) {
                result[i][j] = (test[i][j] - mean) / deviation;
            }
        }
        return result;
    }
}
