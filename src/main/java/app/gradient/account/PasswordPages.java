package app.gradient.account;

import app.gradient.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The way back in for somebody who forgot the password. No page tells whether an address has an account. */
@Controller
class PasswordPages {
    private final PasswordChange change;
    private final Passwords passwords;
    private final NewAccount newAccount;
    private final ResetLetters letters;
    private final RateLimits limits;

    PasswordPages(
            PasswordChange change,
            Passwords passwords,
            NewAccount newAccount,
            ResetLetters letters,
            RateLimits limits) {
        this.change = change;
        this.passwords = passwords;
        this.newAccount = newAccount;
        this.letters = letters;
        this.limits = limits;
    }

    @GetMapping("/password/reset")
    String ask(Model model) {
        model.addAttribute("form", new ResetForm(""));
        model.addAttribute("asked", false);
        model.addAttribute("mail", letters.canBeSent());
        return "account/password-reset";
    }

    @PostMapping("/password/reset")
    String ask(
            @ModelAttribute("form") ResetForm form,
            BindingResult errors,
            Model model,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        model.addAttribute("asked", false);
        model.addAttribute("mail", letters.canBeSent());
        var email = Email.parse(form.email());
        if (email.isEmpty()) {
            errors.rejectValue("email", form.email().isBlank() ? "account.email.empty" : "account.email.malformed");
            response.setStatus(422);
            return "account/password-reset";
        }
        limits.spend(Limits.RESET_BY_ADDRESS, request.getRemoteAddr());
        limits.spend(Limits.RESET_BY_EMAIL, email.get().value());
        if (letters.canBeSent()) {
            change.askReset(email.get()).ifPresent(secret -> letters.send(email.get(), secret, locale));
        }
        model.addAttribute("asked", true);
        return "account/password-reset";
    }

    @GetMapping("/password/new")
    String choose(
            @RequestParam(defaultValue = "") String token,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.spend(Limits.LINK, request.getRemoteAddr());
        if (change.emailOf(token).isEmpty()) {
            response.setStatus(404);
            return "account/link-dead";
        }
        model.addAttribute("form", new NewPasswordForm(token, ""));
        return "account/password-new";
    }

    @PostMapping("/password/new")
    String choose(
            @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes flash) {
        limits.spend(Limits.LINK, request.getRemoteAddr());
        var email = change.emailOf(form.token());
        if (email.isEmpty()) {
            response.setStatus(404);
            return "account/link-dead";
        }
        newAccount.checkPassword("password", form.password(), email.get(), errors);
        if (errors.hasErrors()) {
            response.setStatus(422);
            return "account/password-new";
        }
        if (change.reset(form.token(), passwords.encode(form.password())).isEmpty()) {
            response.setStatus(404);
            return "account/link-dead";
        }
        flash.addFlashAttribute("notice", "account.password.resetDone");
        return "redirect:/login";
    }

    record ResetForm(String email) {
        ResetForm(@Nullable String email) {
            this.email = email == null ? "" : email;
        }
    }

    record NewPasswordForm(String token, String password) {
        NewPasswordForm(@Nullable String token, @Nullable String password) {
            this.token = token == null ? "" : token;
            this.password = password == null ? "" : password;
        }
    }
}
