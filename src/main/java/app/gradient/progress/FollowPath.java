package app.gradient.progress;

import app.gradient.account.PersonId;
import app.gradient.course.ChapterProgress;
import app.gradient.course.CourseProgress;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.Slug;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how far a learner is and what comes next. */
@Service
class FollowPath {
    private final CourseProgress progress;
    private final Standings standings;
    private final FindNextStep nextStep;
    private final Exercises exercises;

    FollowPath(CourseProgress progress, Standings standings, FindNextStep nextStep, Exercises exercises) {
        this.progress = progress;
        this.standings = standings;
        this.nextStep = nextStep;
        this.exercises = exercises;
    }

    @Transactional(readOnly = true)
    MyPath of(Optional<PersonId> learner) {
        List<ChapterProgress> chapters = progress.of(learner);
        Map<Slug, Standing> byExercise = learner.map(standings::byExercise).orElse(Map.of());
        int points = byExercise.values().stream()
                .mapToInt(standing -> standing instanceof Standing.Passed passed ? (int) passed.points() : 0)
                .sum();
        var totals = new MyPath.Totals(
                points,
                exercises.all().stream().mapToInt(Exercise::points).sum(),
                chapters.stream().mapToInt(ChapterProgress::solved).sum(),
                chapters.stream()
                        .mapToInt(chapter -> chapter.chapter().exercises())
                        .sum(),
                chapters.stream().mapToInt(ChapterProgress::finished).sum(),
                chapters.stream()
                        .mapToInt(chapter -> chapter.chapter().readySections().size())
                        .sum());
        return new MyPath(nextStep.in(chapters, byExercise), totals, chapters);
    }
}
