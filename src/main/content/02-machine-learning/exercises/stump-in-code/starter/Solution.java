final class Solution {
    /** Неоднородность Джини меток 0 и 1. */
    static double gini(int[] labels) {
        return 0;
    }

    /** Порог вопроса «x не больше t?» с наименьшей средней неоднородностью половин. */
    static double bestThreshold(double[] x, int[] labels) {
        return 0;
    }
}
