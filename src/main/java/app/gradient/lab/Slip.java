package app.gradient.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Typical mistakes that a run shows by itself, each with the paragraph of the course that explains it. */
enum Slip {
    /** The measure is of rows that the model learnt by heart. */
    TRAINING_ROWS("data-preparation#split"),
    /** Copies of training rows are among the measured ones. */
    REPEATED_ROWS("data-preparation#leakage"),
    /** The scaler saw rows that were to be unknown. */
    SCALER_SAW_ALL("data-preparation#leakage"),
    /** One answer for every row. */
    CONSTANT("metrics#skewed"),
    /** Nearly all rows are of one class, and the measure counts right answers only. */
    SKEWED("metrics#skewed"),
    /** Rows lie in the order of their classes, and were cut as they lie. */
    ORDERED("data-preparation#split"),
    /** A hidden part that was looked at time and again is hidden no more. */
    MANY_LOOKS("data-preparation#split"),
    /** Weights ran to infinity. */
    DIVERGED("gradient-descent#learning-rate");

    private static final double REPEATED_SHARE = 0.05;
    private static final double SKEWED_SHARE = 0.8;
    private static final double APART = 0.3;
    private static final int LOOKS = 5;
    private static final String CHAPTER = "/course/machine-learning/";

    private final String section;

    Slip(String section) {
        this.section = section;
    }

    public String path() {
        return CHAPTER + section;
    }

    /** The word of message keys. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param looks how often the same hidden rows were measured on, this time included */
    static List<Slip> in(Experiment experiment, Findings findings, int looks) {
        List<Slip> slips = new ArrayList<>();
        boolean ownRows = experiment.is("evaluate", "train");
        if (findings.hasDiverged()) {
            slips.add(DIVERGED);
        }
        if (experiment.task() != Task.CLUSTERING) {
            if (ownRows) {
                slips.add(TRAINING_ROWS);
            } else if (findings.repeated() > REPEATED_SHARE * findings.lines().size()) {
                slips.add(REPEATED_ROWS);
            }
            if (experiment.is("scaleOn", "all") && !experiment.is("scale", "none")) {
                slips.add(SCALER_SAW_ALL);
            }
            if (findings.isConstant() && !findings.hasDiverged()) {
                slips.add(CONSTANT);
            }
            if (!ownRows && experiment.is("evaluate", "test") && looks >= LOOKS) {
                slips.add(MANY_LOOKS);
            }
        }
        if (experiment.task() == Task.CLASSIFICATION) {
            var shares = findings.evaluatedShares() == null ? List.<Double>of() : findings.evaluatedShares();
            var trained = findings.trainShares() == null ? List.<Double>of() : findings.trainShares();
            boolean ordered = experiment.is("shuffle", "no") && apart(shares, trained) > APART;
            if (ordered) {
                slips.add(ORDERED);
            } else if (experiment.is("measure", "accuracy")
                    && shares.stream().anyMatch(share -> share >= SKEWED_SHARE)) {
                slips.add(SKEWED);
            }
        }
        return slips;
    }

    /** Half the sum of differences of shares: 0 for the same mixture, 1 for classes that never meet. */
    private static double apart(List<Double> some, List<Double> others) {
        double sum = 0;
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            sum += Math.abs(some.get(i) - others.get(i)) / 2;
        }
        return sum;
    }
}
