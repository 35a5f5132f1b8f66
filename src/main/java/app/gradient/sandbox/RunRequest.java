package app.gradient.sandbox;

import app.gradient.runner.NativeLibrary;
import java.util.Map;
import java.util.Set;

/**
 * One run. {@code datasets} names the data sets of the course that the code may ask for; {@code tables} adds tables of
 * the trusted side's making (CSV text with a header, by name), which win over a data set of the same name. {@code libraries} are the native ones that the code may use.
 */
public record RunRequest(
        Classes classes,
        Task task,
        Limits limits,
        Set<String> datasets,
        Map<String, String> tables,
        Set<NativeLibrary> libraries,
        Cancellation cancellation) {
    public RunRequest {
        libraries = Set.copyOf(libraries);
        datasets = Set.copyOf(datasets);
        tables = Map.copyOf(tables);
    }

    public RunRequest(
            Classes classes,
            Task task,
            Limits limits,
            Set<String> datasets,
            Map<String, String> tables,
            Cancellation cancellation) {
        this(classes, task, limits, datasets, tables, Set.of(), cancellation);
    }

    public RunRequest(Classes classes, Task task, Limits limits, Set<String> datasets, Cancellation cancellation) {
        this(classes, task, limits, datasets, Map.of(), Set.of(), cancellation);
    }
}
