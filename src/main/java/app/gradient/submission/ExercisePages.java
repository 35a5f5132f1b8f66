package app.gradient.submission;

import app.gradient.account.Visitor;
import app.gradient.exercise.AnswerKind;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.Notice;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Question;
import app.gradient.exercise.RawAnswer;
import app.gradient.exercise.Slug;
import app.gradient.platform.NotFound;
import app.gradient.platform.RateLimits;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An exercise's page, its panel in a chapter, and what is sent from them. */
@Controller
class ExercisePages {
    /** More choices than one text can ask for. */
    private static final int MOST_CHOICES = 10;

    private final Exercises exercises;
    private final Desk desk;
    private final Submit submit;
    private final Sending sending;
    private final RateLimits limits;

    ExercisePages(Exercises exercises, Desk desk, Submit submit, Sending sending, RateLimits limits) {
        this.exercises = exercises;
        this.desk = desk;
        this.submit = submit;
        this.sending = sending;
        this.limits = limits;
    }

    @GetMapping("/exercises/{slug}")
    String page(@PathVariable String slug, Visitor visitor, Model model) {
        model.addAttribute("view", desk.lay(find(slug), visitor.person()));
        return "exercise/page";
    }

    @GetMapping("/exercises/{slug}/panel")
    String panel(@PathVariable String slug, Visitor visitor, Model model) {
        model.addAttribute("view", desk.lay(find(slug), visitor.person()));
        return "exercise/panel :: panel";
    }

    /** Without scripts: an answer's verdict is on the page at once, a program's on a page that asks again until it is there. */
    @PostMapping("/exercises/{slug}/submissions")
    ModelAndView submitted(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> form, Visitor visitor) {
        var exercise = find(slug);
        return switch (send(exercise, form, visitor)) {
            case Submit.Result.Taken taken ->
                new ModelAndView(
                        exercise.kind() instanceof ProgramKind
                                ? "redirect:/submissions/" + taken.id()
                                : "redirect:/exercises/" + slug + "#result");
            case Submit.Result.Refused refused -> refused("exercise/page", exercise, form, visitor, refused.notices());
            case Submit.Result.Asked asked -> asked("exercise/page", exercise, form, visitor, asked.question());
        };
    }

    @HxRequest
    @PostMapping("/exercises/{slug}/submissions")
    ModelAndView submittedLive(
            @PathVariable String slug, @RequestParam MultiValueMap<String, String> form, Visitor visitor) {
        var exercise = find(slug);
        boolean program = exercise.kind() instanceof ProgramKind;
        return switch (send(exercise, form, visitor)) {
            case Submit.Result.Taken taken -> {
                var view = desk.lay(exercise, visitor.person());
                yield new ModelAndView(
                        program ? "submission/live :: result" : "exercise/panel :: panel",
                        Map.of("view", view, "counted", view.standing(), "slug", slug));
            }
            case Submit.Result.Refused refused ->
                refused(
                        program ? "submission/live :: problems" : "exercise/panel :: panel",
                        exercise,
                        form,
                        visitor,
                        refused.notices());
            case Submit.Result.Asked asked ->
                asked("exercise/panel :: panel", exercise, form, visitor, asked.question());
        };
    }

    /** One more hint; the form that asks is sent along, so that nothing that was typed is lost. */
    @PostMapping("/exercises/{slug}/hints")
    ModelAndView hint(
            @PathVariable String slug,
            @RequestParam int number,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Visitor visitor) {
        var exercise = find(slug);
        var person = sending.person(exercise, visitor, form.containsKey("first"));
        var view = desk.lay(exercise, Optional.of(person));
        sending.openHint(person.id(), exercise.slug(), Math.clamp(number, 1, Math.max(1, view.hintCount())));
        var fresh = desk.lay(exercise, Optional.of(person), sent(exercise, form), List.of());
        boolean program = exercise.kind() instanceof ProgramKind;
        return new ModelAndView(
                htmx == null ? "exercise/page" : program ? "exercise/help :: help" : "exercise/panel :: panel",
                Map.of("view", fresh));
    }

