package app.gradient.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StreakTests {

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @Test
    void oneDayAWeekKeepsTheRow() {
        var streak = Streak.of(days("2026-11-02", "2026-11-15", "2026-11-17"), TODAY);

        assertThat(streak).isEqualTo(new Streak(3, 3, 1, 3));
    }

    @Test
    void theWeekThatHasJustBegunBreaksNothing() {
        assertThat(Streak.of(days("2026-11-03", "2026-11-12"), TODAY).weeks()).isEqualTo(2);
    }

    @Test
    void anEmptyWeekEndsTheRowButTheLongestIsKept() {
        var streak = Streak.of(days("2026-10-05", "2026-10-12", "2026-10-19", "2026-11-17"), TODAY);

        assertThat(streak.weeks()).isEqualTo(1);
        assertThat(streak.longest()).isEqualTo(3);
    }

    @Test
    void nobodyHasNoRow() {
        assertThat(Streak.of(List.of(), TODAY)).isEqualTo(new Streak(0, 0, 0, 0));
    }

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }
}
