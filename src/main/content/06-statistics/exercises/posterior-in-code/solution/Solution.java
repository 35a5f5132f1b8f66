final class Solution {
    /** Апостериорные вероятности гипотез; likelihood[t][i] — вероятность наблюдения t при гипотезе i. */
    static double[] posterior(double[] prior, double[][] likelihood) {
        double[] log = new double[prior.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < prior.length; i++) {
            log[i] = Math.log(prior[i]);
            for (double[] observation : likelihood) {
                log[i] += Math.log(observation[i]);
            }
            largest = Math.max(largest, log[i]);
        }
        double[] result = new double[prior.length];
        double sum = 0;
        for (int i = 0; i < prior.length; i++) {
            result[i] = Math.exp(log[i] - largest);
            sum += result[i];
        }
        for (int i = 0; i < prior.length; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
