package app.gradient.account;

import app.gradient.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link from the log of a fresh installation leads. */
@Controller
class FirstAdminPages {
    private final FirstAdminLink link;
    private final Accounts accounts;
    private final NewAccount newAccount;
    private final SessionDoor door;
    private final RateLimits limits;

    FirstAdminPages(
            FirstAdminLink link, Accounts accounts, NewAccount newAccount, SessionDoor door, RateLimits limits) {
        this.link = link;
        this.accounts = accounts;
        this.newAccount = newAccount;
        this.door = door;
        this.limits = limits;
    }

    @GetMapping("/first-admin")
    String form(
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.spend(Limits.LINK, request.getRemoteAddr());
        if (!link.isAlive(token)) {
            response.setStatus(404);
            return "account/link-dead";
        }
        model.addAttribute("token", token);
        model.addAttribute("form", new AccountForm("", "", "", ""));
        return "account/first-admin";
    }

    @PostMapping("/first-admin")
    String make(
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.spend(Limits.LINK, request.getRemoteAddr());
        if (!link.isAlive(token)) {
            response.setStatus(404);
            return "account/link-dead";
        }
        var entry = newAccount.check(form, errors);
        var made = entry.flatMap(checked -> make(token, checked, errors));
        if (errors.hasErrors()) {
            response.setStatus(422);
            model.addAttribute("token", token);
            return "account/first-admin";
        }
        if (made.isEmpty()) {
            response.setStatus(404);
            return "account/link-dead";
        }
        door.enterByPassword(made.get(), request, response);
        return "redirect:/admin";
    }

    private Optional<Person> make(String token, NewAccount.Entry entry, BindingResult errors) {
        try {
            return switch (accounts.makeFirstAdmin(token, entry.name(), entry.email(), entry.encodedPassword())) {
                case Accounts.FirstAdmin.Made made -> Optional.of(made.person());
                case Accounts.FirstAdmin.LinkDead dead -> Optional.empty();
            };
        } catch (Accounts.EmailTakenMeanwhile e) {
            return NewAccount.taken(errors);
        }
    }
}
