final class Solution {
    /**
     * Номер строки, которая смотрит ближе всего к запросу, или -1.
     *
     * @param query вектор запроса, n координат
     * @param rows кандидаты, m строк по n координат
     */
    static int nearest(double[] query, double[][] rows) {
        double queryNorm = Math.sqrt(dot(query, query));
        if (queryNorm == 0) {
            return -1;
        }
        int best = -1;
        double bestCosine = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < rows.length; i++) {
            double norm = Math.sqrt(dot(rows[i], rows[i]));
            if (norm == 0) {
                continue;
            }
            double cosine = dot(query, rows[i]) / (queryNorm * norm);
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
