package app.gradient.lab;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of an experiment with what was typed into it.
 *
 * @param typed what was typed or chosen, or the usual values
 * @param problems at most one for each field, by field
 * @param trainer the one whose settings are shown without scripts
 */
record LabForm(
        Map<String, String> typed,
        Map<String, Problem> problems,
        TrainerKind trainer,
        List<DataChoice> datasets,
        List<TrainerKind> trainers) {

    /** A data set of the course; {@code columns} say what may be predicted and from what. */
    record DataChoice(String slug, String title, int rows, String columns) {}

    public String value(String name, String usual) {
        return typed.getOrDefault(name, usual);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    public Optional<Problem> problem(String name) {
        return Optional.ofNullable(problems.get(name));
    }

    public List<Beginning> beginnings() {
        return Beginning.ALL;
    }

    public List<Parameter> cutting() {
        return Schema.CUTTING;
    }

    public List<Parameter> scaling() {
        return Schema.SCALING;
    }

    public List<Parameter> measuring() {
        return Schema.MEASURING;
    }
}
