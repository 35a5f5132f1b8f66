package app.gradient.lab;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why an experiment can't be made as it was asked for.
 *
 * @param field the form's field it is about
 * @param key of the message bundles, after {@code lab.problem.}
 */
record Problem(String field, String key, List<Object> arguments) {
    /** Keys whose first argument is a line. */
    private static final Set<String> IN_A_LINE =
            Set.of("csv.unreadable", "csv.width", "csv.hole", "csv.long", "csv.stray");

    Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }

    /** The line of the field's text that it is about. */
    public Optional<Integer> line() {
        return IN_A_LINE.contains(key) && arguments.getFirst() instanceof Integer line
                ? Optional.of(line)
                : Optional.empty();
    }

    public String message() {
        return "lab.problem." + key;
    }

    public Object[] parameters() {
        return arguments.toArray();
    }
}
