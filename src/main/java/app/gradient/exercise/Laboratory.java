package app.gradient.exercise;

import app.gradient.runner.CallResult;
import app.gradient.runner.NativeLibrary;
import app.gradient.runner.PlannedCall;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What trains the experiments that exercises ask for. The laboratory implements it; exercises know only this. */
public interface Laboratory {
    /** The names that a setting may have. */
    Set<String> settings();

    /** Why these settings can't be trained; empty if they can. */
    List<Notice> problems(Map<String, String> settings);

    /**
     * How to train once and measure.
     *
     * @throws IllegalArgumentException if there are {@link #problems}
     */
    Training training(Map<String, String> settings);

    /** What a training came to; empty if it came to nothing. */
    Optional<Facts> facts(Map<String, String> settings, CallResult result);

    /** One call to a runner, and the tables and native libraries that it needs. */
    record Training(PlannedCall call, Map<String, String> tables, Set<NativeLibrary> libraries, ResourceLimits limits) {
        public Training {
            tables = Map.copyOf(tables);
            libraries = Set.copyOf(libraries);
        }
    }

    /**
     * Numbers and typical mistakes of a trained model.
     *
     * @param settings every one, the usual values filled in
     * @param measures by name, on the part that was measured
     * @param trainMeasures the same on training rows
     * @param slips words of the typical mistakes that the experiment makes
     */
    record Facts(
            Map<String, String> settings,
            Map<String, Double> measures,
            Map<String, Double> trainMeasures,
            Set<String> slips) {
        public Facts {
            settings = Map.copyOf(settings);
            measures = Map.copyOf(measures);
            trainMeasures = Map.copyOf(trainMeasures);
            slips = Set.copyOf(slips);
        }
    }
}
