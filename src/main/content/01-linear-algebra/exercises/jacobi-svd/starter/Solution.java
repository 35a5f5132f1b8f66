public class Solution {
    /**
     * Сингулярные значения по убыванию, всего min(m, n).
     *
     * @param a матрица m × n, не меняется
     */
    static double[] singularValues(double[][] a) {
        return new double[Math.min(a.length, a[0].length)];
    }
}
