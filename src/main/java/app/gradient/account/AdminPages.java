package app.gradient.account;

import app.gradient.platform.NotFound;
import app.gradient.platform.Paging;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an admin does: people, the audit log, how the installation is. */
@Controller
class AdminPages {
    private static final int PEOPLE_ON_A_PAGE = 30;
    private static final int ENTRIES_ON_A_PAGE = 50;

    private final Roster roster;
    private final PasswordChange passwords;
    private final ResetLetters letters;
    private final ShowHealth showHealth;

    AdminPages(Roster roster, PasswordChange passwords, ResetLetters letters, ShowHealth showHealth) {
        this.roster = roster;
        this.passwords = passwords;
        this.letters = letters;
        this.showHealth = showHealth;
    }

    @GetMapping("/admin")
    String people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        model.addAttribute("q", q);
        model.addAttribute("role", role);
        model.addAttribute("roles", accountRoles());
        model.addAttribute("people", roster.search(q, known(role), new Paging(page - 1, PEOPLE_ON_A_PAGE)));
        return "account/admin-people";
    }

    @GetMapping("/admin/people/{id}")
    String person(@PathVariable UUID id, Model model) {
        return show(new PersonId(id), model);
    }

    @PostMapping("/admin/people/{id}/role")
    String changeRole(@PathVariable UUID id, @RequestParam String role, Person admin, RedirectAttributes flash) {
        var wanted = known(role).orElseThrow(NotFound::new);
        if (admin.id().value().equals(id)) {
            flash.addFlashAttribute("refusal", "account.admin.role.self");
        } else {
            tell(roster.changeRole(new PersonId(id), wanted), "account.admin.role.done", flash);
        }
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/admin/people/{id}/disable")
    String disable(@PathVariable UUID id, Person admin, RedirectAttributes flash) {
        if (admin.id().value().equals(id)) {
            flash.addFlashAttribute("refusal", "account.admin.role.self");
        } else {
            tell(roster.disable(new PersonId(id)), "account.admin.disable.done", flash);
        }
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/admin/people/{id}/enable")
    String enable(@PathVariable UUID id, RedirectAttributes flash) {
        tell(roster.enable(new PersonId(id)), "account.admin.enable.done", flash);
        return "redirect:/admin/people/" + id;
    }

    @PostMapping("/admin/people/{id}/revoke-access")
    String revokeAccess(@PathVariable UUID id, RedirectAttributes flash) {
        tell(roster.revokeAccess(new PersonId(id)), "account.admin.revoke.done", flash);
        return "redirect:/admin/people/" + id;
    }

    /** Answers with the page itself: the link must not wait in a session until it is shown. */
    @PostMapping("/admin/people/{id}/reset-link")
    String issueReset(@PathVariable UUID id, Model model) {
        var secret = passwords.issueReset(new PersonId(id)).orElseThrow(NotFound::new);
        model.addAttribute("link", letters.link(secret));
        return show(new PersonId(id), model);
    }

    @GetMapping("/admin/audit")
    String audit(@RequestParam(defaultValue = "1") int page, Model model) {
        model.addAttribute("entries", roster.audit(new Paging(page - 1, ENTRIES_ON_A_PAGE)));
        return "account/admin-audit";
    }

    @GetMapping("/admin/health")
    String health(Model model) {
        model.addAttribute("reports", showHealth.now());
        return "account/admin-health";
    }

    private String show(PersonId id, Model model) {
        model.addAttribute("someone", roster.find(id).orElseThrow(NotFound::new));
        model.addAttribute("history", roster.history(id));
        model.addAttribute("roles", accountRoles());
        return "account/admin-person";
    }

    private static void tell(Roster.Change change, String done, RedirectAttributes flash) {
        switch (change) {
            case DONE -> flash.addFlashAttribute("notice", done);
            case NOBODY -> throw new NotFound();
            case LAST_ADMIN -> flash.addFlashAttribute("refusal", "account.profile.delete.lastAdmin");
        }
    }

    private static List<Role> accountRoles() {
        return List.of(Role.LEARNER, Role.INSTRUCTOR, Role.ADMIN);
    }

    private static Optional<Role> known(String name) {
        return accountRoles().stream().filter(role -> role.name().equals(name)).findFirst();
    }
}
