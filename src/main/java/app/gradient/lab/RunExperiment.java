package app.gradient.lab;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.submission.queue.Lane;
import app.gradient.submission.queue.Priority;
import app.gradient.submission.queue.WorkQueue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tribuo.Tribuo;

/** Takes an experiment in: refuses what can't be trained, stores the rest and lets the queue run it. */
class RunExperiment {
    private final ReadExperiment reader;
    private final WorkQueue queue;
    private final LabRuns runs;
    private final TransactionTemplate transaction;

    RunExperiment(ReadExperiment reader, WorkQueue queue, LabRuns runs, TransactionTemplate transaction) {
        this.reader = reader;
        this.queue = queue;
        this.runs = runs;
        this.transaction = transaction;
    }

    /** What came of asking for a run. */
    sealed interface Result {
        record Taken(LabRunId id) implements Result {}

        record Refused(List<Problem> problems) implements Result {}
    }

    Result run(PersonId person, Map<String, String> typed, Optional<Slug> exercise, Optional<LabRunId> repeats) {
        return switch (reader.read(typed)) {
            case ReadExperiment.Reading.Refused(var problems) -> new Result.Refused(problems);
            case ReadExperiment.Reading.Understood understood ->
                new Result.Taken(transaction.execute(status -> {
                    var id = queue.store(person, Lane.LAB, Priority.LAB, Optional.empty());
                    runs.insert(id, understood, exercise, repeats, versions());
                    return new LabRunId(id);
                }));
        };
    }

    /** What, besides settings and data, decides what a run tells. */
    private static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("tribuo", Tribuo.VERSION);
        versions.put("java", Runtime.version().toString());
        return versions;
    }
}
