package app.gradient.classroom;

import app.gradient.account.Person;
import app.gradient.course.Contents;
import app.gradient.course.SectionEntry;
import app.gradient.platform.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is set to a group: a section until the end of a day. */
@Controller
class AssignmentPages {
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final TeachGroup teachGroup;
    private final SetWork setWork;
    private final Contents contents;
    private final Clock clock;
    private final ZoneId zone;

    AssignmentPages(TeachGroup teachGroup, SetWork setWork, Contents contents, Clock clock, ZoneId zone) {
        this.teachGroup = teachGroup;
        this.setWork = setWork;
        this.contents = contents;
        this.clock = clock;
        this.zone = zone;
    }

    @GetMapping("/groups/{id}/assignments")
    String list(Person person, @PathVariable UUID id, Model model) {
        return show(teachGroup.find(person, new GroupId(id)), model);
    }

    @PostMapping("/groups/{id}/assignments")
    ModelAndView set(
            Person person,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String due) {
        StudyGroup group = teachGroup.find(person, new GroupId(id));
        Optional<SectionEntry> entry =
                ready().stream().filter(s -> s.path().equals(section)).findFirst();
        Optional<LocalDate> day = day(due);
        if (entry.isEmpty() || day.isEmpty()) {
            var model = new ExtendedModelMap();
            model.addAttribute("problem", true);
            model.addAttribute("typedSection", section);
            model.addAttribute("typedDue", due);
            return new ModelAndView(show(group, model), model, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        setWork.until(
                group, entry.get(), day.get().atTime(END_OF_DAY).atZone(zone).toInstant());
        return new ModelAndView("redirect:" + group.href() + "/assignments");
    }

    @PostMapping("/groups/{id}/assignments/{assignment}/delete")
    String withdraw(Person person, @PathVariable UUID id, @PathVariable UUID assignment, RedirectAttributes flash) {
        StudyGroup group = teachGroup.find(person, new GroupId(id));
        Assignment gone = setWork.withdraw(group, assignment).orElseThrow(NotFound::new);
        flash.addFlashAttribute("withdrawnSection", gone.path());
        flash.addFlashAttribute("withdrawnDue", LocalDate.ofInstant(gone.dueAt(), zone));
        return "redirect:" + group.href() + "/assignments";
    }

    private String show(StudyGroup group, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("assignments", setWork.of(group));
        model.addAttribute("sections", ready());
        model.addAttribute("now", clock.instant());
        model.addAttribute(
                "suggested", LocalDate.ofInstant(clock.instant(), zone).plusWeeks(1));
        return "classroom/assignments";
    }

    private List<SectionEntry> ready() {
        return contents.readyInReadingOrder().stream()
                .filter(section -> !section.exercises().isEmpty())
                .toList();
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
