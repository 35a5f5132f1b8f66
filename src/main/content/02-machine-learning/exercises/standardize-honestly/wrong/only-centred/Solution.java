final class Solution {
    static double[][] standardize(double[][] train, double[][] test) {
        int features = train[0].length;
        double[][] result = new double[test.length][features];
        for (int j = 0; j < features; j++) {
            double mean = 0;
            for (double[] row : train) {
                mean += row[j] / train.length;
            }
            for (int i = 0; i < test.length; i++) {
                result[i][j] = test[i][j] - mean;
            }
        }
        return result;
    }
}
