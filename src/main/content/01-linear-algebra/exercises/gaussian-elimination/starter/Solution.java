public class Solution {
    /**
     * Решение системы Ax = b исключением с выбором ведущего элемента.
     *
     * @param a матрица n × n, не меняется
     * @param b правая часть, n чисел, не меняется
     * @throws ArithmeticException если матрица вырожденная
     */
    static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        return new double[n];
    }
}
