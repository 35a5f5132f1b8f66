package app.gradient.submission;

import app.gradient.account.Person;
import app.gradient.exercise.AnswerForm;
import app.gradient.exercise.CheckResult;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Notice;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Slug;
import app.gradient.exercise.UsedNames;
import app.gradient.runner.CallResult;
import app.gradient.submission.queue.Standings;
import app.gradient.submission.queue.State;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lays out an exercise for one person: their numbers, their text, their help, their latest verdict. */
class Desk {
    private final Submissions submissions;
    private final Drafts drafts;
    private final Help help;
    private final Variants variants;
    private final Verdicts verdicts;
    private final Map<Slug, Tasks> tasks = new ConcurrentHashMap<>();

    Desk(Submissions submissions, Drafts drafts, Help help, Variants variants, Verdicts verdicts) {
        this.submissions = submissions;
        this.drafts = drafts;
        this.help = help;
        this.variants = variants;
        this.verdicts = verdicts;
    }

    ExerciseView lay(Exercise exercise, Optional<Person> person) {
        return lay(exercise, person, Optional.empty(), List.of());
    }

    /** @param sent what was just sent and came back with {@code problems}; it wins over draft and history */
    ExerciseView lay(Exercise exercise, Optional<Person> person, Optional<Content> sent, List<Notice> problems) {
        var id = person.map(Person::id);
        var variant = variants.of(exercise, id);
        var opened = help.opened(id, exercise.slug());
        var standing = id.map(of -> submissions.standing(of, exercise.slug())).orElse(Submissions.Standing.NONE);
        var latest = id.flatMap(of -> submissions.latest(of, exercise.slug()));
        var draft = id.flatMap(of -> drafts.find(of, exercise.slug()));
        boolean solved = standing.passed() || opened.gaveUp();
        var hints = variant.hintsHtml();
        return new ExerciseView(
                exercise,
                variant.promptHtml(),
                variant.form(),
                exercise.kind() instanceof ProgramKind,
                exercise.kind() instanceof ProgramKind && verdicts.codeIsRefused(),
                person.isEmpty(),
                typed(sent, latest),
                files(variant.form(), sent, draft, latest),
                draft,
                problems,
                standing,
                hints.subList(0, Math.min(opened.hints(), hints.size())),
                hints.size(),
                opened.gaveUp(),
                solved ? Optional.of(variant.solutionHtml()) : Optional.empty(),
                problems.isEmpty() ? latest.map(verdicts::view) : Optional.empty(),
                tasks(exercise, latest),
                exercise.kind() instanceof ProgramKind kind ? UsedNames.of(kind) : List.of(),
                submissions.passedShare(exercise.slug()));
    }

    private static List<String> typed(Optional<Content> sent, Optional<Submission> latest) {
        return sent.or(() -> latest.map(Submission::content))
                .map(content ->
                        content instanceof Content.Typed typed ? typed.raw().cells() : List.<String>of())
                .orElse(List.of());
    }

    private static Map<String, String> files(
            AnswerForm form, Optional<Content> sent, Optional<Draft> draft, Optional<Submission> latest) {
        var starter = starter(form);
        var written = sent.or(() -> draft.map(Draft::content))
                .or(() -> latest.map(Submission::content))
                .map(content -> content instanceof Content.Files files ? files.files() : Map.<String, String>of())
                .orElse(Map.of());
        var files = new LinkedHashMap<>(starter);
        files.putAll(written);
        return Collections.unmodifiableMap(files);
    }

    static Map<String, String> starter(AnswerForm form) {
        return switch (form) {
            case AnswerForm.Editor editor -> editor.starter();
            case AnswerForm.ModelEditor editor -> editor.starter();
            case AnswerForm.Experiment experiment -> experiment.starter();
            case AnswerForm.Choices choices -> Map.of();
            case AnswerForm.NumberField number -> Map.of();
            case AnswerForm.Grid grid -> Map.of();
            case AnswerForm.TextField text -> Map.of();
        };
    }

    private List<ExerciseView.Task> tasks(Exercise exercise, Optional<Submission> latest) {
        var checked =
                latest.flatMap(Submission::verdict).map(Verdict::checkResults).orElse(List.of());
        if (!checked.isEmpty()) {
            return checked.stream().map(Desk::task).toList();
        }
        return exercise.kind() instanceof ProgramKind kind ? unchecked(exercise, kind) : List.of();
    }

    /** The names of the checks: what the judge says of results that never came. */
    private List<ExerciseView.Task> unchecked(Exercise exercise, ProgramKind kind) {
        return tasks.compute(
                        exercise.slug(),
                        (slug, known) -> known != null && known.revision().equals(exercise.revision())
                                ? known
                                : new Tasks(exercise.revision(), names(kind)))
                .tasks();
    }

    private static List<ExerciseView.Task> names(ProgramKind kind) {
        var plan = kind.plan(0);
        List<CallResult> nothing = Collections.nCopies(plan.calls().size(), new CallResult.NotReached());
        return plan.judge(nothing).stream()
                .map(check -> new ExerciseView.Task(check.name(), check.open(), Optional.empty()))
                .toList();
    }

    private static ExerciseView.Task task(CheckResult check) {
        return new ExerciseView.Task(check.name(), check.open(), Optional.of(check.passed() ? "passed" : "failed"));
    }

    private record Tasks(String revision, List<ExerciseView.Task> tasks) {}

    /** Views of verdicts with their place in the queue. */
    static final class Verdicts {
        private final VerdictView.Maker maker;
        private final Standings standings;

        Verdicts(VerdictView.Maker maker, Standings standings) {
            this.maker = maker;
            this.standings = standings;
        }

        boolean codeIsRefused() {
            return standings.codeIsRefused();
        }

        VerdictView view(Submission submission) {
            return maker.of(
                    submission,
                    submission.state() == State.QUEUED
                            ? Optional.of(standings.of(submission.id().value()))
                            : Optional.empty());
        }

        VerdictView view(Run run) {
            return maker.of(
                    run,
                    run.work().state() == State.QUEUED
                            ? Optional.of(standings.of(run.id().value()))
                            : Optional.empty());
        }
    }
}
