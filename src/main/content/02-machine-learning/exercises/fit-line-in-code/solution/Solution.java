final class Solution {
    /** Наклон и свободный член прямой с наименьшей MSE. */
    static double[] fit(double[] x, double[] y) {
        double meanX = mean(x);
        double meanY = mean(y);
        double together = 0;
        double spread = 0;
        double min = x[0];
        double max = x[0];
        for (int i = 0; i < x.length; i++) {
            together += (x[i] - meanX) * (y[i] - meanY);
            spread += (x[i] - meanX) * (x[i] - meanX);
            min = Math.min(min, x[i]);
            max = Math.max(max, x[i]);
        }
        // среднее одинаковых чисел может отличаться от них последней цифрой, и тогда spread — не нуль
        double slope = min == max ? 0 : together / spread;
        return new double[] {slope, meanY - slope * meanX};
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
