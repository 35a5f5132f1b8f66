package app.gradient.progress;

import app.gradient.course.ChapterProgress;
import app.gradient.course.SectionEntry;
import app.gradient.course.SectionProgress;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.Slug;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Chooses the next step: first finish the section that was opened last, its text before its exercises; then what is left
 * open elsewhere; then the first new section in the order of reading. A learner never has to choose from a list.
 */
@Component
class FindNextStep {
    private final Exercises exercises;

    FindNextStep(Exercises exercises) {
        this.exercises = exercises;
    }

    NextStep in(List<ChapterProgress> chapters, Map<Slug, Standing> standings) {
        List<SectionProgress> inOrder = chapters.stream()
                .sorted(Comparator.comparingInt(chapter -> chapter.chapter().step()))
                .flatMap(chapter -> chapter.sections().stream())
                .filter(section -> section.section().ready())
                .toList();
        Stream<SectionProgress> open = inOrder.stream()
                .filter(section -> section.state() == SectionProgress.State.STARTED)
                .sorted(Comparator.comparing(FindNextStep::lastSeen).reversed());
        return open.flatMap(section -> inside(section, standings).stream())
                .findFirst()
                .or(() -> inOrder.stream()
                        .filter(section -> section.state() == SectionProgress.State.NEW)
                        .findFirst()
                        .map(section -> new NextStep.StartSection(section.section())))
                .orElseGet(NextStep.AllDone::new);
    }

    private Optional<NextStep> inside(SectionProgress progress, Map<Slug, Standing> standings) {
        SectionEntry section = progress.section();
        if (!progress.finishedReading()) {
            int percent = (int) Math.floor(100 * progress.read());
            return Optional.of(
                    new NextStep.ReadOn(section, percent, progress.place().flatMap(SectionProgress.Place::anchor)));
        }
        return exercises.inSection(section.chapter(), section.slug()).stream()
                .flatMap(exercise -> step(section, exercise, standings).stream())
                .findFirst();
    }

    private static Optional<NextStep> step(SectionEntry section, Exercise exercise, Map<Slug, Standing> standings) {
        var standing = standings.getOrDefault(exercise.slug(), new Standing.NotStarted());
        return switch (standing) {
            case Standing.NotStarted _ -> Optional.of(new NextStep.Solve(section, exercise, false));
            case Standing.Tried _, Standing.Revealed _ -> Optional.of(new NextStep.Solve(section, exercise, true));
            case Standing.Passed _ -> Optional.empty();
        };
    }

    /** Sections that were only practised, never read, come after those that were read. */
    private static Instant lastSeen(SectionProgress progress) {
        return progress.place().map(SectionProgress.Place::seenAt).orElse(Instant.EPOCH);
    }
}
