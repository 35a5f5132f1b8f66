package app.gradient.demo;

import app.gradient.account.PersonId;
import app.gradient.course.ReadOn;
import app.gradient.exercise.AnswerKind;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.RawAnswer;
import app.gradient.exercise.Variant;
import app.gradient.submission.Help;
import app.gradient.submission.Submit;
import app.gradient.submission.Variants;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Lets one invented learner do one deed, by the very use cases that a real one's browser calls. */
@Component
@Profile("demo")
class LiveDemo {
    private final ReadOn readOn;
    private final Submit submit;
    private final Variants variants;
    private final Help help;
    private final AwaitGrading awaitGrading;

    LiveDemo(ReadOn readOn, Submit submit, Variants variants, Help help, AwaitGrading awaitGrading) {
        this.readOn = readOn;
        this.submit = submit;
        this.variants = variants;
        this.help = help;
        this.awaitGrading = awaitGrading;
    }

    void live(DemoStory.Deed deed, PersonId learner) {
        switch (deed) {
            case DemoStory.Deed.Reads reads -> readOn.to(learner, reads.section(), Optional.empty(), reads.share());
            case DemoStory.Deed.OpensHint opens ->
                help.openHint(learner, opens.exercise().slug(), opens.hint());
            case DemoStory.Deed.GivesUp gives ->
                help.giveUp(learner, gives.exercise().slug());
            case DemoStory.Deed.Attempts attempts -> attempt(attempts, learner);
        }
    }

    private void attempt(DemoStory.Deed.Attempts attempt, PersonId learner) {
        Exercise exercise = attempt.exercise();
        switch (exercise.kind()) {
            case AnswerKind kind -> {
                Variant variant = variants.of(exercise, Optional.of(learner));
                RawAnswer answer =
                        attempt.right() ? kind.right(variant) : pick(variant.wrongAnswers(), attempt.mistake());
                submit.answer(exercise, kind, variant.seed(), learner, Optional.empty(), answer);
            }
            case ProgramKind kind -> {
                Map<String, String> files =
                        attempt.right() ? kind.solution() : pick(exercise.wrongPrograms(), attempt.mistake());
                if (submit.program(exercise, kind, learner, Optional.empty(), files)
                        instanceof Submit.Result.Taken taken) {
                    awaitGrading.of(taken.id());
                }
            }
        }
    }

    private static <T> T pick(Map<String, T> mistakes, int which) {
        List<T> all = List.copyOf(mistakes.values());
        return all.get(Math.min(which, all.size() - 1));
    }
}
