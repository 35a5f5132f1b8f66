package app.gradient.lab;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run found, as its runner told it.
 *
 * @param measures on the part that was to be measured, by name; null where the number is not finite
 * @param repeated how many rows of that part were in training too, with the same answer
 * @param lines line numbers of that part's rows in the table, in the order of {@code truth} and {@code predicted}
 * @param truth classes by index, or numbers
 * @param confusion a row for each true class; columns are classes or clusters, noise last
 * @param roc points (share of false alarms, share of hits) of the class {@code positive}
 */
record Findings(
        Map<String, @Nullable Double> measures,
        Map<String, @Nullable Double> trainMeasures,
        Counts counts,
        Integer repeated,
        List<Integer> lines,
        @Nullable List<Double> trainShares,
        @Nullable List<Double> evaluatedShares,
        @Nullable List<@Nullable Double> truth,
        List<@Nullable Double> predicted,
        @Nullable List<List<Integer>> confusion,
        @Nullable Boolean constant,
        @Nullable Boolean diverged,
        @Nullable Integer positive,
        @Nullable List<List<Double>> roc,
        @Nullable List<Worst> worst,
        @Nullable List<Importance> importance) {

    /** Rows in each part. */
    record Counts(Integer train, Integer validation, Integer test) {}

    /** One row that the model got most wrong. */
    record Worst(
            Integer line,
            @Nullable Double truth,
            @Nullable Double predicted,
            @Nullable Double share,
            List<Double> values) {}

    /** How much the quality falls when one feature's values are mixed. */
    record Importance(String feature, @Nullable Double drop) {}

    boolean isConstant() {
        return Boolean.TRUE.equals(constant);
    }

    boolean hasDiverged() {
        return Boolean.TRUE.equals(diverged);
    }
}
