public class Solution {
    /**
     * Единичный вектор после заданного числа шагов степенного метода.
     *
     * @param a матрица n × n
     * @param iterations число шагов, не меньше одного
     */
    static double[] dominant(double[][] a, int iterations) {
        double[] v = new double[a.length];
        return v;
    }
}
