package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Notice;
import app.gradient.exercise.ProgramKind;
import app.gradient.platform.NotFound;
import app.gradient.runner.NativeLibrary;
import app.gradient.sandbox.NativeLibraries;
import app.gradient.submission.queue.Lane;
import app.gradient.submission.queue.Priority;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.WorkQueue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a free run in: a program of the course's text, or the code of an exercise before it is submitted. */
class RunCode {
    private final WorkQueue queue;
    private final Runs runs;
    private final CoursePrograms programs;
    private final TransactionTemplate transaction;
    private final RandomGenerator random;

    RunCode(
            WorkQueue queue,
            Runs runs,
            CoursePrograms programs,
            TransactionTemplate transaction,
            RandomGenerator random) {
        this.queue = queue;
        this.runs = runs;
        this.programs = programs;
        this.transaction = transaction;
        this.random = random;
    }

    /**
     * Where code comes from, which says what it may use: an exercise, or a program of the text that somebody may have changed.
     *
     * @param program as {@code chapter/Name}; empty for one that needs no more than all have
     */
    record Origin(Optional<Exercise> exercise, Optional<String> program) {}

    Result run(PersonId person, Origin origin, Optional<String> key, Map<String, String> files) {
        var exercise = origin.exercise();
        var problems = SourceRules.problems(files);
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        boolean hasChecks =
                exercise.filter(of -> of.kind() instanceof ProgramKind).isPresent();
        if (!hasChecks && SourceRules.mainClass(files).isEmpty()) {
            return new Result.Refused(List.of(SourceRules.NO_MAIN));
        }
        if (!NativeLibraries.here().containsAll(libraries(origin))) {
            return new Result.Refused(List.of(Notice.of("submission.run.no-library")));
        }
        return transaction.execute(status -> {
            var known = key.flatMap(given -> queue.findByKey(person, Lane.RUN, given));
            if (known.isPresent()) {
                return new Result.Taken(new RunId(known.get().id()), known.get().state());
            }
            var id = new RunId(queue.store(person, Lane.RUN, Priority.LIVE, key));
            runs.insert(
                    id, exercise.map(Exercise::slug), origin.program(), random.nextLong(), new Content.Files(files));
            return new Result.Taken(id, State.QUEUED);
        });
    }

    private Set<NativeLibrary> libraries(Origin origin) {
        if (origin.exercise().isPresent()) {
            return origin.exercise().get().kind() instanceof ProgramKind kind ? kind.libraries() : Set.of();
        }
        return origin.program()
                .map(program -> programs.libraries(program).orElseThrow(NotFound::new))
                .orElse(Set.of());
    }

    /** What came of asking for a run. */
    sealed interface Result {
        /** @param state how far it was when it was stored or found */
        record Taken(RunId id, State state) implements Result {}

        record Refused(List<Notice> notices) implements Result {}
    }
}
