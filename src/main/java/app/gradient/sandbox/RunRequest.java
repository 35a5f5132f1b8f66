package app.gradient.sandbox;

import java.util.Map;
import java.util.Set;

/**
 * One run. {@code datasets} names the data sets of the course that the code may ask for; {@code tables} adds tables of
 * the trusted side's making (CSV text with a header, by name), which win over a data set of the same name.
 */
public record RunRequest(
        Classes classes,
        Task task,
        Limits limits,
        Set<String> datasets,
        Map<String, String> tables,
        Cancellation cancellation) {
    public RunRequest {
        datasets = Set.copyOf(datasets);
        tables = Map.copyOf(tables);
    }

    public RunRequest(Classes classes, Task task, Limits limits, Set<String> datasets, Cancellation cancellation) {
        this(classes, task, limits, datasets, Map.of(), cancellation);
    }
}
