package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.AnswerKind;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Notice;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Question;
import app.gradient.exercise.RawAnswer;
import app.gradient.exercise.Reading;
import app.gradient.sandbox.NativeLibraries;
import app.gradient.submission.queue.Announcements;
import app.gradient.submission.queue.Lane;
import app.gradient.submission.queue.Outcome;
import app.gradient.submission.queue.Priority;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.WorkQueue;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a submission in: refuses what can't be read, stores the rest before anything else happens to it. */
public class Submit {
    private final WorkQueue queue;
    private final Submissions submissions;
    private final Announcements announcements;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RandomGenerator random;

    Submit(
            WorkQueue queue,
            Submissions submissions,
            Announcements announcements,
            TransactionTemplate transaction,
            Clock clock,
            RandomGenerator random) {
        this.queue = queue;
        this.submissions = submissions;
        this.announcements = announcements;
        this.transaction = transaction;
        this.clock = clock;
        this.random = random;
    }

    /** Stores an answer and grades it at once. */
    public Result answer(
            Exercise exercise, AnswerKind kind, long seed, PersonId person, Optional<String> key, RawAnswer raw) {
        return switch (kind.read(exercise.variant(seed), raw)) {
            case Reading.Misread misread -> new Result.Refused(List.of(misread.notice()));
            case Reading.Asked asked -> new Result.Asked(asked.question());
            case Reading.Understood understood -> {
                var meant = raw.meant().isEmpty() ? raw : understood.plain();
                var taken = store(exercise, seed, person, key, Content.Typed.of(meant), false);
                yield taken.fresh()
                        ? settle(taken.id(), Grading.grade(kind, exercise.variant(seed), understood.answer()))
                        : taken;
            }
        };
    }

    /** Stores a program and lets the queue grade it; a starter that came back as it was is not worth the queue. */
    public Result program(
            Exercise exercise, ProgramKind kind, PersonId person, Optional<String> key, Map<String, String> files) {
        var problems = kind.validate(files);
        if (!problems.isEmpty()) {
            return new Result.Refused(problems);
        }
        if (!NativeLibraries.here().containsAll(kind.libraries())) {
            return new Result.Refused(List.of(Notice.of("submission.run.no-library")));
        }
        boolean untouched = kind.untouched(files);
        var taken = store(exercise, random.nextLong(), person, key, new Content.Files(files), !untouched);
        return taken.fresh() && untouched ? settle(taken.id(), new Verdict.NotAttempted()) : taken;
    }

    private Result.Taken store(
            Exercise exercise, long seed, PersonId person, Optional<String> key, Content content, boolean queued) {
        return transaction.execute(status -> {
            var known = key.flatMap(given -> queue.findByKey(person, Lane.SUBMISSION, given));
            if (known.isPresent()) {
                return new Result.Taken(
                        new SubmissionId(known.get().id()), known.get().state(), false);
            }
            var work = queued
                    ? queue.store(person, Lane.SUBMISSION, Priority.LIVE, key)
                    : queue.storeOnly(person, Lane.SUBMISSION, Priority.LIVE, key);
            var id = new SubmissionId(work);
            submissions.insert(id, person, exercise.slug(), seed, content);
            return new Result.Taken(id, State.QUEUED, true);
        });
    }

    private Result.Taken settle(SubmissionId id, Verdict verdict) {
        queue.settle(
                id.value(),
                new Outcome.Done(
                        verdict.state(),
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        () -> submissions.write(id, verdict)));
        announcements.announce(id.value());
        return new Result.Taken(id, verdict.state(), true);
    }

    /** What came of submitting. */
    public sealed interface Result {
        /**
         * @param state how far it was when it was stored or found
         * @param fresh false when a retry found what an earlier request had stored
         */
        record Taken(SubmissionId id, State state, boolean fresh) implements Result {}

        /** Nothing was stored; the form comes back with what was typed. */
        record Refused(List<Notice> notices) implements Result {}

        /** Nothing was stored: what was typed means several things, and the form comes back with a choice. */
        record Asked(Question question) implements Result {}
    }
}
