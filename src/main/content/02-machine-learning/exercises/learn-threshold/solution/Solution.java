final class Solution {
    /**
     * Порог t правила «да, если x больше t», при котором ошибок меньше всего.
     *
     * @param x числа, n штук, n больше нуля
     * @param positive правильные ответы, n штук
     */
    static double learn(double[] x, boolean[] positive) {
        double best = x[0];
        int fewest = Integer.MAX_VALUE;
        for (double threshold : x) {
            int errors = 0;
            for (int i = 0; i < x.length; i++) {
                if ((x[i] > threshold) != positive[i]) {
                    errors++;
                }
            }
            if (errors < fewest || errors == fewest && threshold < best) {
                fewest = errors;
                best = threshold;
            }
        }
        return best;
    }
}
