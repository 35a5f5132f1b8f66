package app.gradient.exercise;

import java.util.List;
import java.util.Set;

/** An answer that was understood; numbers are finite and shapes are those that the exercise asks for. */
public sealed interface Answer {
    record Chosen(Set<String> options) implements Answer {
        public Chosen {
            options = Set.copyOf(options);
        }
    }

    record Number(double value) implements Answer {}

    record Vector(List<Double> values) implements Answer {
        public Vector {
            values = List.copyOf(values);
        }
    }

    record Matrix(List<List<Double>> rows) implements Answer {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    record Text(String text) implements Answer {}
}
