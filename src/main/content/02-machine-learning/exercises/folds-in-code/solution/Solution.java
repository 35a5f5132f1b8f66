final class Solution {
    /** Средняя по k блокам MSE прогноза «среднее остальных блоков». */
    static double crossValidate(double[] y, int k) {
        double total = 0;
        for (int fold = 0; fold < k; fold++) {
            double sum = 0;
            int train = 0;
            for (int i = 0; i < y.length; i++) {
                if (i % k != fold) {
                    sum += y[i];
                    train++;
                }
            }
            double mean = sum / train;
            double squares = 0;
            int held = 0;
            for (int i = 0; i < y.length; i++) {
                if (i % k == fold) {
                    squares += (y[i] - mean) * (y[i] - mean);
                    held++;
                }
            }
            total += squares / held;
        }
        return total / k;
    }
}
