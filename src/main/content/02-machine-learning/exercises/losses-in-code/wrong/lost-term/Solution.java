final class Solution {
    static double mse(double[] predicted, double[] actual) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = predicted[i] - actual[i];
            sum += error * error;
        }
        return sum / actual.length;
    }

    static double crossEntropy(double[] probability, int[] label) {
        double sum = 0;
        for (int i = 0; i < label.length; i++) {
            sum -= label[i] * Math.log(probability[i]);
        }
        return sum / label.length;
    }
}
