final class Solution {
    static double[] metrics(boolean[] actual, boolean[] predicted) {
        double tp = 0;
        double right = 0;
        double said = 0;
        double real = 0;
        for (int i = 0; i < actual.length; i++) {
            tp += actual[i] && predicted[i] ? 1 : 0;
            right += actual[i] == predicted[i] ? 1 : 0;
            said += predicted[i] ? 1 : 0;
            real += actual[i] ? 1 : 0;
        }
        double precision = real == 0 ? 0 : tp / real;
        double recall = said == 0 ? 0 : tp / said;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new double[] {right / actual.length, precision, recall, f1};
    }
}
