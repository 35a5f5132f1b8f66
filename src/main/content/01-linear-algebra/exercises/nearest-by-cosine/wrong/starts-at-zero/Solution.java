final class Solution {
    static int nearest(double[] query, double[][] rows) {
        int best = -1;
        double bestCosine = 0;
        for (int i = 0; i < rows.length; i++) {
            double cosine = dot(query, rows[i]) / Math.sqrt(dot(query, query) * dot(rows[i], rows[i]));
            if (cosine > bestCosine) {
                bestCosine = cosine;
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
