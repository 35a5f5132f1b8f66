final class Solution {
    /** Центры после сходимости алгоритма Ллойда из данных начальных. */
    static double[][] kMeans(double[][] points, double[][] start) {
        return start;
    }
}
