final class Solution {
    /** Апостериорные вероятности гипотез; likelihood[t][i] — вероятность наблюдения t при гипотезе i. */
    static double[] posterior(double[] prior, double[][] likelihood) {
        return new double[prior.length];
    }
}