    @PostMapping("/exercises/{slug}/give-up")
    String giveUp(@PathVariable String slug, Visitor visitor) {
        var exercise = find(slug);
        sending.giveUp(sending.person(exercise, visitor, false).id(), exercise.slug());
        return "redirect:/exercises/" + slug + "/solution";
    }

    @GetMapping("/exercises/{slug}/solution")
    String solution(@PathVariable String slug, Visitor visitor, Model model) {
        model.addAttribute("view", desk.lay(find(slug), visitor.person()));
        return "exercise/solution";
    }

    @ModelAttribute("description")
    String description() {
        return "";
    }

    private Submit.Result send(Exercise exercise, MultiValueMap<String, String> form, Visitor visitor) {
        limits.spend(Sending.SUBMISSIONS, visitor.rateKey());
        var person = sending.person(exercise, visitor, form.containsKey("first"));
        return switch (exercise.kind()) {
            case AnswerKind kind ->
                submit.answer(
                        exercise,
                        kind,
                        sending.variantSeed(exercise, person.id()),
                        person.id(),
                        Optional.empty(),
                        typed(form));
            case ProgramKind kind -> {
                var files = files(exercise, form);
                var result = submit.program(exercise, kind, person.id(), Optional.empty(), files);
                // What was sent is what the next visit finds in the editor, with or without scripts that save drafts.
                sending.keepDraft(person.id(), exercise.slug(), new Content.Files(files));
                yield result;
            }
        };
    }

    private ModelAndView refused(
            String template,
            Exercise exercise,
            MultiValueMap<String, String> form,
            Visitor visitor,
            List<Notice> notices) {
        var view = desk.lay(exercise, visitor.person(), sent(exercise, form), notices);
        return new ModelAndView(template, Map.of("view", view), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView asked(
            String template,
            Exercise exercise,
            MultiValueMap<String, String> form,
            Visitor visitor,
            Question question) {
        var view = desk.lay(exercise, visitor.person(), sent(exercise, form), List.of());
        return new ModelAndView(
                template,
                Map.of(
                        "view",
                        view,
                        "question",
                        question,
                        "meant",
                        String.join(" ", typed(form).meant())),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Optional<Content> sent(Exercise exercise, MultiValueMap<String, String> form) {
        return switch (exercise.kind()) {
            case AnswerKind kind ->
                form.containsKey("answer") ? Optional.of(Content.Typed.of(typed(form))) : Optional.empty();
            case ProgramKind kind ->
                form.containsKey("source") ? Optional.of(new Content.Files(files(exercise, form))) : Optional.empty();
        };
    }

    private static RawAnswer typed(MultiValueMap<String, String> form) {
        var meant = form.getOrDefault("meant", List.of()).stream()
                .flatMap(choices -> Stream.of(choices.split(" ")))
                .filter(choice -> !choice.isBlank())
                .limit(MOST_CHOICES)
                .collect(Collectors.toUnmodifiableSet());
        return RawAnswer.ofFields(form.getOrDefault("answer", List.of())).meaning(meant);
    }

    /** The starter's files, with what the editor sent in the place of the one it shows. */
    private static Map<String, String> files(Exercise exercise, MultiValueMap<String, String> form) {
        if (!(exercise.kind() instanceof ProgramKind kind)) {
            return Map.of();
        }
        var files = new LinkedHashMap<>(kind.starter());
        var file = form.getFirst("file");
        var source = form.getFirst("source");
        files.put(
                file != null && files.containsKey(file)
                        ? file
                        : files.firstEntry().getKey(),
                source == null ? "" : source);
        return files;
    }

    private Exercise find(String slug) {
        return Slug.isSlug(slug) ? exercises.find(new Slug(slug)).orElseThrow(NotFound::new) : notFound();
    }

    private static Exercise notFound() {
        throw new NotFound();
    }
}
