final class Solution {
    /** Среднее квадратов разностей. */
    static double mse(double[] predicted, double[] actual) {
        double sum = 0;
        for (int i = 0; i < actual.length; i++) {
            double error = predicted[i] - actual[i];
            sum += error * error;
        }
        return sum / actual.length;
    }

    /** Среднее минус логарифмов вероятности правильного ответа. */
    static double crossEntropy(double[] probability, int[] label) {
        double sum = 0;
        for (int i = 0; i < label.length; i++) {
            sum -= Math.log(label[i] == 1 ? probability[i] : 1 - probability[i]);
        }
        return sum / label.length;
    }
}
