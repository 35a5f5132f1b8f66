package app.gradient.progress;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import app.gradient.account.PersonId;
import app.gradient.runner.Plot;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a learner's days and weeks, in the zone where the school is. */
@Service
class CountActivity {
    static final int WEEKS = 12;

    private final LearningEvents events;
    private final WeeklyGoals goals;
    private final Clock clock;
    private final ZoneId zone;
    private final MessageSource messages;

    CountActivity(LearningEvents events, WeeklyGoals goals, Clock clock, ZoneId zone, MessageSource messages) {
        this.events = events;
        this.goals = goals;
        this.clock = clock;
        this.zone = zone;
        this.messages = messages;
    }

    /** Nobody has an empty log. */
    @Transactional(readOnly = true)
    Activity of(Optional<PersonId> learner, Locale locale) {
        List<LearningEvent> log = learner.map(events::of).orElse(List.of());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<LocalDate, Long> happenings = log.stream().collect(groupingBy(this::day, counting()));
        List<LearningEvent.Passed> solved = firstPasses(log);
        LocalDate thisMonday = Streak.monday(today);
        List<Activity.Week> weeks = IntStream.rangeClosed(1 - WEEKS, 0)
                .mapToObj(offset -> week(thisMonday.plusWeeks(offset), today, happenings, solved))
                .toList();
        var goal = new Activity.Goal(
                learner.map(goals::of).orElse(WeeklyGoals.SUGGESTED),
                weeks.getLast().solved());
        return new Activity(Streak.of(happenings.keySet(), today), goal, weeks, plot(weeks, locale));
    }

    private Activity.Week week(
            LocalDate monday, LocalDate today, Map<LocalDate, Long> happenings, List<LearningEvent.Passed> solved) {
        List<Activity.Day> days = IntStream.range(0, 7)
                .mapToObj(monday::plusDays)
                .map(date ->
                        new Activity.Day(date, happenings.getOrDefault(date, 0L).intValue(), date.isAfter(today)))
                .toList();
        List<LearningEvent.Passed> passes = solved.stream()
                .filter(pass -> Streak.monday(day(pass)).equals(monday))
                .toList();
        double points =
                passes.stream().mapToDouble(LearningEvent.Passed::points).sum();
        return new Activity.Week(monday, days, passes.size(), points);
    }

    private Plot plot(List<Activity.Week> weeks, Locale locale) {
        var day = DateTimeFormatter.ofPattern("d MMM", locale);
        return new Plot(
                Plot.Kind.BAR,
                messages.getMessage("progress.activity.title", null, locale),
                messages.getMessage("progress.activity.week", null, locale),
                "",
                weeks.stream().map(week -> day.format(week.monday())).toList(),
                List.of(
                        new Plot.Series(
                                Plot.Kind.BAR,
                                messages.getMessage("progress.activity.solved", null, locale),
                                List.of(),
                                weeks.stream()
                                        .map(week -> (double) week.solved())
                                        .toList()),
                        new Plot.Series(
                                Plot.Kind.BAR,
                                messages.getMessage("progress.activity.points", null, locale),
                                List.of(),
                                weeks.stream().map(Activity.Week::points).toList())));
    }

    /** Solving again what is solved is practice, not another solved exercise. */
    private static List<LearningEvent.Passed> firstPasses(List<LearningEvent> log) {
        Set<String> seen = new HashSet<>();
        return log.stream()
                .filter(LearningEvent.Passed.class::isInstance)
                .map(LearningEvent.Passed.class::cast)
                .filter(pass -> seen.add(pass.exercise()))
                .toList();
    }

    private LocalDate day(LearningEvent event) {
        return LocalDate.ofInstant(event.at(), zone);
    }
}
