package app.gradient.submission;

import app.gradient.account.Person;
import app.gradient.exercise.AnswerForm;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.Slug;
import app.gradient.platform.Html;
import app.gradient.platform.NotFound;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The exercises of the course, as the person behind the token meets them. */
@RestController
@RequestMapping(path = "/api/v1/exercises", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "exercises")
class ExerciseApi {
    private final Exercises exercises;
    private final Submissions submissions;
    private final Desk desk;

    ExerciseApi(Exercises exercises, Submissions submissions, Desk desk) {
        this.exercises = exercises;
        this.submissions = submissions;
        this.desk = desk;
    }

    @Operation(summary = "All exercises, in the order of the course")
    @GetMapping
    List<Line> all(Person person) {
        var standings = submissions.standings(person.id());
        return exercises.all().stream()
                .map(exercise -> Line.of(exercise, standings.getOrDefault(exercise.slug(), Submissions.Standing.NONE)))
                .toList();
    }

    @Operation(summary = "One exercise with the person's own numbers; statement and hints are HTML")
    @GetMapping("/{slug}")
    Whole one(@PathVariable String slug, Person person) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound();
        }
        var exercise = exercises.find(new Slug(slug)).orElseThrow(NotFound::new);
        var view = desk.lay(exercise, Optional.of(person));
        return new Whole(
                Line.of(exercise, view.standing()),
                view.promptHtml(),
                view.form(),
                Desk.starter(view.form()),
                view.hints(),
                view.hintCount(),
                view.solution());
    }

    record Line(
            String slug,
            String number,
            String title,
            String kind,
            String chapter,
            String section,
            int points,
            int difficulty,
            int minutes,
            List<String> concepts,
            boolean passed,
            int attempts) {
        static Line of(Exercise exercise, Submissions.Standing standing) {
            return new Line(
                    exercise.slug().value(),
                    exercise.number(),
                    exercise.title(),
                    exercise.kind().name(),
                    exercise.chapter(),
                    exercise.section(),
                    exercise.points(),
                    exercise.difficulty(),
                    exercise.minutes(),
                    exercise.concepts(),
                    standing.passed(),
                    standing.attempts());
        }
    }

    /** @param starter the files of a program to start from; {@code solution} opens after passing or giving up */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Whole(
            Line exercise,
            Html promptHtml,
            AnswerForm form,
            Map<String, String> starter,
            List<Html> hintsHtml,
            int hintCount,
            Optional<Html> solutionHtml) {}
}
