package app.gradient.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ExerciseHistoryTests {

    private static final PersonId ADA = new PersonId(new UUID(7, 7));
    private static final Instant MORNING = Instant.parse("2026-11-18T06:00:00Z");

    @Test
    void countsAttemptsUpToTheFirstPassOnly() {
        var standing = ExerciseHistory.standing(List.of(tried(1), tried(2), passed(3, 2), tried(4), passed(5, 2)));

        assertThat(standing).isEqualTo(new Standing.Passed(3, 2, at(3)));
    }

    @Test
    void aPassAfterTheWorkedSolutionEarnsNothing() {
        var standing = ExerciseHistory.standing(List.of(tried(1), revealed(2), passed(3, 2)));

        assertThat(standing).isEqualTo(new Standing.Passed(2, 0, at(3)));
    }

    @Test
    void openingTheSolutionAfterAPassTakesNothingAway() {
        assertThat(ExerciseHistory.standing(List.of(passed(1, 2), revealed(2))))
                .isEqualTo(new Standing.Passed(1, 2, at(1)));
    }

    @Test
    void nothingIsNotStarted() {
        assertThat(ExerciseHistory.standing(List.of())).isEqualTo(new Standing.NotStarted());
    }

    private static LearningEvent tried(int minute) {
        return new LearningEvent.Tried(ADA, "s" + minute, "c", "s", "e", minute, at(minute));
    }

    private static LearningEvent passed(int minute, double points) {
        return new LearningEvent.Passed(ADA, "s" + minute, "c", "s", "e", minute, points, at(minute));
    }

    private static LearningEvent revealed(int minute) {
        return new LearningEvent.Revealed(ADA, "r" + minute, "c", "s", "e", at(minute));
    }

    private static Instant at(int minute) {
        return MORNING.plusSeconds(60L * minute);
    }
}
