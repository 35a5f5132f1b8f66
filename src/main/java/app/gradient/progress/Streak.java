package app.gradient.progress;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Weeks in a row with at least one day of study. Weeks and not days, so that a busy Tuesday takes nothing away, and the
 * current week counts only once it has a day: an unbroken row is never shown as broken before Sunday has passed.
 *
 * @param weeks the current row, 0 when neither this week nor the last had a day
 * @param longest the longest row ever
 * @param daysThisWeek days of study since Monday, 0 to 7
 * @param days days of study in all
 */
record Streak(int weeks, int longest, int daysThisWeek, int days) {

    static Streak of(Collection<LocalDate> studied, LocalDate today) {
        Set<LocalDate> days = Set.copyOf(studied);
        Set<LocalDate> mondays = days.stream().map(Streak::monday).collect(Collectors.toUnmodifiableSet());
        LocalDate thisWeek = monday(today);
        LocalDate end = mondays.contains(thisWeek) ? thisWeek : thisWeek.minusWeeks(1);
        int longest = mondays.stream()
                .filter(monday -> !mondays.contains(monday.plusWeeks(1)))
                .mapToInt(monday -> rowEndingAt(monday, mondays))
                .max()
                .orElse(0);
        int daysThisWeek =
                (int) days.stream().filter(day -> monday(day).equals(thisWeek)).count();
        return new Streak(rowEndingAt(end, mondays), longest, daysThisWeek, days.size());
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static int rowEndingAt(LocalDate monday, Set<LocalDate> mondays) {
        int weeks = 0;
        for (LocalDate week = monday; mondays.contains(week); week = week.minusWeeks(1)) {
            weeks++;
        }
        return weeks;
    }
}
