package app.gradient.progress;

import app.gradient.account.GuestMerged;
import app.gradient.course.SectionRead;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.submission.SolutionOpened;
import app.gradient.submission.SubmissionGraded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the other modules tell of a learner, in the teller's transaction, so that the log never differs from
 * what happened. Hearing the same news twice changes nothing.
 */
@Component
class RecordLearning {
    private final LearningEvents events;
    private final WeeklyGoals goals;
    private final Exercises exercises;

    RecordLearning(LearningEvents events, WeeklyGoals goals, Exercises exercises) {
        this.events = events;
        this.goals = goals;
        this.exercises = exercises;
    }

    @EventListener
    @Transactional
    void on(SectionRead read) {
        String path = read.chapter() + "/" + read.section();
        events.append(
                new LearningEvent.Opened(read.reader(), "opened:" + path, read.chapter(), read.section(), read.at()));
        if (read.finished()) {
            events.append(new LearningEvent.Finished(
                    read.reader(), "finished:" + path, read.chapter(), read.section(), read.at()));
        }
    }

    /** A cancelled, untouched or broken submission says nothing of the learner; one of an exercise that left the course neither. */
    @EventListener
    @Transactional
    void on(SubmissionGraded graded) {
        if (graded.state().costsAttempt()) {
            exercises.find(graded.exercise()).ifPresent(exercise -> events.append(event(graded, exercise)));
        }
    }

    @EventListener
    @Transactional
    void on(SolutionOpened opened) {
        exercises
                .find(opened.exercise())
                .ifPresent(exercise -> events.append(new LearningEvent.Revealed(
                        opened.person(),
                        "revealed:" + exercise.slug(),
                        exercise.chapter(),
                        exercise.section(),
                        exercise.slug().value(),
                        opened.at())));
    }

    @EventListener
    @Transactional
    void on(GuestMerged merged) {
        events.move(merged.guest(), merged.into());
        goals.move(merged.guest(), merged.into());
    }

    private static LearningEvent event(SubmissionGraded graded, Exercise exercise) {
        String source = "submission:" + graded.id();
        String slug = exercise.slug().value();
        return graded.passed()
                ? new LearningEvent.Passed(
                        graded.person(),
                        source,
                        exercise.chapter(),
                        exercise.section(),
                        slug,
                        graded.attempt(),
                        graded.gaveUp() ? 0 : graded.points(),
                        graded.at())
                : new LearningEvent.Tried(
                        graded.person(),
                        source,
                        exercise.chapter(),
                        exercise.section(),
                        slug,
                        graded.attempt(),
                        graded.at());
    }
}
