package app.gradient.account;

import app.gradient.platform.LocalPath;
import app.gradient.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in and out: log in, register, log out. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Accounts accounts;
    private final NewAccount newAccount;
    private final SessionDoor door;
    private final PreferenceCookies cookies;
    private final RateLimits limits;

    SignInPages(
            SignIn signIn,
            Accounts accounts,
            NewAccount newAccount,
            SessionDoor door,
            PreferenceCookies cookies,
            RateLimits limits) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.newAccount = newAccount;
        this.door = door;
        this.cookies = cookies;
        this.limits = limits;
    }

    @GetMapping("/login")
    String login(@RequestParam(defaultValue = "") String next, Visitor visitor, Model model) {
        if (visitor.person().filter(person -> !person.isGuest()).isPresent()) {
            return "redirect:" + LocalPath.orHome(next);
        }
        model.addAttribute("form", new SignInForm("", "", next));
        return "account/login";
    }

    @PostMapping("/login")
    String login(
            @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.attempt(form.email(), form.password(), SignIn.Place.of(request))) {
            case SignIn.Outcome.Refused refused -> {
                errors.reject("account.login.refused");
                response.setStatus(422);
                yield "account/login";
            }
            case SignIn.Outcome.Accepted accepted -> {
                door.enterByPassword(accepted.person(), request, response);
                cookies.write(accepted.preferences(), request, response);
                yield "redirect:" + LocalPath.orHome(form.next());
            }
        };
    }

    @PostMapping("/logout")
    String logout(HttpServletRequest request, HttpServletResponse response) {
        door.leave(request, response);
        return "redirect:/";
    }

    @GetMapping("/register")
    String register(@RequestParam(defaultValue = "") String next, Visitor visitor, Model model) {
        if (visitor.person().filter(person -> !person.isGuest()).isPresent()) {
            return "redirect:" + LocalPath.orHome(next);
        }
        model.addAttribute("form", new AccountForm("", "", "", next));
        model.addAttribute("guest", visitor.person().isPresent());
        return "account/register";
    }

    @PostMapping("/register")
    String register(
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        limits.spend(Limits.REGISTRATION, request.getRemoteAddr());
        var accepted = newAccount.check(form, errors).flatMap(entry -> register(entry, visitor.person(), errors));
        if (accepted.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("guest", visitor.person().isPresent());
            return "account/register";
        }
        door.enterByPassword(accepted.get(), request, response);
        return "redirect:" + LocalPath.orHome(form.next());
    }

    private Optional<Person> register(NewAccount.Entry entry, Optional<Person> guest, BindingResult errors) {
        try {
            return switch (accounts.register(guest, entry.name(), entry.email(), entry.encodedPassword())) {
                case Accounts.Addition.Added added -> Optional.of(added.person());
                case Accounts.Addition.EmailTaken taken -> NewAccount.taken(errors);
                case Accounts.Addition.Malformed malformed -> NewAccount.taken(errors);
            };
        } catch (Accounts.EmailTakenMeanwhile e) {
            return NewAccount.taken(errors);
        }
    }

    /** What the login form sends; {@code next}: where to go afterwards. */
    record SignInForm(String email, String password, String next) {
        SignInForm(@Nullable String email, @Nullable String password, @Nullable String next) {
            this.email = email == null ? "" : email;
            this.password = password == null ? "" : password;
            this.next = next == null ? "" : next;
        }
    }
}
