final class Solution {
    static double crossValidate(double[] y, int k) {
        double sum = 0;
        for (double value : y) {
            sum += value;
        }
        double mean = sum / y.length;
        double total = 0;
        for (int fold = 0; fold < k; fold++) {
            double squares = 0;
            int held = 0;
            for (int i = fold; i < y.length; i += k) {
                squares += (y[i] - mean) * (y[i] - mean);
                held++;
            }
            total += squares / held;
        }
        return total / k;
    }
}
