final class Solution {
    static double learn(double[] x, boolean[] positive) {
        double smallest = x[0];
        for (double value : x) {
            smallest = Math.min(smallest, value);
        }
        return smallest;
    }
}
