package app.gradient.submission;

import app.gradient.account.Person;
import app.gradient.exercise.Notice;
import app.gradient.platform.Invalid;
import app.gradient.platform.NotFound;
import app.gradient.submission.queue.Standing;
import app.gradient.submission.queue.Standings;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up one person's submissions and runs for the API; somebody else's are not found. */
class Attempts {
    private static final int LONGEST_KEY = 200;

    private final Submissions submissions;
    private final Runs runs;
    private final Standings standings;

    Attempts(Submissions submissions, Runs runs, Standings standings) {
        this.submissions = submissions;
        this.runs = runs;
        this.standings = standings;
    }

    ApiView submission(SubmissionId id, Person person) {
        var submission = submissions
                .find(id)
                .filter(found -> found.person().equals(person.id()))
                .orElseThrow(NotFound::new);
        return ApiView.of(submission, standing(submission.work()));
    }

    ApiView run(RunId id, Person person) {
        var run = runs.find(id)
                .filter(found -> found.person().equals(person.id()))
                .orElseThrow(NotFound::new);
        return ApiView.of(run, standing(run.work()));
    }

    private Optional<Standing> standing(Work work) {
        return work.state() == State.QUEUED ? Optional.of(standings.of(work.id())) : Optional.empty();
    }

    /** @throws Invalid if the header is empty or longer than 200 characters */
    static Optional<String> key(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.isBlank() || header.length() > LONGEST_KEY) {
            throw new Invalid("submission.request.key", LONGEST_KEY);
        }
        return Optional.of(header);
    }

    /** The first problem says enough for a program to stop; a page shows all of them. */
    static Invalid invalid(List<Notice> notices) {
        var first = notices.getFirst();
        return new Invalid(first.key(), first.getArguments());
    }
}
