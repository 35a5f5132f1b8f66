package app.gradient.account;

import app.gradient.platform.ErrorPage;
import app.gradient.platform.SignInRequired;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises {@code Authorization: Bearer …}; a token that is none of ours ends the request with 401. */
final class BearerTokenFilter extends OncePerRequestFilter {
    static final String TOKEN = BearerTokenFilter.class.getName() + ".token";
    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;

    BearerTokenFilter(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            chain.doFilter(request, response);
            return;
        }
        var known = tokens.recognise(header.substring(BEARER.length()).strip());
        if (known.isEmpty()) {
            ErrorPage.show(new SignInRequired(), request, response);
            return;
        }
        request.setAttribute(TOKEN, known.get());
        SecurityContextHolder.setContext(new SecurityContextImpl(
                PersonAuthentication.byToken(known.get().owner(), known.get().scopes())));
        chain.doFilter(request, response);
    }
}
