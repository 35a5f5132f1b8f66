package app.gradient.classroom;

import app.gradient.account.Person;
import app.gradient.account.PersonId;
import app.gradient.platform.NotFound;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Groups as lists and forms: those one teaches, those one learns in, members and invitations. */
@Controller
class GroupPages {
    private final TeachGroup teachGroup;
    private final JoinGroup joinGroup;
    private final ListMembers listMembers;

    GroupPages(TeachGroup teachGroup, JoinGroup joinGroup, ListMembers listMembers) {
        this.teachGroup = teachGroup;
        this.joinGroup = joinGroup;
        this.listMembers = listMembers;
    }

    @GetMapping("/groups")
    String groups(Person person, @ModelAttribute("form") GroupForm form, Model model) {
        fill(person, model);
        return "classroom/groups";
    }

    @PostMapping("/groups")
    ModelAndView create(
            Person person, @Valid @ModelAttribute("form") GroupForm form, BindingResult problems, Model model) {
        if (!person.isInstructor()) {
            throw new NotFound();
        }
        if (problems.hasErrors()) {
            fill(person, model);
            return new ModelAndView("classroom/groups", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(
                "redirect:" + teachGroup.create(person, form.stripped()).href() + "/members");
    }

    @GetMapping("/groups/{id}/members")
    String members(Person person, @PathVariable UUID id, Model model) {
        StudyGroup group = teachGroup.find(person, new GroupId(id));
        model.addAttribute("form", new GroupForm(group.title()));
        return members(group, model);
    }

    @PostMapping("/groups/{id}/title")
    ModelAndView rename(
            Person person,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") GroupForm form,
            BindingResult problems,
            Model model) {
        StudyGroup group = teachGroup.find(person, new GroupId(id));
        if (problems.hasErrors()) {
            return new ModelAndView(members(group, model), model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        teachGroup.rename(person, group.id(), form.stripped());
        return new ModelAndView("redirect:" + group.href() + "/members");
    }

    @PostMapping("/groups/{id}/code")
    String renewCode(Person person, @PathVariable UUID id, RedirectAttributes flash) {
        teachGroup.renewCode(person, new GroupId(id));
        flash.addFlashAttribute("codeRenewed", true);
        return "redirect:/groups/" + id + "/members";
    }

    @PostMapping("/groups/{id}/members/{learner}/remove")
    String remove(Person person, @PathVariable UUID id, @PathVariable UUID learner, RedirectAttributes flash) {
        teachGroup.remove(person, new GroupId(id), new PersonId(learner));
        flash.addFlashAttribute("removed", learner);
        return "redirect:/groups/" + id + "/members";
    }

    @PostMapping("/groups/{id}/members/{learner}/restore")
    String restore(Person person, @PathVariable UUID id, @PathVariable UUID learner) {
        teachGroup.restore(person, new GroupId(id), new PersonId(learner));
        return "redirect:/groups/" + id + "/members";
    }

    private String members(StudyGroup group, Model model) {
        model.addAttribute("group", group);
        model.addAttribute("members", listMembers.of(group));
        model.addAttribute("link", listMembers.link(group));
        return "classroom/members";
    }

    private void fill(Person person, Model model) {
        List<StudyGroup> taught = person.isInstructor() ? teachGroup.groupsOf(person) : List.of();
        model.addAttribute("taught", taught);
        model.addAttribute("sizes", listMembers.sizes(taught));
        model.addAttribute("joined", joinGroup.groupsOf(person.id()));
        model.addAttribute("mayTeach", person.isInstructor());
    }
}
