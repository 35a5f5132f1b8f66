final class Solution {
    static int nearest(double[] query, double[][] rows) {
        int best = -1;
        double bestDot = Double.NEGATIVE_INFINITY;
        if (dot(query, query) == 0) {
            return -1;
        }
        for (int i = 0; i < rows.length; i++) {
            if (dot(rows[i], rows[i]) == 0) {
                continue;
            }
            double dot = dot(query, rows[i]);
            if (dot > bestDot) {
                bestDot = dot;
                best = i;
            }
        }
        return best;
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
