package app.gradient.kit.lab;

/** What a model says of one row of scaled features. */
interface Predictor {
    /**
     * Of k classes: k shares that sum to 1. Of a number: the number alone. Of clusters: the cluster's index alone, −1 for
     * noise.
     */
    double[] scores(double[] row);

    /** The same of many rows, for predictors that are asked about many at once more cheaply. */
    default double[][] scores(double[][] rows) {
        double[][] scores = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = scores(rows[i]);
        }
        return scores;
    }

    /** The index of the greatest score; NaN never wins, and a tie goes to the first. */
    static int best(double[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] > scores[best] || Double.isNaN(scores[best])) {
                best = i;
            }
        }
        return best;
    }
}
