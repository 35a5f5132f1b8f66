package app.gradient.lab;

import java.util.List;

/**
 * Why an experiment can't be made as it was asked for.
 *
 * @param field the form's field it is about
 * @param key of the message bundles, after {@code lab.problem.}
 */
record Problem(String field, String key, List<Object> arguments) {
    Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }

    public String message() {
        return "lab.problem." + key;
    }

    public Object[] parameters() {
        return arguments.toArray();
    }
}
