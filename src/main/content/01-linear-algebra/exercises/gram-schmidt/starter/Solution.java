public class Solution {
    /**
     * Ортонормированный базис той же линейной оболочки.
     *
     * @param vectors векторы одной размерности, не меняются
     */
    static double[][] orthonormalise(double[][] vectors) {
        return vectors;
    }
}
