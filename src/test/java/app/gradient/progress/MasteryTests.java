package app.gradient.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasteryTests {

    private static final Mastery.Answer PASS = new Mastery.Answer(true, 1);
    private static final Mastery.Answer FAIL = new Mastery.Answer(false, 1);

    @Test
    void isZeroWithoutAnswers() {
        assertThat(Mastery.of(List.of())).isZero();
        assertThat(Mastery.level(0, 0)).isEqualTo(Mastery.Level.NONE);
    }

    /** By hand: 1/(1 + 0.7 + 0.49) and 1.7/(1.7 + 0.49 + 0.343). */
    @Test
    void agreesWithHandComputation() {
        assertThat(Mastery.of(List.of(PASS))).isCloseTo(0.456621, within(1e-6));
        assertThat(Mastery.of(List.of(PASS, PASS))).isCloseTo(0.671141, within(1e-6));
        assertThat(Mastery.of(List.of(PASS, FAIL))).isCloseTo(0.7 / 2.533, within(1e-6));
    }

    @Test
    void takesTwoPassesInARowToBeFirm() {
        assertThat(Mastery.level(Mastery.of(List.of(PASS)), 1)).isEqualTo(Mastery.Level.GROWING);
        assertThat(Mastery.level(Mastery.of(List.of(PASS, PASS)), 2)).isEqualTo(Mastery.Level.FIRM);
        assertThat(Mastery.level(Mastery.of(List.of(FAIL)), 1)).isEqualTo(Mastery.Level.STARTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4_000})
    void staysBetweenZeroAndOneAndGrowsWithAPass(long seed) {
        var random = new Random(seed);
        List<Mastery.Answer> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double before = Mastery.of(answers);
            answers.add(new Mastery.Answer(true, 1 + random.nextInt(3)));
            assertThat(Mastery.of(answers))
                    .as("seed %d, answer %d", seed, i)
                    .isGreaterThan(before)
                    .isLessThan(1);
            if (random.nextBoolean()) {
                answers.set(answers.size() - 1, new Mastery.Answer(false, 1 + random.nextInt(3)));
                assertThat(Mastery.of(answers))
                        .as("seed %d, answer %d", seed, i)
                        .isLessThanOrEqualTo(before)
                        .isNotNegative();
            }
        }
    }

    @Test
    void countsLatestAnswersMost() {
        List<Mastery.Answer> learned = List.of(FAIL, FAIL, PASS, PASS);
        List<Mastery.Answer> forgot = new ArrayList<>(learned);
        Collections.reverse(forgot);

        assertThat(Mastery.of(learned)).isGreaterThan(Mastery.of(forgot));
    }

    @Test
    void refusesADifficultyThatNoExerciseHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Mastery.Answer(true, 4));
    }
}
