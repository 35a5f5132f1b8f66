package app.gradient.lab;

import app.gradient.account.Visitor;
import app.gradient.exercise.Slug;
import app.gradient.platform.RateLimit;
import app.gradient.platform.RateLimits;
import app.gradient.submission.queue.WorkQueue;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.ModelAndView;

/** The laboratory: its form, its runs and what they tell while they go on. */
@Controller
class LabPages {
    private static final RateLimit RUNS = new RateLimit("lab-runs", 60, Duration.ofMinutes(1));
    private static final int PER_PAGE = 30;

    private final RunExperiment runExperiment;
    private final ShowRun show;
    private final LabRuns runs;
    private final LabTasks tasks;
    private final Gate gate;

    LabPages(RunExperiment runExperiment, ShowRun show, LabRuns runs, LabTasks tasks, Gate gate) {
        this.runExperiment = runExperiment;
        this.show = show;
        this.runs = runs;
        this.tasks = tasks;
        this.gate = gate;
    }

    /** What a page about work under way needs beside the work. */
    record Gate(Telling telling, WorkQueue queue, RateLimits limits, Clock clock) {}

    /** An address may carry settings, so that a text can lead to a prepared experiment, or name an exercise. */
    @GetMapping("/lab")
    String lab(@RequestParam Map<String, String> asked, Model model) {
        Map<String, String> settings = new LinkedHashMap<>();
        tasks.find(asked.getOrDefault("task", ""))
                .ifPresentOrElse(
                        task -> {
                            settings.putAll(task.starter());
                            model.addAttribute("task", task);
                        },
                        () -> model.addAttribute("tasks", tasks.all()));
        settings.putAll(known(asked));
        model.addAttribute("form", show.form(settings, List.of()));
        return "lab/page";
    }

    @GetMapping("/lab/runs")
    String list(@RequestParam(defaultValue = "0") int page, Visitor visitor, Model model) {
        int after = Math.clamp(page, 0, 1000) * PER_PAGE;
        var mine = visitor.person()
                .map(person -> runs.of(person.id(), PER_PAGE + 1, after))
                .orElse(List.of());
        model.addAttribute("runs", mine.stream().limit(PER_PAGE).toList());
        model.addAttribute("show", show);
        model.addAttribute("page", page);
        model.addAttribute("more", mine.size() > PER_PAGE);
        return "lab/runs";
    }

    @PostMapping("/lab/runs")
    ModelAndView start(@RequestParam Map<String, String> form, Visitor visitor) {
        return switch (run(form, visitor)) {
            case RunExperiment.Result.Taken taken -> new ModelAndView("redirect:/lab/runs/" + taken.id());
            case RunExperiment.Result.Refused refused -> refused("lab/page", form, refused);
        };
    }

    /** The whole bench comes back, with the run in it; the address becomes the run's. */
    @HxRequest
    @PostMapping("/lab/runs")
    ModelAndView startLive(@RequestParam Map<String, String> form, Visitor visitor, HttpServletResponse response) {
        return switch (run(form, visitor)) {
            case RunExperiment.Result.Taken taken -> {
                var run = show.find(taken.id(), visitor.person());
                response.setHeader("HX-Push-Url", "/lab/runs/" + taken.id());
                yield new ModelAndView("lab/page :: bench", model(run, visitor));
            }
            case RunExperiment.Result.Refused refused -> refused("lab/page :: bench", form, refused);
        };
    }

    @GetMapping("/lab/runs/{id}")
    String page(@PathVariable UUID id, Visitor visitor, Model model) {
        model.addAllAttributes(model(show.find(new LabRunId(id), visitor.person()), visitor));
        return "lab/page";
    }

    /** What is known once a run is over, for the page that watched it. */
    @GetMapping("/lab/runs/{id}/findings")
    String findings(@PathVariable UUID id, Visitor visitor, Model model) {
        model.addAllAttributes(model(show.find(new LabRunId(id), visitor.person()), visitor));
        model.addAttribute("apart", true);
        return "lab/page :: findings";
    }

    @GetMapping("/lab/runs/{id}/events")
    void events(
            @PathVariable UUID id,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") String last,
            Visitor visitor,
            HttpServletResponse response)
            throws Exception {
        var run = new LabRunId(id);
        show.find(run, visitor.person());
        gate.telling().stream(response, run, last.matches("[0-9]{1,6}") ? Integer.parseInt(last) : 0);
    }

    @PostMapping("/lab/runs/{id}/cancel")
    String cancel(@PathVariable UUID id, Visitor visitor) {
        show.own(new LabRunId(id), visitor.person());
        gate.queue().cancel(id);
        return "redirect:/lab/runs/" + id;
    }

    @HxRequest
    @PostMapping("/lab/runs/{id}/cancel")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancelLive(@PathVariable UUID id, Visitor visitor) {
        show.own(new LabRunId(id), visitor.person());
        gate.queue().cancel(id);
    }

    /** From now on everybody with the address may see it. */
    @PostMapping("/lab/runs/{id}/share")
    String share(@PathVariable UUID id, Visitor visitor) {
        var run = show.own(new LabRunId(id), visitor.person());
        runs.share(run.id(), gate.clock().instant());
        return "redirect:/lab/runs/" + id + "#sharing";
    }

    @PostMapping("/lab/runs/{id}/unshare")
    String unshare(@PathVariable UUID id, Visitor visitor) {
        var run = show.own(new LabRunId(id), visitor.person());
        runs.unshare(run.id());
        return "redirect:/lab/runs/" + id + "#sharing";
    }

    /** The same settings, data and seed once more: it must tell the same. */
    @PostMapping("/lab/runs/{id}/repeat")
    ModelAndView repeat(@PathVariable UUID id, Visitor visitor) {
        gate.limits().spend(RUNS, visitor.rateKey());
        var original = show.find(new LabRunId(id), visitor.person());
        return switch (runExperiment.run(
                visitor.personOrGuest().id(), original.typed(), original.exercise(), Optional.of(original.id()))) {
            case RunExperiment.Result.Taken taken -> new ModelAndView("redirect:/lab/runs/" + taken.id());
            case RunExperiment.Result.Refused refused -> refused("lab/page", original.typed(), refused);
        };
    }

    private RunExperiment.Result run(Map<String, String> form, Visitor visitor) {
        gate.limits().spend(RUNS, visitor.rateKey());
        return runExperiment.run(
                visitor.personOrGuest().id(),
                known(form),
                task(form).map(task -> new Slug(task.slug())),
                Optional.empty());
    }

    private Map<String, Object> model(LabRun run, Visitor visitor) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", show.form(run.typed(), List.of()));
        model.put("run", show.view(run, visitor.person()));
        run.exercise().flatMap(slug -> tasks.find(slug.value())).ifPresent(task -> {
            model.put("task", task);
            model.put("answer", LabTasks.answer(run.words()));
        });
        return model;
    }

    private ModelAndView refused(String view, Map<String, String> form, RunExperiment.Result.Refused refused) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("form", show.form(known(form), refused.problems()));
        task(form).ifPresent(task -> model.put("task", task));
        return new ModelAndView(view, model, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Optional<LabTasks.Task> task(Map<String, String> form) {
        return tasks.find(form.getOrDefault("exercise", ""));
    }

    private static Map<String, String> known(Map<String, String> sent) {
        var names = ReadExperiment.names();
        Map<String, String> known = new LinkedHashMap<>();
        sent.forEach((name, value) -> {
            if (names.contains(name)) {
                known.put(name, value);
            }
        });
        return known;
    }
}
