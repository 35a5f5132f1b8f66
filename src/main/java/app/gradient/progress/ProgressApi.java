package app.gradient.progress;

import app.gradient.account.Person;
import app.gradient.course.ChapterProgress;
import app.gradient.course.SectionProgress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A learner's own progress for programs. */
@RestController
class ProgressApi {
    private final Dashboard dashboard;
    private final Standings standings;

    ProgressApi(Dashboard dashboard, Standings standings) {
        this.dashboard = dashboard;
        this.standings = standings;
    }

    record Progress(
            Next next,
            MyPath.Totals totals,
            Goal weeklyGoal,
            Weeks streak,
            List<Chapter> chapters,
            List<ExerciseProgress> exercises,
            List<Concept> concepts) {}

    record Next(String kind, String href) {}

    record Goal(int target, int done) {}

    record Weeks(int weeks, int longest, int daysThisWeek) {}

    record Chapter(String slug, String title, double share, List<Section> sections) {}

    record Section(String slug, String title, String state, double read, int solved, int exercises) {}

    record ExerciseProgress(String slug, String state, int attempts, Optional<Instant> passedAt) {}

    record Concept(String id, String name, double mastery, int answers) {}

    @GetMapping(path = "/api/v1/me/progress", produces = MediaType.APPLICATION_JSON_VALUE)
    Progress progress(Person learner, Locale locale) {
        var view = dashboard.of(Optional.of(learner), locale);
        var streak = view.activity().streak();
        return new Progress(
                new Next(view.path().next().word(), view.path().next().href()),
                view.path().totals(),
                new Goal(view.activity().goal().target(), view.activity().goal().done()),
                new Weeks(streak.weeks(), streak.longest(), streak.daysThisWeek()),
                view.path().chapters().stream().map(ProgressApi::chapter).toList(),
                standings.byExercise(learner.id()).entrySet().stream()
                        .map(entry -> exercise(entry.getKey().value(), entry.getValue()))
                        .sorted(Comparator.comparing(ExerciseProgress::slug))
                        .toList(),
                view.concepts().nodes().stream()
                        .map(ConceptMap.Node::concept)
                        .map(c -> new Concept(c.concept(), c.name(), c.mastery(), c.answers()))
                        .toList());
    }

    private static Chapter chapter(ChapterProgress progress) {
        return new Chapter(
                progress.chapter().slug(),
                progress.chapter().title(),
                progress.share(),
                progress.sections().stream()
                        .filter(section -> section.section().ready())
                        .map(ProgressApi::section)
                        .toList());
    }

    private static Section section(SectionProgress progress) {
        return new Section(
                progress.section().slug(),
                progress.section().title(),
                progress.word(),
                progress.read(),
                progress.solved(),
                progress.section().exercises().size());
    }

    private static ExerciseProgress exercise(String slug, Standing standing) {
        return switch (standing) {
            case Standing.NotStarted _ -> new ExerciseProgress(slug, "none", 0, Optional.empty());
            case Standing.Tried tried -> new ExerciseProgress(slug, "tried", tried.attempts(), Optional.empty());
            case Standing.Passed passed ->
                new ExerciseProgress(slug, "passed", passed.attempts(), Optional.of(passed.at()));
            case Standing.Revealed revealed ->
                new ExerciseProgress(slug, "revealed", revealed.attempts(), Optional.empty());
        };
    }
}
