package app.gradient.progress;

import app.gradient.account.PersonId;
import java.time.Instant;

/**
 * One thing that a learner did. {@code source} names the happening (a submission's id, a section's opening), so that the
 * same news told twice is kept once. {@code points} are what the happening earned: only a first pass earns any.
 */
sealed interface LearningEvent {
    PersonId learner();

    String source();

    String chapter();

    String section();

    Instant at();

    record Opened(PersonId learner, String source, String chapter, String section, Instant at)
            implements LearningEvent {}

    record Finished(PersonId learner, String source, String chapter, String section, Instant at)
            implements LearningEvent {}

    record Tried(
            PersonId learner, String source, String chapter, String section, String exercise, int attempt, Instant at)
            implements LearningEvent {}

    record Passed(
            PersonId learner,
            String source,
            String chapter,
            String section,
            String exercise,
            int attempt,
            double points,
            Instant at)
            implements LearningEvent {}

    record Revealed(PersonId learner, String source, String chapter, String section, String exercise, Instant at)
            implements LearningEvent {}
}
