package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.submission.queue.Lane;
import app.gradient.submission.queue.Priority;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class VerdictViewTests {
    private static final Instant STORED = Instant.parse("2026-11-26T10:00:00Z");
    private static final Content EXPERIMENT = new Content.Files(Map.of("experiment.yml", "trainer: tree"));
    private static final Content PROGRAM = new Content.Files(Map.of("Solution.java", "class Solution {}"));

    private final VerdictView.Maker maker = new VerdictView.Maker(new JsonMapper());

    @Test
    void tellsOnlyOfTrainingWhereNothingIsCompiled() {
        var over = maker.of(submission(EXPERIMENT, State.PASSED), Optional.empty());

        assertThat(over.phases()).extracting(VerdictView.Phase::key).containsExactly("queued", "training");
        assertThat(over.phases().getLast().millis()).contains(507L);
    }

    @Test
    void saysThatAnExperimentIsTrainedFromTheStart() {
        for (var state : List.of(State.COMPILING, State.RUNNING)) {
            var live = maker.of(submission(EXPERIMENT, state), Optional.empty());

            assertThat(live.word()).isEqualTo("training");
            assertThat(live.phases()).extracting(VerdictView.Phase::key).containsExactly("queued", "training");
            assertThat(live.phases().getLast().state()).isEqualTo("running");
        }
    }

    @Test
    void tellsOfBothPhasesOfAProgram() {
        var over = maker.of(submission(PROGRAM, State.PASSED), Optional.empty());
        var compiling = maker.of(submission(PROGRAM, State.COMPILING), Optional.empty());

        assertThat(over.phases()).extracting(VerdictView.Phase::key).containsExactly("queued", "compiling", "running");
        assertThat(compiling.word()).isEqualTo("compiling");
    }

    @Test
    void givesProgramsNoTimeOfACompilationThatWasNone() {
        var experiment = ApiView.of(submission(EXPERIMENT, State.PASSED), Optional.empty());
        var program = ApiView.of(submission(PROGRAM, State.PASSED), Optional.empty());

        assertThat(experiment.timings().compileMs()).isEmpty();
        assertThat(experiment.timings().runMs()).contains(507.0);
        assertThat(program.timings().compileMs()).contains(7.0);
        assertThat(program.timings().runMs()).contains(500.0);
    }

    private static Submission submission(Content content, State state) {
        boolean claimed = state != State.QUEUED;
        boolean compiled = state == State.RUNNING || state.isTerminal();
        boolean over = state.isTerminal();
        var times = new Work.Times(
                STORED,
                Optional.empty(),
                Optional.of(STORED.plusMillis(3)).filter(at -> claimed),
                Optional.of(STORED.plusMillis(10)).filter(at -> compiled),
                Optional.of(STORED.plusMillis(510)).filter(at -> over),
                Optional.of(STORED.plusMillis(511)).filter(at -> over),
                Optional.empty());
        var person = new PersonId(UUID.randomUUID());
        var work = new Work(
                UUID.randomUUID(),
                person,
                person.value(),
                Lane.SUBMISSION,
                Priority.LIVE,
                state,
                1,
                0,
                false,
                Optional.empty(),
                times);
        return new Submission(
                new SubmissionId(work.id()), new Slug("lab-overfit"), 1, 1, content, work, Optional.empty());
    }
}
