package app.gradient.account;

import app.gradient.platform.ErrorPage;
import app.gradient.platform.RateLimits;
import app.gradient.platform.TooManyRequests;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the password that comes with a request which was refused for want of a recent one: the same request, sent again by the
 * page that asked, is then carried out at once. So nothing of it waits in a session, and no address decides where it goes.
 */
final class PasswordAgain extends OncePerRequestFilter {
    static final String FIELD = "passwordAgain";

    private final Profile profile;
    private final RateLimits limits;
    private final Clock clock;

    PasswordAgain(Profile profile, RateLimits limits, Clock clock) {
        this.profile = profile;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var typed = request.getParameter(FIELD);
        if (typed == null
                || !(SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication known)
                || known.person().isGuest()) {
            chain.doFilter(request, response);
            return;
        }
        var person = known.person();
        try {
            limits.spend(Limits.PASSWORD_AGAIN, person.id().toString());
        } catch (TooManyRequests e) {
            ErrorPage.show(e, request, response);
            return;
        }
        if (!profile.isPassword(person.id(), typed)) {
            profile.notePasswordRefused(person.id());
            PasswordAgainPage.ask(true, request, response);
            return;
        }
        limits.refund(Limits.PASSWORD_AGAIN, person.id().toString());
        request.changeSessionId();
        var proofs = Proofs.in(request.getSession()).withPassword(clock.instant());
        proofs.keepIn(request.getSession());
        SecurityContextHolder.setContext(new SecurityContextImpl(PersonAuthentication.bySession(person, proofs)));
        chain.doFilter(request, response);
    }
}
