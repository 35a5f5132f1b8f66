public class Solution {
    static double[] fit(double[][] x, double[] y, double[] query) {
        double mean = 0;
        for (double value : y) {
            mean += value / y.length;
        }
        return new double[] {0, 0, mean, mean};
    }
}
