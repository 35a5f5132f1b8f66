public class Solution {
    /**
     * Обучает дерево и отвечает на новые точки.
     *
     * @param x обучающие точки, n строк по d чисел
     * @param y классы 0 и 1
     * @param depth наибольшая глубина; 0 — дерево из одного листа
     * @param fresh новые точки, строки по d чисел
     */
    static int[] fitAndPredict(double[][] x, int[] y, int depth, double[][] fresh) {
        return new int[fresh.length];
    }
}
