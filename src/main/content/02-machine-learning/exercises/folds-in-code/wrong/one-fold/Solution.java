final class Solution {
    static double crossValidate(double[] y, int k) {
        double sum = 0;
        int train = 0;
        for (int i = 0; i < y.length; i++) {
            if (i % k != 0) {
                sum += y[i];
                train++;
            }
        }
        double mean = sum / train;
        double squares = 0;
        int held = 0;
        for (int i = 0; i < y.length; i += k) {
            squares += (y[i] - mean) * (y[i] - mean);
            held++;
        }
        return squares / held;
    }
}
