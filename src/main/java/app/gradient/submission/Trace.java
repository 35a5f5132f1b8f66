package app.gradient.submission;

import app.gradient.runner.Diagnostic;
import app.gradient.runner.Plot;
import app.gradient.sandbox.Output;
import app.gradient.sandbox.Usage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run left to look at, beside its verdict.
 *
 * @param plotsLeftOut how many plots were too much to keep, if any were
 */
public record Trace(
        String stdout,
        List<Plot> plots,
        Map<String, Double> values,
        List<Diagnostic> warnings,
        Usage usage,
        Optional<Integer> plotsLeftOut) {
    static final Trace NONE = new Trace("", List.of(), Map.of(), List.of(), Usage.NONE, Optional.empty());

    public Trace {
        plots = List.copyOf(plots);
        warnings = List.copyOf(warnings);
    }

    static Trace of(Output output, List<Diagnostic> warnings, Usage usage) {
        return new Trace(output.stdout(), output.plots(), output.values(), warnings, usage, Optional.empty());
    }

    Trace with(List<Plot> plots, Optional<Integer> plotsLeftOut) {
        return new Trace(stdout, plots, values, warnings, usage, plotsLeftOut);
    }
}
