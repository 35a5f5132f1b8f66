package app.gradient.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Carries the language and the theme of an account to the browser that the person has just logged in with; the layout
 * asks for the theme, so that the first paint has it already.
 */
@Component("appearance")
@ConditionalOnWebApplication
class PreferenceCookies {
    private static final String THEME = "theme";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final LocaleResolver locales;

    PreferenceCookies(LocaleResolver locales) {
        this.locales = locales;
    }

    void write(Preferences preferences, HttpServletRequest request, HttpServletResponse response) {
        locales.setLocale(request, response, preferences.language().locale());
        var theme = ResponseCookie.from(THEME, preferences.theme().code())
                .path("/")
                .maxAge(A_YEAR)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, theme.toString());
    }

    /** {@code light} or {@code dark} if the account says so; nothing where the page follows the device. */
    public @Nullable String theme() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet)) {
            return null;
        }
        var cookie = WebUtils.getCookie(servlet.getRequest(), THEME);
        return switch (cookie == null ? Theme.AUTO : Theme.of(cookie.getValue())) {
            case AUTO -> null;
            case LIGHT -> Theme.LIGHT.code();
            case DARK -> Theme.DARK.code();
        };
    }
}
