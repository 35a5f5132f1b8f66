package app.gradient.lab;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One setting: its word, what it may be, and what it is when nobody says. */
sealed interface Parameter {
    String name();

    /** The word by which a form chooses how to draw it. */
    default String shape() {
        return switch (this) {
            case Whole whole -> "whole";
            case Real real -> "real";
            case Choice choice -> "choice";
            case Widths widths -> "widths";
        };
    }

    /** As a form shows it and a trainer takes it. */
    String usual();

    /** The value in its one spelling, or the problem with it. */
    Checked check(String typed);

    /** What came of checking a value. */
    sealed interface Checked {
        record Good(String word) implements Checked {}

        /** @param key of the message bundles, after {@code lab.problem.} */
        record Bad(String key, List<Object> arguments) implements Checked {}
    }

    private static Checked bad(String key, Object... arguments) {
        return new Checked.Bad(key, List.of(arguments));
    }

    /** A whole number from {@code least} to {@code most}. */
    record Whole(String name, long least, long most, long defaultValue) implements Parameter {
        @Override
        public String usual() {
            return Long.toString(defaultValue);
        }

        @Override
        public Checked check(String typed) {
            try {
                long value = Long.parseLong(typed.strip());
                return value >= least && value <= most
                        ? new Checked.Good(Long.toString(value))
                        : bad("whole", Long.toString(least), Long.toString(most));
            } catch (NumberFormatException e) {
                return bad("whole", Long.toString(least), Long.toString(most));
            }
        }
    }

    /** A number from {@code least} to {@code most}; a decimal comma is as good as a point. */
    record Real(String name, double least, double most, double defaultValue) implements Parameter {
        @Override
        public String usual() {
            return spelling(defaultValue);
        }

        @Override
        public Checked check(String typed) {
            try {
                double value = Double.parseDouble(typed.strip().replace(',', '.'));
                return value >= least && value <= most
                        ? new Checked.Good(spelling(value))
                        : bad("range", spelling(least), spelling(most));
            } catch (NumberFormatException e) {
                return bad("number", spelling(least), spelling(most));
            }
        }

        private static String spelling(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e9
                    ? String.format(Locale.ROOT, "%.0f", value)
                    : Double.toString(value);
        }
    }

    /** One of some words; the first is the usual one. */
    record Choice(String name, List<String> values) implements Parameter {
        @Override
        public String usual() {
            return values.getFirst();
        }

        @Override
        public Checked check(String typed) {
            return values.contains(typed.strip()) ? new Checked.Good(typed.strip()) : bad("choice");
        }
    }

    /** Widths of one to {@code most} hidden layers, such as {@code 10, 10}. */
    record Widths(String name, int most, int widest, String usual) implements Parameter {
        @Override
        public Checked check(String typed) {
            var parts = List.of(typed.strip().split("[,;\\s]+"));
            var read = parts.stream().map(this::width).toList();
            return parts.size() <= most && read.stream().allMatch(Optional::isPresent)
                    ? new Checked.Good(String.join(
                            ", ", read.stream().map(Optional::orElseThrow).toList()))
                    : bad("widths", Integer.toString(most), Integer.toString(widest));
        }

        private Optional<String> width(String part) {
            return part.matches("[0-9]{1,3}") && Integer.parseInt(part) >= 1 && Integer.parseInt(part) <= widest
                    ? Optional.of(Integer.toString(Integer.parseInt(part)))
                    : Optional.empty();
        }
    }
}
