package app.gradient.account;

import app.gradient.platform.NotFound;
import app.gradient.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tokens on the profile page. */
@Controller
class TokenPages {
    static final int MOST_DAYS = 366;
    private static final int LONGEST_NAME = 80;

    private final AccessTokens tokens;
    private final ProfileView view;
    private final RateLimits limits;

    TokenPages(AccessTokens tokens, ProfileView view, RateLimits limits) {
        this.tokens = tokens;
        this.view = view;
        this.limits = limits;
    }

    /** Answers with the page itself, not a redirect: the token must not wait in a session until it is shown. */
    @PostMapping("/profile/tokens")
    String create(
            Person person,
            @ModelAttribute("tokenForm") TokenForm form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        int days = check(form, errors);
        if (!errors.hasErrors()) {
            limits.spend(Limits.TOKENS, person.id().toString());
            switch (tokens.issue(person, form.name().strip(), form.chosen(), Duration.ofDays(days))) {
                case AccessTokens.Issue.Issued issued -> {
                    model.addAttribute("created", issued.token());
                    model.addAttribute("tokenForm", new TokenForm("", List.of(), "90"));
                    model.asMap().remove(BindingResult.MODEL_KEY_PREFIX + "tokenForm");
                }
                case AccessTokens.Issue.TooMany tooMany ->
                    errors.rejectValue(
                            "name", "account.token.tooMany", new Object[] {AccessTokens.MOST_PER_PERSON}, null);
                case AccessTokens.Issue.NoScope none -> errors.rejectValue("scopes", "account.token.noScope");
            }
        }
        response.setStatus(errors.hasErrors() ? 422 : 200);
        return view.show(person, model, request);
    }

    @PostMapping("/profile/tokens/{id}/revoke")
    String revoke(Person person, @PathVariable UUID id, RedirectAttributes flash) {
        if (!tokens.revoke(person.id(), id)) {
            throw new NotFound();
        }
        flash.addFlashAttribute("notice", "account.profile.tokens.revoked");
        return "redirect:/profile#tokens";
    }

    private static int check(TokenForm form, BindingResult errors) {
        if (form.name().isBlank()) {
            errors.rejectValue("name", "account.profile.tokens.name.empty");
        } else if (form.name().strip().length() > LONGEST_NAME) {
            errors.rejectValue("name", "account.token.nameLong");
        }
        if (form.chosen().isEmpty()) {
            errors.rejectValue("scopes", "account.profile.tokens.scopes.empty");
        }
        try {
            int days = Integer.parseInt(form.days().strip());
            if (days >= 1 && days <= MOST_DAYS) {
                return days;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        errors.rejectValue("days", "account.profile.tokens.days.bad");
        return 0;
    }

    record TokenForm(String name, List<String> scopes, String days) {
        TokenForm(@Nullable String name, @Nullable List<String> scopes, @Nullable String days) {
            this.name = name == null ? "" : name;
            this.scopes = scopes == null ? List.of() : List.copyOf(scopes);
            this.days = days == null ? "" : days;
        }

        public Set<Scope> chosen() {
            var chosen = EnumSet.noneOf(Scope.class);
            Arrays.stream(Scope.values())
                    .filter(scope -> scopes.contains(scope.name()))
                    .forEach(chosen::add);
            return chosen;
        }
    }
}
