final class Solution {
    /** Класс большинства среди k ближайших соседей. */
    static int predict(double[][] x, int[] y, double[] query, int k) {
        return -1;
    }
}
