package app.gradient.sandbox;

import app.gradient.runner.Plot;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a run showed: visible standard output, plots, and the numbers that the program named with {@code Show.value}. */
public record Output(String stdout, List<Plot> plots, Map<String, Double> values) {
    public static final Output NONE = new Output("", List.of(), Map.of());

    public Output {
        plots = List.copyOf(plots);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
