package app.gradient.exercise;

import app.gradient.platform.Html;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a page shows for typing an answer in. */
public sealed interface AnswerForm {
    /** Radio buttons, or check boxes when {@code many}; options are in the variant's own order. */
    record Choices(boolean many, List<Option> options) implements AnswerForm {
        public Choices {
            options = List.copyOf(options);
        }
    }

    record Option(String id, Html html) {}

    /** One line; {@code unit} stands after the field. */
    record NumberField(Optional<String> unit) implements AnswerForm {}

    /** A grid of fields that are sent in reading order; a vector has one row or, when {@code column}, one column. */
    record Grid(int rows, int columns, boolean column) implements AnswerForm {}

    /** One line of words. */
    record TextField(int maxLength) implements AnswerForm {}

    /** An editor with the starter files by name; the first is the one to open. */
    record Editor(Map<String, String> starter, List<String> signatures, ResourceLimits limits) implements AnswerForm {}

    /** An editor, and the bar that the trained model has to pass. */
    record ModelEditor(
            Map<String, String> starter,
            List<String> signatures,
            ResourceLimits limits,
            String dataset,
            String metric,
            double threshold,
            Baseline baseline)
            implements AnswerForm {}

    /** Settings of an experiment, made in the laboratory. */
    record Experiment(Map<String, String> starter) implements AnswerForm {}

    /** What the simplest predictor reaches on the same hidden rows; computed, never typed. */
    record Baseline(String name, double value) {}
}
