package app.gradient.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.sandbox.Demand.Scene;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pool's policy, told what time it is. */
class DemandTests {
    private static final int SPARES = 2;
    private static final int MOST = 12;
    private static final Duration MOMENT = Duration.ofMillis(1);

    private Instant now = Instant.parse("2026-11-26T09:00:00Z");
    private final Demand demand = new Demand(SPARES, MOST, now);

    private void ask(int times, Duration every) {
        for (int i = 0; i < times; i++) {
            pass(every);
            demand.asked(now);
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private int target() {
        return demand.target(now, 0);
    }

    @Test
    void keepsTheUsualSparesWhileLittleHappens() {
        assertThat(target()).isEqualTo(SPARES);

        pass(Demand.QUIET);

        assertThat(target()).isEqualTo(SPARES);
    }

    @Test
    void keepsOneSpareAfterTenQuietMinutes() {
        demand.asked(now);

        pass(Demand.QUIET.plus(MOMENT));

        assertThat(target()).isEqualTo(1);
        assertThat(demand.surplus(now, new Scene(3, 0, 0, 0))).isEqualTo(2);
        assertThat(demand.surplus(now, new Scene(1, 0, 0, 0))).isZero();
    }

    @Test
    void keepsTheUsualSparesAgainWithTheFirstSubmissionAfterAQuietTime() {
        pass(Demand.QUIET.plus(MOMENT));

        demand.asked(now);

        assertThat(target()).isGreaterThanOrEqualTo(SPARES);
    }

    @Test
    void keepsMoreSparesTheMoreIsAskedFor() {
        ask(20, Duration.ofMillis(500));
        int atTwoASecond = target();
        ask(60, Duration.ofMillis(166));
        int atSixASecond = target();

        assertThat(atTwoASecond).isEqualTo(SPARES + 1);
        assertThat(atSixASecond).isGreaterThan(atTwoASecond);
    }

    @Test
    void forgetsARushOnceItIsOver() {
        ask(60, Duration.ofMillis(100));

        pass(Demand.RATE_WINDOW.plus(MOMENT));

        assertThat(target()).isEqualTo(SPARES);
        assertThat(demand.surplus(now, new Scene(8, 0, 0, 0))).isEqualTo(8 - (SPARES + 1));
    }

    @Test
    void endsNoSpareRunnerWhileTheRushLasts() {
        ask(60, Duration.ofMillis(100));

        assertThat(demand.surplus(now, new Scene(12, 0, 0, 0))).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void neverWantsFewerThanOneNorMoreThanAllowed(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            pass(Duration.ofMillis(random.nextInt(5) == 0 ? random.nextInt(700_000) : random.nextInt(40)));
            if (random.nextBoolean()) {
                demand.asked(now);
            }
            int waiting = random.nextInt(40);

            assertThat(demand.target(now, waiting))
                    .as("seed %d, step %d", seed, i)
                    .isBetween(Math.min(MOST, Math.max(1, waiting)), MOST);
        }
    }

    @Test
    void startsNoRunnerBesideASingleLearnersSubmission() {
        demand.asked(now);
        demand.used(now);

        assertThat(demand.mayStart(now, new Scene(1, 0, 1, 0))).isFalse();
    }

    @Test
    void startsARunnerOnceTheSubmissionHasEnded() {
        demand.asked(now);
        demand.used(now);

        assertThat(demand.mayStart(now, new Scene(1, 0, 0, 0))).isFalse();
        pass(Duration.ofMillis(50));
        assertThat(demand.mayStart(now, new Scene(1, 0, 0, 0))).isTrue();
    }

    @Test
    void startsARunnerAtOnceWhenTheLastSpareIsTakenOrSomebodyWaits() {
        demand.asked(now);
        demand.used(now);

        assertThat(demand.mayStart(now, new Scene(0, 0, 1, 0))).isTrue();
        assertThat(demand.mayStart(now, new Scene(1, 0, 1, 1))).isTrue();
    }

    @Test
    void startsRunnersBesideSubmissionsDuringARush() {
        ask(6, Duration.ofMillis(150));
        demand.used(now);

        assertThat(demand.mayStart(now, new Scene(1, 0, 2, 0))).isTrue();
    }

    @Test
    void warmsUpOnlyWhileNothingRunsStartsOrWaits() {
        demand.used(now);
        assertThat(demand.mayWarm(now, new Scene(2, 0, 0, 0))).isFalse();

        pass(Duration.ofMillis(300));

        assertThat(demand.mayWarm(now, new Scene(2, 0, 0, 0))).isTrue();
        assertThat(demand.mayWarm(now, new Scene(2, 0, 1, 0))).isFalse();
        assertThat(demand.mayWarm(now, new Scene(2, 1, 0, 0))).isFalse();
        assertThat(demand.mayWarm(now, new Scene(0, 0, 0, 1))).isFalse();
    }
}
