final class Solution {
    /** Вероятности классов по взвешенным суммам. */
    static double[] softmax(double[] z) {
        return new double[z.length];
    }
}
