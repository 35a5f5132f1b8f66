package app.gradient.submission;

import app.gradient.account.Visitor;
import app.gradient.content.CodeColours;
import app.gradient.exercise.Exercise;
import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Slug;
import app.gradient.platform.NotFound;
import app.gradient.platform.RateLimits;
import app.gradient.submission.queue.WorkQueue;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.ModelAndView;

/** Free runs from a program in the text or from an exercise's editor. */
@Controller
class RunPages {
    private final RunCode runCode;
    private final Runs runs;
    private final Exercises exercises;
    private final Gate gate;
    private final Desk.Verdicts verdicts;

    RunPages(RunCode runCode, Runs runs, Exercises exercises, Gate gate, Desk.Verdicts verdicts) {
        this.runCode = runCode;
        this.runs = runs;
        this.exercises = exercises;
        this.gate = gate;
        this.verdicts = verdicts;
    }

    @PostMapping("/runs")
    ModelAndView start(
            @RequestParam String source,
            @RequestParam(defaultValue = "Main.java") String file,
            @RequestParam Optional<String> exercise,
            @RequestParam Optional<String> program,
            Visitor visitor) {
        return switch (run(source, file, exercise, program, visitor)) {
            case RunCode.Result.Taken taken -> new ModelAndView("redirect:/runs/" + taken.id());
            case RunCode.Result.Refused refused ->
                new ModelAndView(
                        "submission/run",
                        Map.of("problems", refused.notices(), "file", file, "source", CodeColours.html("java", source)),
                        unprocessable());
        };
    }

    /** The fragment takes the place of the output, or of the result beside an editor, and keeps itself up to date. */
    @HxRequest
    @PostMapping("/runs")
    ModelAndView startLive(
            @RequestParam String source,
            @RequestParam(defaultValue = "Main.java") String file,
            @RequestParam Optional<String> exercise,
            @RequestParam Optional<String> program,
            Visitor visitor) {
        return switch (run(source, file, exercise, program, visitor)) {
            case RunCode.Result.Taken taken ->
                new ModelAndView(
                        exercise.isPresent() ? "submission/live :: runResult" : "submission/live :: output",
                        Map.of("verdict", verdicts.view(runs.find(taken.id()).orElseThrow())));
            case RunCode.Result.Refused refused ->
                new ModelAndView(
                        exercise.isPresent() ? "submission/live :: problems" : "submission/live :: runProblems",
                        Map.of("problems", refused.notices()),
                        unprocessable());
        };
    }

    @GetMapping("/runs/{id}")
    String page(@PathVariable UUID id, Visitor visitor, Model model) {
        var run = own(id, visitor);
        var files = run.content().files();
        var verdict = verdicts.view(run);
        model.addAttribute("verdict", verdict);
        model.addAttribute("awaited", !verdict.terminal());
        model.addAttribute("file", files.keySet().iterator().next());
        model.addAttribute(
                "source", CodeColours.html("java", files.values().iterator().next()));
        model.addAttribute("exercise", run.exercise().flatMap(exercises::find).orElse(null));
        return "submission/run";
    }

    @GetMapping("/runs/{id}/events")
    void events(@PathVariable UUID id, Visitor visitor, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        own(id, visitor);
        gate.streams().html(request, response, id, () -> verdicts.view(own(id, visitor)));
    }

    @PostMapping("/runs/{id}/cancel")
    String cancel(@PathVariable UUID id, Visitor visitor) {
        own(id, visitor);
        gate.queue().cancel(id);
        return "redirect:/runs/" + id;
    }

    @HxRequest
    @PostMapping("/runs/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelLive(@PathVariable UUID id, Visitor visitor) {
        own(id, visitor);
        gate.queue().cancel(id);
    }

    private RunCode.Result run(
            String source, String file, Optional<String> slug, Optional<String> program, Visitor visitor) {
        gate.limits().spend(Sending.RUNS, visitor.rateKey());
        var exercise = slug.map(this::find);
        var files = new LinkedHashMap<String, String>();
        exercise.ifPresent(of -> {
            if (of.kind() instanceof ProgramKind kind) {
                files.putAll(kind.starter());
            }
        });
        files.put(file, source);
        return runCode.run(
                visitor.personOrGuest().id(), new RunCode.Origin(exercise, program), Optional.empty(), files);
    }

    private Exercise find(String slug) {
        if (!Slug.isSlug(slug)) {
            throw new NotFound();
        }
        return exercises.find(new Slug(slug)).orElseThrow(NotFound::new);
    }

    private Run own(UUID id, Visitor visitor) {
        var person = visitor.person().orElseThrow(NotFound::new);
        return runs.find(new RunId(id))
                .filter(run -> run.person().equals(person.id()))
                .orElseThrow(NotFound::new);
    }

    private static HttpStatus unprocessable() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** What a page about work under way needs beside the work. */
    record Gate(Streams streams, WorkQueue queue, RateLimits limits) {}
}
