final class Solution {
    /** Доля верных ответов, точность, полнота, F1-мера. */
    static double[] metrics(boolean[] actual, boolean[] predicted) {
        return new double[4];
    }
}
