public class Solution {
    /**
     * Ближайшая к a матрица ранга 1.
     *
     * @param a m × n
     * @return m × n
     */
    static double[][] rankOne(double[][] a) {
        return new double[a.length][a[0].length];
    }
}
