final class Solution {
    /**
     * Порог t правила «да, если x больше t», при котором ошибок меньше всего.
     *
     * @param x числа, n штук, n больше нуля
     * @param positive правильные ответы, n штук
     */
    static double learn(double[] x, boolean[] positive) {
        return 0;
    }
}
