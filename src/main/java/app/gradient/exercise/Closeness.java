package app.gradient.exercise;

import java.util.List;

/**
 * When two numbers count as the same: they differ by at most {@code absolute + relative·|expected|}. Vectors and matrices are close when their sizes are the
 * same and all their entries are close.
 */
record Closeness(double absolute, double relative) {
    /** Room for rounding only. */
    static final Closeness EXACT = new Closeness(1e-9, 1e-9);

    Closeness {
        if (!(absolute >= 0) || !(relative >= 0) || !Double.isFinite(absolute) || relative >= 1) {
            throw new IllegalArgumentException("tolerance " + absolute + ", " + relative);
        }
    }

    boolean close(double expected, double got) {
        if (Double.isNaN(expected) || Double.isNaN(got)) {
            return Double.isNaN(expected) && Double.isNaN(got);
        }
        if (Double.isInfinite(expected) || Double.isInfinite(got)) {
            return expected == got;
        }
        // a hair more, so that 0.05 is within 0.05 of 0.1
        return Math.abs(expected - got) <= (absolute + relative * Math.abs(expected)) * (1 + 1e-9) + Double.MIN_NORMAL;
    }

    boolean close(Value expected, Value got) {
        return switch (expected) {
            case Value.Number(var x) -> got instanceof Value.Number(var y) && close(x, y);
            case Value.Vector(var x) -> got instanceof Value.Vector(var y) && close(x, y);
            case Value.Matrix(var x) -> got instanceof Value.Matrix(var y) && closeRows(x, y);
            case Value.Truth truth -> truth.equals(got);
            case Value.Text text -> text.equals(got);
        };
    }

    boolean close(List<Double> expected, List<Double> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!close(expected.get(i), got.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean closeRows(List<List<Double>> expected, List<List<Double>> got) {
        if (expected.size() != got.size()) {
            return false;
        }
        for (int i = 0; i < expected.size(); i++) {
            if (!close(expected.get(i), got.get(i))) {
                return false;
            }
        }
        return true;
    }
}
