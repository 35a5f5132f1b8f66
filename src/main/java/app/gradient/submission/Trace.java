package app.gradient.submission;

import app.gradient.runner.Diagnostic;
import app.gradient.runner.Plot;
import app.gradient.sandbox.Output;
import app.gradient.sandbox.Usage;
import java.util.List;
import java.util.Map;

/** What a run left to look at, beside its verdict. */
public record Trace(
        String stdout, List<Plot> plots, Map<String, Double> values, List<Diagnostic> warnings, Usage usage) {
    static final Trace NONE = new Trace("", List.of(), Map.of(), List.of(), Usage.NONE);

    public Trace {
        plots = List.copyOf(plots);
        warnings = List.copyOf(warnings);
    }

    static Trace of(Output output, List<Diagnostic> warnings, Usage usage) {
        return new Trace(output.stdout(), output.plots(), output.values(), warnings, usage);
    }
}
