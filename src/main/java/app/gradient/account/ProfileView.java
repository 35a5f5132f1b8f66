package app.gradient.account;

import app.gradient.platform.SignInRequired;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the profile page shows; a form that was refused is in the model already and stays as it was typed. */
@Component
class ProfileView {
    private final Profile profile;
    private final BrowserSessions sessions;
    private final AccessTokens tokens;

    ProfileView(Profile profile, BrowserSessions sessions, AccessTokens tokens) {
        this.profile = profile;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    String show(Person person, Model model, HttpServletRequest request) {
        var shown = profile.find(person.id()).orElseThrow(SignInRequired::new);
        model.addAttribute("profile", shown);
        keepOr(
                model,
                "about",
                new ProfilePages.AboutForm(
                        shown.name(), shown.language().code(), shown.theme().code()));
        keepOr(model, "passwordForm", new ProfilePages.PasswordForm("", ""));
        keepOr(model, "tokenForm", new TokenPages.TokenForm("", List.of(), "90"));
        keepOr(model, "deletion", new PersonalDataPages.DeletionForm(""));
        model.addAttribute("languages", Language.values());
        model.addAttribute("themes", Theme.values());
        model.addAttribute(
                "sessions",
                sessions.list(person.id(), Optional.of(request.getSession().getId())));
        model.addAttribute("tokens", tokens.list(person.id()));
        model.addAttribute("scopes", AccessTokens.allowed(person));
        return "account/profile";
    }

    private static void keepOr(Model model, String name, Object fresh) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, fresh);
        }
    }
}
