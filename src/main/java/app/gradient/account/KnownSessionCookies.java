package app.gradient.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Hides a session's cookie that is no session's: its value is looked up in the database, which breaks at what is no text. Such
 * a cookie may come from another application on the same host, so it is passed over, not refused.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE + 10) // before the sessions' own filter
final class KnownSessionCookies extends OncePerRequestFilter {
    private static final String NAME = "SESSION";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var cookies = request.getCookies();
        boolean known = cookies == null || Arrays.stream(cookies).allMatch(KnownSessionCookies::isKnown);
        chain.doFilter(known ? request : new Without(request), response);
    }

    private static boolean isKnown(Cookie cookie) {
        if (!cookie.getName().equals(NAME)) {
            return true;
        }
        try {
            var id = new String(Base64.getDecoder().decode(cookie.getValue()), StandardCharsets.UTF_8);
            return ID.matcher(id).matches();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static final class Without extends HttpServletRequestWrapper {
        Without(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            var cookies = super.getCookies();
            return cookies == null
                    ? null
                    : Arrays.stream(cookies)
                            .filter(KnownSessionCookies::isKnown)
                            .toArray(Cookie[]::new);
        }
    }
}
