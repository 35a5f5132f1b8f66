package app.gradient.lab;

/**
 * McNemar's test of two classifiers on the same n rows: whether they err differently, judged by the rows on which exactly one
 * of them is right.
 *
 * @param both right, {@code first} only the first is, {@code second} only the second is, {@code neither} is
 * @param p chance of a split at least as uneven if both were equally good: exact, two-sided, at most 1
 *
 * Source: McNemar (1947); Dietterich, Approximate statistical tests for comparing supervised classification learning
 * algorithms (1998).
 */
record McNemar(int both, int first, int second, int neither, double p) {
    static McNemar of(int both, int first, int second, int neither) {
        return new McNemar(both, first, second, neither, exact(first, second));
    }

    /** Twice the lower tail of the binomial distribution with chance one half; sums logarithms, so that no n overflows. */
    private static double exact(int first, int second) {
        int n = first + second;
        int k = Math.min(first, second);
        double logChoose = 0;
        double tail = 0;
        for (int i = 0; i <= k; i++) {
            if (i > 0) {
                logChoose += Math.log(n - i + 1.0) - Math.log(i);
            }
            tail += Math.exp(logChoose - n * Math.log(2));
        }
        return Math.min(1, 2 * tail);
    }

    public int rows() {
        return both + first + second + neither;
    }
}
