final class Solution {
    static double[] posterior(double[] prior, double[][] likelihood) {
        double[] result = prior.clone();
        for (double[] observation : likelihood) {
            for (int i = 0; i < prior.length; i++) {
                result[i] *= observation[i];
            }
        }
        return result;
    }
}
