package app.gradient.classroom;

import app.gradient.course.Contents;
import app.gradient.course.SectionEntry;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The columns of a grade book: every exercise of the course in its order, with the due date its group has. */
@Component
class GradedExercises {
    private final Contents contents;
    private final Exercises exercises;

    GradedExercises(Contents contents, Exercises exercises) {
        this.contents = contents;
        this.exercises = exercises;
    }

    List<GradeBook.Column> columns(List<Assignment> assignments) {
        Map<String, Instant> due = assignments.stream().collect(Collectors.toMap(Assignment::path, Assignment::dueAt));
        return exercises.all().stream()
                .flatMap(exercise -> contents.section(exercise.chapter(), exercise.section()).stream()
                        .map(section -> column(exercise, section, Optional.ofNullable(due.get(section.path())))))
                .toList();
    }

    private static GradeBook.Column column(Exercise exercise, SectionEntry section, Optional<Instant> dueAt) {
        return new GradeBook.Column(
                exercise.slug(), exercise.number(), exercise.title(), exercise.points(), section, dueAt);
    }
}
