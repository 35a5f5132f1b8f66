package app.gradient.lab;

import app.gradient.exercise.Laboratory;
import app.gradient.exercise.Notice;
import app.gradient.exercise.ResourceLimits;
import app.gradient.runner.Call;
import app.gradient.runner.CallResult;
import app.gradient.runner.PlannedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The laboratory for exercises: trains once, measures, and names typical mistakes. */
class TrainForExercise implements Laboratory {
    private static final ResourceLimits LIMITS = new ResourceLimits(
            Experimenting.LIMITS.wallTime(), Experimenting.LIMITS.cpuTime(), Experimenting.LIMITS.heapMiB(), 64);

    private final ReadExperiment reader;
    private final JsonMapper json;

    TrainForExercise(ReadExperiment reader, JsonMapper json) {
        this.reader = reader;
        this.json = json;
    }

    @Override
    public Set<String> settings() {
        return ReadExperiment.names();
    }

    @Override
    public List<Notice> problems(Map<String, String> settings) {
        return switch (reader.read(settings)) {
            case ReadExperiment.Reading.Refused(var problems) ->
                problems.stream()
                        .map(problem -> new Notice(problem.message(), problem.arguments()))
                        .toList();
            case ReadExperiment.Reading.Understood understood ->
                // rows of one's own would let one's own rows decide
                understood.experiment().ownRows() ? List.of(new Notice("lab.problem.data", List.of())) : List.of();
        };
    }

    @Override
    public Laboratory.Training training(Map<String, String> settings) {
        var understood = understood(settings);
        return new Laboratory.Training(
                PlannedCall.open(Call.of(
                        Experimenting.ENTRY, "measure", understood.experiment().forRunner())),
                Map.of(app.gradient.kit.lab.Training.TABLE, understood.csv()),
                understood.experiment().trainer().libraries(),
                LIMITS);
    }

    private ReadExperiment.Reading.Understood understood(Map<String, String> settings) {
        if (reader.read(settings) instanceof ReadExperiment.Reading.Understood understood) {
            return understood;
        }
        throw new IllegalArgumentException("settings that can't be trained");
    }

    @Override
    public Optional<Facts> facts(Map<String, String> settings, CallResult result) {
        if (!(result instanceof CallResult.Returned returned && returned.value() instanceof String line)) {
            return Optional.empty();
        }
        try {
            var findings = json.readValue(line, Findings.class);
            var experiment = understood(settings).experiment();
            return Optional.of(new Facts(
                    experiment.words(),
                    known(findings.measures()),
                    known(findings.trainMeasures()),
                    Slip.in(experiment, findings, 1).stream().map(Slip::word).collect(Collectors.toSet())));
        } catch (JacksonException e) {
            return Optional.empty(); // no result of ours: the run is not accepted
        }
    }

    private static Map<String, Double> known(Map<String, @Nullable Double> measures) {
        Map<String, Double> known = new LinkedHashMap<>();
        measures.forEach((name, value) -> {
            if (value != null) {
                known.put(name, value);
            }
        });
        return known;
    }
}
