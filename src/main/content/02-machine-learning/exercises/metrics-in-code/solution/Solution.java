final class Solution {
    /** Доля верных ответов, точность, полнота, F1-мера. */
    static double[] metrics(boolean[] actual, boolean[] predicted) {
        int tp = 0;
        int fp = 0;
        int fn = 0;
        int tn = 0;
        for (int i = 0; i < actual.length; i++) {
            if (predicted[i]) {
                if (actual[i]) {
                    tp++;
                } else {
                    fp++;
                }
            } else if (actual[i]) {
                fn++;
            } else {
                tn++;
            }
        }
        double precision = ratio(tp, tp + fp);
        double recall = ratio(tp, tp + fn);
        return new double[] {
            ratio(tp + tn, actual.length), precision, recall, ratio(2 * precision * recall, precision + recall)
        };
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }
}
