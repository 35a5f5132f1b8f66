package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.submission.queue.State;
import java.time.Instant;
import java.util.List;

/**
 * A submission came to its end; published after the transaction that ended it, in one of its own, and again after a crash:
 * a listener that joins the transaction and stores by {@code id} has its effect exactly once. A listener that throws is
 * asked again later.
 *
 * @param state how it ended; {@link State#costsAttempt()} tells a judged one from a cancelled or broken one
 * @param attempt counts the person's submissions of this exercise from 1
 * @param points of the exercise, earned if passed
 * @param hints how many hints the person had opened by then
 * @param gaveUp whether the worked solution had been opened by then
 * @param mistakes typical mistakes that were recognised
 */
public record SubmissionGraded(
        SubmissionId id,
        PersonId person,
        Slug exercise,
        State state,
        int attempt,
        int points,
        int hints,
        boolean gaveUp,
        List<String> mistakes,
        Instant at) {
    public boolean passed() {
        return state == State.PASSED;
    }
}
