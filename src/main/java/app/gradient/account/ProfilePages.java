package app.gradient.account;

import app.gradient.platform.NotFound;
import app.gradient.platform.RateLimits;
import app.gradient.platform.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The profile: who one is, how pages look, the password and the browsers that are logged in. */
@Controller
class ProfilePages {
    private final Profile profile;
    private final PasswordChange change;
    private final Passwords passwords;
    private final NewAccount newAccount;
    private final ProfileView view;
    private final PreferenceCookies cookies;
    private final SessionDoor door;
    private final RateLimits limits;

    ProfilePages(
            Profile profile,
            PasswordChange change,
            Passwords passwords,
            NewAccount newAccount,
            ProfileView view,
            PreferenceCookies cookies,
            SessionDoor door,
            RateLimits limits) {
        this.profile = profile;
        this.change = change;
        this.passwords = passwords;
        this.newAccount = newAccount;
        this.view = view;
        this.cookies = cookies;
        this.door = door;
        this.limits = limits;
    }

    @GetMapping("/profile")
    String show(Person person, Model model, HttpServletRequest request) {
        return view.show(person, model, request);
    }

    @PostMapping("/profile")
    String change(
            Person person,
            @ModelAttribute("about") AboutForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        NewAccount.checkName(form.name(), errors);
        if (errors.hasErrors()) {
            response.setStatus(422);
            return view.show(person, model, request);
        }
        var preferences = new Preferences(Language.of(form.language()), Theme.of(form.theme()));
        profile.change(person.id(), Wording.tidy(form.name()), preferences);
        cookies.write(preferences, request, response);
        flash.addFlashAttribute("notice", "account.profile.saved");
        return "redirect:/profile";
    }

    @PostMapping("/profile/password")
    String changePassword(
            Person person,
            @ModelAttribute("passwordForm") PasswordForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        limits.spend(Limits.PASSWORD_AGAIN, person.id().toString());
        newAccount.checkPassword("next", form.next(), person.email().orElse(""), errors);
        if (!profile.isPassword(person.id(), form.current())) {
            errors.rejectValue("current", "account.password.wrong");
        }
        if (errors.hasErrors()) {
            response.setStatus(422);
            return view.show(person, model, request);
        }
        change.set(
                person.id(),
                passwords.encode(form.next()),
                Optional.of(request.getSession().getId()));
        door.renew(person, request, response);
        limits.refund(Limits.PASSWORD_AGAIN, person.id().toString());
        flash.addFlashAttribute("notice", "account.profile.password.done");
        return "redirect:/profile";
    }

    @PostMapping("/profile/sessions/{handle}/end")
    String endSession(Person person, @PathVariable String handle, RedirectAttributes flash) {
        if (!profile.endSession(person.id(), handle)) {
            throw new NotFound();
        }
        flash.addFlashAttribute("notice", "account.profile.sessions.ended");
        return "redirect:/profile#sessions";
    }

    @PostMapping("/profile/sessions/end-others")
    String endOtherSessions(Person person, HttpServletRequest request, RedirectAttributes flash) {
        profile.endOtherSessions(person.id(), Optional.of(request.getSession().getId()));
        flash.addFlashAttribute("notice", "account.profile.sessions.ended");
        return "redirect:/profile#sessions";
    }

    record AboutForm(String name, String language, String theme) {
        AboutForm(@Nullable String name, @Nullable String language, @Nullable String theme) {
            this.name = name == null ? "" : name;
            this.language = language == null ? "" : language;
            this.theme = theme == null ? "" : theme;
        }
    }

    record PasswordForm(String current, String next) {
        PasswordForm(@Nullable String current, @Nullable String next) {
            this.current = current == null ? "" : current;
            this.next = next == null ? "" : next;
        }
    }
}
