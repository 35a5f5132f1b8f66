final class Solution {
    static double[] posterior(double[] prior, double[][] likelihood) {
        double[] log = new double[prior.length];
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < prior.length; i++) {
            if (likelihood.length == 0) {
                log[i] = Math.log(prior[i]);
            }
            for (double[] observation : likelihood) {
                log[i] += Math.log(prior[i] * observation[i]);
            }
            largest = Math.max(largest, log[i]);
        }
        double sum = 0;
        for (int i = 0; i < prior.length; i++) {
            log[i] = Math.exp(log[i] - largest);
            sum += log[i];
        }
        for (int i = 0; i < prior.length; i++) {
            log[i] /= sum;
        }
        return log;
    }
}
