package app.gradient.submission;

import app.gradient.exercise.Answer;
import app.gradient.exercise.AnswerKind;
import app.gradient.exercise.CheckResult;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Reading;
import app.gradient.exercise.Variant;
import app.gradient.sandbox.Cancellation;
import app.gradient.sandbox.RunListener;
import app.gradient.sandbox.Task;
import app.gradient.submission.queue.Lane;
import app.gradient.submission.queue.Outcome;
import app.gradient.submission.queue.Performer;
import app.gradient.submission.queue.Work;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;

/** Grades what was submitted: an answer by looking at it, a program through the sandbox. */
class Grading implements Performer {
    private final Exercises exercises;
    private final Submissions submissions;
    private final Help help;
    private final Workbench workbench;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Grading(
            Exercises exercises,
            Submissions submissions,
            Help help,
            Workbench workbench,
            ApplicationEventPublisher events,
            Clock clock) {
        this.exercises = exercises;
        this.submissions = submissions;
        this.help = help;
        this.workbench = workbench;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Lane lane() {
        return Lane.SUBMISSION;
    }

    static Verdict grade(AnswerKind kind, Variant variant, Answer answer) {
        var checks = kind.grade(variant, answer);
        return checks.stream().allMatch(CheckResult::passed)
                ? new Verdict.Passed(checks, Trace.NONE)
                : new Verdict.Failed(checks, Trace.NONE);
    }

    @Override
    public Outcome perform(Work work, Cancellation cancellation, Runnable compiled) {
        var submission = submissions.find(new SubmissionId(work.id())).orElseThrow();
        var exercise = exercise(submission);
        return switch (submission.content()) {
            case Content.Typed typed -> answer(submission, exercise, typed);
            case Content.Files files -> program(submission, exercise, files, cancellation, compiled);
        };
    }

    /** Only after the request that had stored it died: it would have graded the answer itself. */
    private Outcome answer(Submission submission, Exercise exercise, Content.Typed typed) {
        var variant = exercise.variant(submission.seed());
        if (!(exercise.kind() instanceof AnswerKind kind)
                || !(kind.read(variant, typed.raw()) instanceof Reading.Understood understood)) {
            throw new IllegalStateException("the exercise " + exercise.slug() + " no longer understands "
                    + submission.id() + ": its kind or shape has changed");
        }
        var verdict = grade(kind, variant, understood.answer());
        return new Outcome.Done(
                verdict.state(),
                Optional.empty(),
                Optional.of(clock.instant()),
                () -> submissions.write(submission.id(), verdict));
    }

    private Outcome program(
            Submission submission,
            Exercise exercise,
            Content.Files files,
            Cancellation cancellation,
            Runnable compiled) {
        if (!(exercise.kind() instanceof ProgramKind kind)) {
            throw new IllegalStateException("the exercise " + exercise.slug() + " is no longer a program");
        }
        var plan = kind.plan(submission.seed(), files.files());
        var job = new Workbench.Job(
                kind.compiled() ? files.files() : Map.of(),
                new Task.Calls(plan.calls()),
                plan.limits(),
                plan.datasets(),
                plan.tables(),
                plan.libraries(),
                RunListener.NONE,
                plan::judge,
                true);
        return workbench.perform(job, cancellation, compiled, verdict -> submissions.write(submission.id(), verdict));
    }

    @Override
    public void announce(Work work) {
        var submission = submissions.find(new SubmissionId(work.id())).orElseThrow();
        var opened = help.opened(Optional.of(submission.person()), submission.exercise());
        // An exercise may have left the course since; what was done then is still history.
        int points = exercises.find(submission.exercise()).map(Exercise::points).orElse(0);
        events.publishEvent(new SubmissionGraded(
                submission.id(),
                submission.person(),
                submission.exercise(),
                submission.state(),
                submission.number(),
                points,
                opened.hints(),
                opened.gaveUp(),
                submission.verdict().map(Grading::mistakes).orElse(List.of()),
                work.times().graded().orElseThrow()));
    }

    private static List<String> mistakes(Verdict verdict) {
        return verdict.checkResults().stream()
                .flatMap(check -> check.mistakeId().stream())
                .distinct()
                .toList();
    }

    private Exercise exercise(Submission submission) {
        return exercises
                .find(submission.exercise())
                .orElseThrow(() -> new IllegalStateException("the course has no exercise " + submission.exercise()));
    }
}
