package app.gradient.exercise;

import java.util.List;

/** A value of an expression in {@code exercise.yml} or of a learner's answer. */
public sealed interface Value {
    record Number(double value) implements Value {}

    record Truth(boolean value) implements Value {}

    record Text(String text) implements Value {}

    record Vector(List<Double> values) implements Value {
        public Vector {
            values = List.copyOf(values);
        }
    }

    /** Rows of equal length. */
    record Matrix(List<List<Double>> rows) implements Value {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }

        int height() {
            return rows.size();
        }

        int width() {
            return rows.isEmpty() ? 0 : rows.getFirst().size();
        }
    }
}
