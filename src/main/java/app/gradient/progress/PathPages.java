package app.gradient.progress;

import app.gradient.account.Person;
import app.gradient.account.Visitor;
import app.gradient.platform.Paged;
import app.gradient.platform.Paging;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/** «Мой путь»: the next step, how far one is, how firmly one holds what one learned, and what one did. */
@Controller
class PathPages {
    private static final int LATEST = 8;
    private static final int ON_PAGE = 50;

    private final Dashboard dashboard;
    private final WeeklyGoals goals;
    private final JsonMapper json;

    PathPages(Dashboard dashboard, WeeklyGoals goals, JsonMapper json) {
        this.dashboard = dashboard;
        this.goals = goals;
        this.json = json;
    }

    @GetMapping("/me")
    String me(Optional<Person> learner, Locale locale, Model model) {
        return show(learner, locale, model);
    }

    @GetMapping("/me/history")
    String history(Optional<Person> learner, @RequestParam(defaultValue = "1") int page, Model model) {
        Paged<Happening> history = learner.map(person -> dashboard.history(person.id(), new Paging(page - 1, ON_PAGE)))
                .orElseGet(() -> new Paged<>(List.of(), new Paging(0, ON_PAGE), 0));
        model.addAttribute("history", history);
        return "progress/history";
    }

    @PostMapping("/me/goal")
    ModelAndView goal(@RequestParam @Nullable Integer exercises, Visitor visitor, Locale locale) {
        if (exercises == null || exercises < WeeklyGoals.LEAST || exercises > WeeklyGoals.MOST) {
            var again = new ModelAndView();
            var model = new ExtendedModelMap();
            again.setViewName(show(visitor.person(), locale, model));
            model.addAttribute("goalProblem", true);
            again.addAllObjects(model);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        goals.set(visitor.personOrGuest().id(), exercises);
        return new ModelAndView("redirect:/me#goal");
    }

    private String show(Optional<Person> learner, Locale locale, Model model) {
        Dashboard.View view = dashboard.of(learner, locale);
        model.addAttribute("view", view);
        model.addAttribute(
                "activityJson", json.writeValueAsString(view.activity().points()));
        model.addAttribute(
                "latest",
                learner.map(person -> dashboard
                                .history(person.id(), new Paging(0, LATEST))
                                .items())
                        .orElse(List.of()));
        return "progress/path";
    }
}
