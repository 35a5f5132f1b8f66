package app.gradient.classroom;

import app.gradient.account.Person;
import app.gradient.platform.Forbidden;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Groups and grades for programs of instructors. */
@RestController
class GradesApi {
    private final TeachGroup teachGroup;
    private final ListMembers listMembers;
    private final KeepGradeBook keepGradeBook;

    GradesApi(TeachGroup teachGroup, ListMembers listMembers, KeepGradeBook keepGradeBook) {
        this.teachGroup = teachGroup;
        this.listMembers = listMembers;
        this.keepGradeBook = keepGradeBook;
    }

    record GroupSummary(UUID id, String title, String code, int members, Instant createdAt) {}

    record Grades(UUID group, String title, List<ExerciseColumn> exercises, List<LearnerGrades> learners) {}

    record ExerciseColumn(String slug, String number, String title, int points, Optional<Instant> dueAt) {}

    record LearnerGrades(UUID id, String name, double total, List<ExerciseGrade> grades) {}

    record ExerciseGrade(
            String exercise, String state, double points, Optional<Integer> attempts, Optional<Instant> at) {}

    @GetMapping(path = "/api/v1/groups", produces = MediaType.APPLICATION_JSON_VALUE)
    List<GroupSummary> groups(Person instructor) {
        if (!instructor.isInstructor()) {
            throw new Forbidden();
        }
        var groups = teachGroup.groupsOf(instructor);
        var sizes = listMembers.sizes(groups);
        return groups.stream()
                .map(group -> new GroupSummary(
                        group.id().value(),
                        group.title(),
                        group.code().value(),
                        sizes.getOrDefault(group.id(), 0),
                        group.createdAt()))
                .toList();
    }

    @GetMapping(path = "/api/v1/groups/{id}/grades", produces = MediaType.APPLICATION_JSON_VALUE)
    Grades grades(Person instructor, @PathVariable UUID id) {
        GradeBook book = keepGradeBook.of(teachGroup.find(instructor, new GroupId(id)));
        return new Grades(
                id,
                book.group().title(),
                book.columns().stream()
                        .map(column -> new ExerciseColumn(
                                column.exercise().value(),
                                column.number(),
                                column.title(),
                                column.points(),
                                column.dueAt()))
                        .toList(),
                book.rows().stream().map(row -> learner(book, row)).toList());
    }

    private static LearnerGrades learner(GradeBook book, GradeBook.Row row) {
        return new LearnerGrades(
                row.learner().value(),
                row.name(),
                row.total(),
                IntStream.range(0, row.grades().size())
                        .mapToObj(i -> grade(
                                book.columns().get(i).exercise().value(),
                                row.grades().get(i)))
                        .toList());
    }

    private static ExerciseGrade grade(String exercise, Grade grade) {
        return switch (grade) {
            case Grade.NotStarted none ->
                new ExerciseGrade(exercise, none.word(), 0, Optional.empty(), Optional.empty());
            case Grade.Tried tried ->
                new ExerciseGrade(exercise, tried.word(), 0, Optional.of(tried.attempts()), Optional.of(tried.last()));
            case Grade.Passed passed ->
                new ExerciseGrade(
                        exercise,
                        passed.word(),
                        passed.points(),
                        Optional.of(passed.attempts()),
                        Optional.of(passed.at()));
            case Grade.PassedLate late ->
                new ExerciseGrade(
                        exercise, late.word(), late.points(), Optional.of(late.attempts()), Optional.of(late.at()));
            case Grade.Revealed revealed ->
                new ExerciseGrade(
                        exercise, revealed.word(), 0, Optional.of(revealed.attempts()), Optional.of(revealed.at()));
        };
    }
}
