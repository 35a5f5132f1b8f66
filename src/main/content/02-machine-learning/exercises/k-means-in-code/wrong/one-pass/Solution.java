final class Solution {
    static double[][] kMeans(double[][] points, double[][] start) {
        double[][] sums = new double[start.length][points[0].length];
        int[] counts = new int[start.length];
        for (double[] point : points) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int c = 0; c < start.length; c++) {
                double distance = 0;
                for (int j = 0; j < point.length; j++) {
                    distance += (point[j] - start[c][j]) * (point[j] - start[c][j]);
                }
                if (distance < least) {
                    least = distance;
                    best = c;
                }
            }
            counts[best]++;
            for (int j = 0; j < point.length; j++) {
                sums[best][j] += point[j];
            }
        }
        for (int c = 0; c < start.length; c++) {
            for (int j = 0; j < sums[c].length; j++) {
                sums[c][j] = counts[c] > 0 ? sums[c][j] / counts[c] : start[c][j];
            }
        }
        return sums;
    }
}
