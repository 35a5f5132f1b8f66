final class Solution {
    static double[][] kMeans(double[][] points, double[][] start) {
        double[][] centres = new double[start.length][];
        for (int c = 0; c < centres.length; c++) {
            centres[c] = start[c].clone();
        }
        for (int pass = 0; pass < 1_000; pass++) {
            double[][] sums = new double[centres.length][points[0].length];
            int[] counts = new int[centres.length];
            for (double[] point : points) {
                int best = 0;
                for (int c = 1; c < centres.length; c++) {
                    if (Math.abs(point[0] - centres[c][0]) < Math.abs(point[0] - centres[best][0])) {
                        best = c;
                    }
                }
                counts[best]++;
                for (int j = 0; j < point.length; j++) {
                    sums[best][j] += point[j];
                }
            }
            for (int c = 0; c < centres.length; c++) {
                for (int j = 0; counts[c] > 0 && j < sums[c].length; j++) {
                    centres[c][j] = sums[c][j] / counts[c];
                }
            }
        }
        return centres;
    }
}
