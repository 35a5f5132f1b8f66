package app.gradient.submission;

import app.gradient.account.Person;
import app.gradient.account.Visitor;
import app.gradient.content.Content;
import app.gradient.content.Section;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All exercises of the course with where the visitor stands with each. */
@Controller
class ExerciseList {
    private final Exercises exercises;
    private final Submissions submissions;
    private final Content content;

    ExerciseList(Exercises exercises, Submissions submissions, Content content) {
        this.exercises = exercises;
        this.submissions = submissions;
        this.content = content;
    }

    @GetMapping("/exercises")
    String list(
            @RequestParam Optional<String> kind,
            @RequestParam(defaultValue = "false") boolean open,
            Visitor visitor,
            Model model) {
        var standings =
                visitor.person().map(Person::id).map(submissions::standings).orElse(Map.of());
        var lines = exercises.all().stream()
                .filter(exercise -> kind.isEmpty() || exercise.kind().name().equals(kind.get()))
                .map(exercise -> new Line(exercise, standings.getOrDefault(exercise.slug(), Submissions.Standing.NONE)))
                .filter(line -> !open || !line.standing().passed())
                .toList();
        model.addAttribute(
                "sections",
                lines.stream()
                        .collect(Collectors.groupingBy(
                                line -> line.exercise().chapter() + "/"
                                        + line.exercise().section(),
                                LinkedHashMap::new,
                                Collectors.toList())));
        model.addAttribute("titles", titles());
        model.addAttribute(
                "kinds",
                exercises.all().stream()
                        .map(exercise -> exercise.kind().name())
                        .distinct()
                        .toList());
        model.addAttribute("kind", kind.orElse(null));
        model.addAttribute("open", open);
        model.addAttribute(
                "solved",
                standings.values().stream().filter(Submissions.Standing::passed).count());
        model.addAttribute("total", exercises.all().size());
        return "exercise/list";
    }

    private Map<String, String> titles() {
        return content.book().sections().stream()
                .collect(Collectors.toMap(section -> section.chapter() + "/" + section.slug(), Section::title));
    }

    record Line(Exercise exercise, Submissions.Standing standing) {
        public String state() {
            return standing.passed()
                    ? "done"
                    : standing.underWay() ? "running" : standing.attempts() > 0 ? "begun" : "none";
        }

        /** The number of the section: 1.2 of 1.2.4. */
        public String sectionNumber() {
            return exercise.number().substring(0, exercise.number().lastIndexOf('.'));
        }
    }
}
