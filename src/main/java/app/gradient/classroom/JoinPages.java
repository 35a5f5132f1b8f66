package app.gradient.classroom;

import app.gradient.account.People;
import app.gradient.account.Person;
import app.gradient.account.Visitor;
import app.gradient.platform.NotFound;
import app.gradient.platform.RateLimit;
import app.gradient.platform.RateLimits;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Joining a group by its code or link, and leaving it. */
@Controller
class JoinPages {
    private static final RateLimit GUESSES = new RateLimit("join-code", 20, Duration.ofHours(1));

    private final JoinGroup joinGroup;
    private final People people;
    private final RateLimits limits;

    JoinPages(JoinGroup joinGroup, People people, RateLimits limits) {
        this.joinGroup = joinGroup;
        this.people = people;
        this.limits = limits;
    }

    /** Where one types a code that was read out. */
    @GetMapping("/join")
    ModelAndView type(@RequestParam(defaultValue = "") String code, Visitor visitor) {
        if (code.isBlank()) {
            return new ModelAndView("classroom/join-code");
        }
        limits.spend(GUESSES, visitor.rateKey());
        var group = joinGroup.find(code);
        if (group.isEmpty()) {
            var again = new ModelAndView("classroom/join-code", HttpStatus.UNPROCESSABLE_CONTENT);
            again.addObject("typed", code);
            again.addObject("problem", true);
            return again;
        }
        return new ModelAndView("redirect:/join/" + group.get().code().value());
    }

    /** The link's page: says whose group it is before anybody joins. */
    @GetMapping("/join/{code}")
    String invitation(@PathVariable String code, Visitor visitor, Model model) {
        limits.spend(GUESSES, visitor.rateKey());
        StudyGroup group = joinGroup.find(code).orElseThrow(() -> new NotFound("classroom.join.dead"));
        limits.refund(GUESSES, visitor.rateKey());
        var account = visitor.person().filter(person -> !person.isGuest());
        model.addAttribute("group", group);
        model.addAttribute(
                "instructor", people.find(group.instructor()).map(Person::name).orElse(""));
        model.addAttribute("signedIn", account.isPresent());
        model.addAttribute(
                "member",
                account.filter(person -> joinGroup.contains(group.id(), person.id()))
                        .isPresent());
        return "classroom/join";
    }

    @PostMapping("/join/{code}")
    String join(@PathVariable String code, Visitor visitor, RedirectAttributes flash) {
        limits.spend(GUESSES, visitor.rateKey());
        StudyGroup group = joinGroup.by(code, visitor.account().id());
        limits.refund(GUESSES, visitor.rateKey());
        flash.addFlashAttribute("joinedTitle", group.title());
        return "redirect:/groups";
    }

    @PostMapping("/groups/{id}/leave")
    String leave(@PathVariable UUID id, Person learner, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "leftTitle", joinGroup.leave(new GroupId(id), learner.id()).title());
        flash.addFlashAttribute("left", id);
        return "redirect:/groups";
    }

    @PostMapping("/groups/{id}/return")
    String comeBack(@PathVariable UUID id, Person learner) {
        joinGroup.comeBack(new GroupId(id), learner.id());
        return "redirect:/groups";
    }
}
