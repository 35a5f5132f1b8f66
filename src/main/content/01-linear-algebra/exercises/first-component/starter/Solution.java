public class Solution {
    /**
     * Первая главная компонента, единичный вектор.
     *
     * @param x данные, n строк по d признаков
     * @param iterations число шагов степенного метода
     */
    static double[] firstComponent(double[][] x, int iterations) {
        return new double[x[0].length];
    }
}
