final class Solution {
    static double[] posterior(double[] prior, double[][] likelihood) {
        double[] result = new double[prior.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < prior.length; i++) {
            for (double[] observation : likelihood) {
                result[i] += Math.log(observation[i]);
            }
            largest = Math.max(largest, result[i]);
        }
        double sum = 0;
        for (int i = 0; i < prior.length; i++) {
            result[i] = Math.exp(result[i] - largest);
            sum += result[i];
        }
        for (int i = 0; i < prior.length; i++) {
            result[i] /= sum;
        }
        return result;
    }
}
