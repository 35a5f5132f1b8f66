final class Solution {
    /** Вероятность класса 1 для входа x. */
    static double predict(double[][] w1, double[] b1, double[] w2, double b2, double[] x) {
        return 0;
    }
}
