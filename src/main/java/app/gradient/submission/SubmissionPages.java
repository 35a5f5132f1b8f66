package app.gradient.submission;

import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.account.Visitor;
import app.gradient.content.CodeColours;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.Slug;
import app.gradient.platform.NotFound;
import app.gradient.platform.Paged;
import app.gradient.platform.Paging;
import app.gradient.submission.queue.WorkQueue;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** One submission, its live events, and the history of an exercise. Somebody else's is not found. */
@Controller
class SubmissionPages {
    private static final int ATTEMPTS = 50;

    private final Exercises exercises;
    private final Submissions submissions;
    private final Desk.Verdicts verdicts;
    private final WorkQueue queue;
    private final Streams streams;
    private final Sending sending;

    SubmissionPages(
            Exercises exercises,
            Submissions submissions,
            Desk.Verdicts verdicts,
            WorkQueue queue,
            Streams streams,
            Sending sending) {
        this.exercises = exercises;
        this.submissions = submissions;
        this.verdicts = verdicts;
        this.queue = queue;
        this.streams = streams;
        this.sending = sending;
    }

    @GetMapping("/submissions/{id}")
    String page(@PathVariable UUID id, Visitor visitor, Model model) {
        var submission = own(id, visitor);
        var exercise = exercises.find(submission.exercise());
        var previous = submissions.previous(submission);
        model.addAttribute("submission", submission);
        model.addAttribute("exercise", exercise.orElse(null));
        var verdict = verdicts.view(submission);
        model.addAttribute("verdict", verdict);
        model.addAttribute("awaited", !verdict.terminal());
        model.addAttribute("files", CodeColours.htmlOfJava(SourceDiff.files(submission.content())));
        model.addAttribute("cells", cells(submission.content()));
        model.addAttribute(
                "diff",
                previous.map(older -> SourceDiff.between(older, submission)).orElse(List.of()));
        model.addAttribute("previous", previous.orElse(null));
        return "submission/page";
    }

    @GetMapping("/submissions/{id}/events")
    void events(@PathVariable UUID id, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        own(id, visitor);
        streams.html(request, response, id, () -> verdicts.view(own(id, visitor)));
    }

    /** As above for an exercise's page, which counts the attempts elsewhere too. */
    @GetMapping(path = "/submissions/{id}/events", params = "bench")
    void eventsBesideTheEditor(
            @PathVariable UUID id, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var submission = own(id, visitor);
        streams.html(
                request,
                response,
                id,
                () -> verdicts.view(own(id, visitor)),
                () -> Map.of(
                        "counted",
                        submissions.standing(submission.person(), submission.exercise()),
                        "slug",
                        submission.exercise().value()));
    }

    /** Onwards from a solved exercise: the next one of the course, and after the last one its contents. */
    @GetMapping("/submissions/{id}/next")
    String next(@PathVariable UUID id, Visitor visitor) {
        var solved = own(id, visitor).exercise();
        return exercises.all().stream()
                .map(Exercise::slug)
                .dropWhile(slug -> !slug.equals(solved))
                .skip(1)
                .findFirst()
                .map(slug -> "redirect:/exercises/" + slug)
                .orElse("redirect:/course");
    }

    @PostMapping("/submissions/{id}/cancel")
    String cancel(@PathVariable UUID id, Visitor visitor) {
        var submission = own(id, visitor);
        queue.cancel(id);
        return "redirect:/exercises/" + submission.exercise() + "#result";
    }

    /** Cancelling changes nothing here: the stream shows it. */
    @HxRequest
    @PostMapping("/submissions/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelLive(@PathVariable UUID id, Visitor visitor) {
        own(id, visitor);
        queue.cancel(id);
    }

    /** Puts an old attempt's text into the editor. */
    @PostMapping("/submissions/{id}/restore")
    String restore(@PathVariable UUID id, Visitor visitor) {
        var submission = own(id, visitor);
        sending.keepDraft(submission.person(), submission.exercise(), submission.content());
        return "redirect:/exercises/" + submission.exercise();
    }

    @GetMapping("/exercises/{slug}/submissions")
    String history(
            @PathVariable String slug, @RequestParam(defaultValue = "0") int page, Visitor visitor, Model model) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound();
        }
        var exercise = exercises.find(new Slug(slug)).orElseThrow(NotFound::new);
        model.addAttribute("exercise", exercise);
        model.addAttribute(
                "attempts", attempts(exercise, visitor.person().map(Person::id), new Paging(page, ATTEMPTS)));
        return "submission/history";
    }

    private Paged<VerdictView> attempts(Exercise exercise, Optional<PersonId> person, Paging paging) {
        return person.map(id -> submissions.of(id, exercise.slug(), paging).map(verdicts::view))
                .orElse(new Paged<>(List.of(), paging, 0));
    }

    private Submission own(UUID id, Visitor visitor) {
        var person = visitor.person().orElseThrow(NotFound::new);
        return submissions
                .find(new SubmissionId(id))
                .filter(submission -> submission.person().equals(person.id()))
                .orElseThrow(NotFound::new);
    }

    private static List<List<String>> cells(Content content) {
        return content instanceof Content.Typed typed ? typed.rows() : List.of();
    }
}
