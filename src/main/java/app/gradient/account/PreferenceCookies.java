package app.gradient.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Carries the language of an account to the browser that the person has just logged in with. */
@Component
@ConditionalOnWebApplication
class PreferenceCookies {
    private final LocaleResolver locales;

    PreferenceCookies(LocaleResolver locales) {
        this.locales = locales;
    }

    void write(Preferences preferences, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, preferences.language().locale());
    }
}
