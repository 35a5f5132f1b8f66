package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import java.util.Optional;

/**
 * One graded attempt as its row stood when it was read.
 *
 * @param number counts the person's submissions of this exercise from 1
 * @param seed of the variant for an answer, of the hidden inputs for a program
 */
public record Submission(
        SubmissionId id, Slug exercise, int number, long seed, Content content, Work work, Optional<Verdict> verdict) {
    public PersonId person() {
        return work.person();
    }

    public State state() {
        return work.state();
    }

    /** As {@link Content#word}. */
    public String stateWord() {
        return content.word(work.state());
    }
}
