package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.submission.queue.Work;
import java.util.Optional;

/**
 * One free run as its row stood when it was read.
 *
 * @param exercise whose open checks are tried, if the code belongs to one
 * @param program of the course's text, which says what native libraries it needs, if it needs any
 * @param stdout what was printed so far
 */
record Run(
        RunId id,
        Optional<Slug> exercise,
        Optional<String> program,
        long seed,
        Content.Files content,
        String stdout,
        Work work,
        Optional<Verdict> verdict) {
    PersonId person() {
        return work.person();
    }
}
