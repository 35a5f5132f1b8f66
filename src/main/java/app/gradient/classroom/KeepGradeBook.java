package app.gradient.classroom;

import app.gradient.account.People;
import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.platform.Wording;
import app.gradient.progress.Standing;
import app.gradient.progress.Standings;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Fills a group's grade book from where its members stand. */
@Service
class KeepGradeBook {
    private final Memberships memberships;
    private final Assignments assignments;
    private final People people;
    private final Standings standings;
    private final GradedExercises exercises;
    private final GradeBookTurns turns;

    KeepGradeBook(
            Memberships memberships,
            Assignments assignments,
            People people,
            Standings standings,
            GradedExercises exercises,
            GradeBookTurns turns) {
        this.memberships = memberships;
        this.assignments = assignments;
        this.people = people;
        this.standings = standings;
        this.exercises = exercises;
        this.turns = turns;
    }

    /** All of it; only a few at a time, because a large group's is large. */
    GradeBook of(StudyGroup group) {
        return turns.take(() -> of(group, List.copyOf(memberships.of(group.id()).keySet())));
    }

    /** The row of one learner, if it is a member. */
    GradeBook of(StudyGroup group, PersonId learner) {
        return of(
                group,
                memberships.of(group.id()).keySet().stream()
                        .filter(learner::equals)
                        .toList());
    }

    private GradeBook of(StudyGroup group, List<PersonId> members) {
        List<GradeBook.Column> columns = exercises.columns(assignments.of(group.id()));
        Map<PersonId, Map<Slug, Standing>> standing = standings.of(members);
        List<GradeBook.Row> rows = people.findAll(members).values().stream()
                .sorted(Comparator.comparing(Person::name, Wording.ORDER)
                        .thenComparing(person -> person.id().value()))
                .map(person -> row(person, columns, standing.getOrDefault(person.id(), Map.of())))
                .toList();
        int possible = columns.stream().mapToInt(GradeBook.Column::points).sum();
        return new GradeBook(group, columns, rows, possible);
    }

    private static GradeBook.Row row(Person person, List<GradeBook.Column> columns, Map<Slug, Standing> standings) {
        List<Grade> grades = columns.stream()
                .map(column ->
                        grade(standings.getOrDefault(column.exercise(), new Standing.NotStarted()), column.dueAt()))
                .toList();
        double total = grades.stream().mapToDouble(Grade::points).sum();
        Optional<Instant> lastSeen =
                standings.values().stream().flatMap(KeepGradeBook::moment).max(Comparator.naturalOrder());
        return new GradeBook.Row(person.id(), person.name(), grades, total, lastSeen);
    }

    static Grade grade(Standing standing, Optional<Instant> dueAt) {
        return switch (standing) {
            case Standing.NotStarted _ -> new Grade.NotStarted();
            case Standing.Tried(int attempts, Instant last) -> new Grade.Tried(attempts, last);
            case Standing.Revealed(int attempts, Instant at) -> new Grade.Revealed(attempts, at);
            case Standing.Passed(int attempts, double points, Instant at) ->
                dueAt.filter(at::isAfter).isPresent()
                        ? new Grade.PassedLate(attempts, points, at)
                        : new Grade.Passed(attempts, points, at);
        };
    }

    private static Stream<Instant> moment(Standing standing) {
        return switch (standing) {
            case Standing.NotStarted _ -> Stream.empty();
            case Standing.Tried tried -> Stream.of(tried.last());
            case Standing.Passed passed -> Stream.of(passed.at());
            case Standing.Revealed revealed -> Stream.of(revealed.at());
        };
    }
}
