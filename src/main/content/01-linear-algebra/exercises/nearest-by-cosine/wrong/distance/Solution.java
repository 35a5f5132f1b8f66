final class Solution {
    static int nearest(double[] query, double[][] rows) {
        int best = -1;
        double bestDistance = Double.POSITIVE_INFINITY;
        if (isZero(query)) {
            return -1;
        }
        for (int i = 0; i < rows.length; i++) {
            if (isZero(rows[i])) {
                continue;
            }
            double sum = 0;
            for (int j = 0; j < query.length; j++) {
                double difference = query[j] - rows[i][j];
                sum += difference * difference;
            }
            if (sum < bestDistance) {
                bestDistance = sum;
                best = i;
            }
        }
        return best;
    }

    private static boolean isZero(double[] v) {
        for (double x : v) {
            if (x != 0) {
                return false;
            }
        }
        return true;
    }
}
