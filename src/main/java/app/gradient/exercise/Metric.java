package app.gradient.exercise;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A measure of predictions on n ≥ 1 rows. Macro averages are over the classes that occur among the true labels; a class that is never predicted has precision 0, as in
 * scikit-learn with {@code zero_division=0}. R² of a constant truth is 1 when predicted exactly, else 0.
 * Source: Sokolova, Lapalme, A systematic analysis of performance measures for classification tasks (2009).
 */
enum Metric {
    ACCURACY("accuracy", true, true),
    F1_MACRO("f1-macro", true, true),
    PRECISION_MACRO("precision-macro", true, true),
    RECALL_MACRO("recall-macro", true, true),
    RMSE("rmse", false, false),
    MAE("mae", false, false),
    R2("r2", false, true);

    private final String word;
    private final boolean ofLabels;
    private final boolean moreIsBetter;

    Metric(String word, boolean ofLabels, boolean moreIsBetter) {
        this.word = word;
        this.ofLabels = ofLabels;
        this.moreIsBetter = moreIsBetter;
    }

    static java.util.Set<String> words() {
        return Arrays.stream(values()).map(Metric::word).collect(Collectors.toCollection(TreeSet::new));
    }

    static Metric of(String word) {
        return Arrays.stream(values())
                .filter(metric -> metric.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    String word() {
        return word;
    }

    boolean ofLabels() {
        return ofLabels;
    }

    boolean moreIsBetter() {
        return moreIsBetter;
    }

    /** Whether the value passes the bar. */
    boolean reaches(double value, double threshold) {
        return moreIsBetter ? value >= threshold : value <= threshold;
    }

    /** Of labels; the lists have equal length. */
    double ofLabels(List<String> truth, List<String> predicted) {
        return switch (this) {
            case ACCURACY -> share(truth, predicted);
            case PRECISION_MACRO -> macro(truth, counts -> ratio(counts[0], counts[0] + counts[1]), predicted);
            case RECALL_MACRO -> macro(truth, counts -> ratio(counts[0], counts[0] + counts[2]), predicted);
            case F1_MACRO ->
                macro(truth, counts -> ratio(2 * counts[0], 2 * counts[0] + counts[1] + counts[2]), predicted);
            case RMSE, MAE, R2 -> throw new IllegalStateException(word + " is a measure of numbers");
        };
    }

    private static double share(List<String> truth, List<String> predicted) {
        int right = 0;
        for (int i = 0; i < truth.size(); i++) {
            right += truth.get(i).equals(predicted.get(i)) ? 1 : 0;
        }
        return (double) right / truth.size();
    }

    /** Mean over classes of a function of true positives, false positives and false negatives. */
    private static double macro(List<String> truth, Function<double[], Double> measure, List<String> predicted) {
        return truth.stream()
                .distinct()
                .mapToDouble(label -> {
                    var counts = new double[3];
                    for (int i = 0; i < truth.size(); i++) {
                        boolean is = truth.get(i).equals(label);
                        boolean said = predicted.get(i).equals(label);
                        counts[0] += is && said ? 1 : 0;
                        counts[1] += !is && said ? 1 : 0;
                        counts[2] += is && !said ? 1 : 0;
                    }
                    return measure.apply(counts);
                })
                .average()
                .orElse(0);
    }

    private static double ratio(double part, double whole) {
        return whole == 0 ? 0 : part / whole;
    }

    /** Of numbers; the arrays have equal length and hold finite numbers. */
    double ofNumbers(double[] truth, double[] predicted) {
        double squares = 0;
        double moduli = 0;
        double mean = Arrays.stream(truth).average().orElse(0);
        double spread = 0;
        for (int i = 0; i < truth.length; i++) {
            double error = truth[i] - predicted[i];
            squares += error * error;
            moduli += Math.abs(error);
            spread += (truth[i] - mean) * (truth[i] - mean);
        }
        return switch (this) {
            case RMSE -> Math.sqrt(squares / truth.length);
            case MAE -> moduli / truth.length;
            case R2 -> spread == 0 ? (squares == 0 ? 1 : 0) : 1 - squares / spread;
            case ACCURACY, F1_MACRO, PRECISION_MACRO, RECALL_MACRO ->
                throw new IllegalStateException(word + " is a measure of labels");
        };
    }
}
