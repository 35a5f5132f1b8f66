public class Solution {
    static double[][] rankOne(double[][] a) {
        int n = a[0].length;
        double[] mean = new double[n];
        for (double[] row : a) {
            for (int j = 0; j < n; j++) {
                mean[j] += row[j] / a.length;
            }
        }
        double[][] result = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            result[i] = mean.clone();
        }
        return result;
    }
}
