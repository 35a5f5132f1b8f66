package app.gradient.lab;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is to be trained, on what, and how it is measured: checked, every setting in its one spelling.
 *
 * @param data slug of a data set of the course, or {@link #OWN} or {@link #DRAWN}
 * @param target column to predict; empty for clusters that are compared with nothing
 * @param words every setting by name
 */
record Experiment(
        String data, Task task, TrainerKind trainer, String target, List<String> features, Map<String, String> words) {
    /** Rows that somebody pasted or loaded. */
    static final String OWN = "csv";

    /** Points that somebody drew on a plane. */
    static final String DRAWN = "points";

    Experiment {
        features = List.copyOf(features);
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    }

    public String word(String name) {
        return words.getOrDefault(name, "");
    }

    double number(String name) {
        return Double.parseDouble(word(name));
    }

    public boolean is(String name, String value) {
        return word(name).equals(value);
    }

    public boolean ownRows() {
        return data.equals(OWN) || data.equals(DRAWN);
    }

    /** Which rows were hidden from training, and which of them were looked at. */
    String cut() {
        return String.join(
                " ",
                word("evaluate"),
                word("test"),
                word("evaluate").equals("test") ? "" : word("validation"),
                word("shuffle"),
                word("stratify"),
                word("balance").equals("before") ? "before" : "",
                word("splitSeed"));
    }

    /** The settings as the runner takes them. */
    Map<String, Object> forRunner() {
        Map<String, Object> settings = new LinkedHashMap<>(words);
        settings.put("task", task.name());
        settings.put("features", String.join("\t", features));
        settings.put("target", target);
        settings.put("hidden", word("hidden").replace(" ", ""));
        return settings;
    }
}
