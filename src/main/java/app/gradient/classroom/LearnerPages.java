package app.gradient.classroom;

import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.content.CodeColours;
import app.gradient.course.SectionEntry;
import app.gradient.exercise.CheckResult;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.Slug;
import app.gradient.platform.Html;
import app.gradient.platform.NotFound;
import app.gradient.runner.Diagnostic;
import app.gradient.submission.Content;
import app.gradient.submission.Submission;
import app.gradient.submission.Submissions;
import app.gradient.submission.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One learner of a group as the instructor sees them: every exercise, and every attempt with what was sent. */
@Controller
class LearnerPages {
    private final TeachGroup teachGroup;
    private final KeepGradeBook keepGradeBook;
    private final Exercises exercises;
    private final Submissions submissions;

    LearnerPages(TeachGroup teachGroup, KeepGradeBook keepGradeBook, Exercises exercises, Submissions submissions) {
        this.teachGroup = teachGroup;
        this.keepGradeBook = keepGradeBook;
        this.exercises = exercises;
        this.submissions = submissions;
    }

    /** One attempt as it is shown; an answer's cells stand in one "file" without a name. */
    record Attempt(
            int number,
            String state,
            Instant at,
            Map<String, Html> files,
            List<CheckResult> checks,
            List<Diagnostic> diagnostics) {}

    /** An exercise that the learner has worked on. */
    record Line(GradeBook.Column column, Grade grade) {}

    /** Exercises of one section that the learner has not begun. */
    record Untouched(SectionEntry section, List<GradeBook.Column> columns) {}

    @GetMapping("/groups/{id}/learners/{learner}")
    String learner(Person person, @PathVariable UUID id, @PathVariable UUID learner, Model model) {
        GradeBook book = keepGradeBook.of(teachGroup.find(person, new GroupId(id)));
        model.addAttribute("group", book.group());
        model.addAttribute("book", book);
        GradeBook.Row row = row(book, learner);
        model.addAttribute("row", row);
        model.addAttribute("begun", begun(book, row));
        model.addAttribute("untouched", untouched(book, row));
        return "classroom/learner";
    }

    @GetMapping("/groups/{id}/learners/{learner}/{exercise}")
    String attempts(
            Person person,
            @PathVariable UUID id,
            @PathVariable UUID learner,
            @PathVariable String exercise,
            Model model) {
        GradeBook book = keepGradeBook.of(teachGroup.find(person, new GroupId(id)));
        GradeBook.Row row = row(book, learner);
        if (!Slug.isSlug(exercise)) {
            throw new NotFound();
        }
        Exercise solved = exercises.find(new Slug(exercise)).orElseThrow(NotFound::new);
        model.addAttribute("group", book.group());
        model.addAttribute("row", row);
        model.addAttribute("exercise", solved);
        model.addAttribute(
                "attempts",
                submissions.of(row.learner(), solved.slug()).stream()
                        .map(LearnerPages::attempt)
                        .toList());
        return "classroom/attempts";
    }

    private static List<Line> begun(GradeBook book, GradeBook.Row row) {
        return IntStream.range(0, book.columns().size())
                .filter(i -> !(row.grades().get(i) instanceof Grade.NotStarted))
                .mapToObj(i -> new Line(book.columns().get(i), row.grades().get(i)))
                .toList();
    }

    private static List<Untouched> untouched(GradeBook book, GradeBook.Row row) {
        Map<SectionEntry, List<GradeBook.Column>> bySection = IntStream.range(
                        0, book.columns().size())
                .filter(i -> row.grades().get(i) instanceof Grade.NotStarted)
                .mapToObj(book.columns()::get)
                .collect(Collectors.groupingBy(GradeBook.Column::section, LinkedHashMap::new, Collectors.toList()));
        return bySection.entrySet().stream()
                .map(entry -> new Untouched(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Who is no member any more is not found: the instructor sees the work of present members only. */
    private static GradeBook.Row row(GradeBook book, UUID learner) {
        return book.rows().stream()
                .filter(row -> row.learner().equals(new PersonId(learner)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Attempt attempt(Submission submission) {
        return new Attempt(
                submission.number(),
                submission.stateWord(),
                submission.work().times().stored(),
                switch (submission.content()) {
                    case Content.Files files -> CodeColours.htmlOfJava(files.files());
                    case Content.Typed typed ->
                        Map.of(
                                "",
                                CodeColours.html(
                                        "text",
                                        typed.rows().stream()
                                                .map(cells -> String.join("  ", cells))
                                                .collect(Collectors.joining("\n"))));
                },
                submission.verdict().map(Verdict::checkResults).orElse(List.of()),
                submission.verdict().map(Verdict::diagnosticsOrNone).orElse(List.of()));
    }
}
