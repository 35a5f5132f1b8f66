final class Solution {
    static double[] posterior(double[] prior, double[][] likelihood) {
        double[] result = prior.clone();
        for (double[] observation : likelihood) {
            double sum = 0;
            for (int i = 0; i < prior.length; i++) {
                result[i] = prior[i] * observation[i];
                sum += result[i];
            }
            for (int i = 0; i < prior.length; i++) {
                result[i] /= sum;
            }
        }
        return result;
    }
}
