final class Solution {
    static int nearest(double[] query, double[][] rows) {
        int best = 0;
        double bestCosine = cosine(query, rows[0]);
        for (int i = 1; i < rows.length; i++) {
            double cosine = cosine(query, rows[i]);
            if (cosine > bestCosine) {
                bestCosine = cosine;
                best = i;
            }
        }
        return best;
    }

    private static double cosine(double[] u, double[] v) {
        return dot(u, v) / Math.sqrt(dot(u, u) * dot(v, v));
    }

    private static double dot(double[] u, double[] v) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += u[i] * v[i];
        }
        return sum;
    }
}
