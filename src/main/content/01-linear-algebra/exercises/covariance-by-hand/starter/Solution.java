public class Solution {
    /**
     * Ковариационная матрица признаков.
     *
     * @param x n строк по d признаков, n ≥ 2
     * @return d × d
     */
    static double[][] covariance(double[][] x) {
        int d = x[0].length;
        return new double[d][d];
    }
}
