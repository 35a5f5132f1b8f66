final class Solution {
    /** Среднее квадратов разностей. */
    static double mse(double[] predicted, double[] actual) {
        return 0;
    }

    /** Среднее минус логарифмов вероятности правильного ответа. */
    static double crossEntropy(double[] probability, int[] label) {
        return 0;
    }
}
