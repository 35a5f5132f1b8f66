import java.util.Arrays;

final class Solution {
    static double[][] kMeans(double[][] points, double[][] start) {
        int k = start.length;
        int d = points[0].length;
        double[][] centres = new double[k][];
        for (int c = 0; c < k; c++) {
            centres[c] = start[c]; // двигает переданные центры
        }
        int[] cluster = new int[points.length];
        Arrays.fill(cluster, -1);
        boolean changed = true;
        while (changed) {
            changed = false;
            double[][] sums = new double[k][d];
            int[] counts = new int[k];
            for (int i = 0; i < points.length; i++) {
                int nearest = nearest(points[i], centres);
                if (nearest != cluster[i]) {
                    cluster[i] = nearest;
                    changed = true;
                }
                counts[nearest]++;
                for (int j = 0; j < d; j++) {
                    sums[nearest][j] += points[i][j];
                }
            }
            for (int c = 0; c < k; c++) {
                for (int j = 0; counts[c] > 0 && j < d; j++) {
                    centres[c][j] = sums[c][j] / counts[c];
                }
            }
        }
        return centres;
    }

    private static int nearest(double[] point, double[][] centres) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < centres.length; c++) {
            double distance = 0;
            for (int j = 0; j < point.length; j++) {
                distance += (point[j] - centres[c][j]) * (point[j] - centres[c][j]);
            }
            if (distance < least) {
                least = distance;
                best = c;
            }
        }
        return best;
    }
}
