package app.gradient.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a person whose secret was checked in, and out again. */
@Component
@ConditionalOnWebApplication
class SessionDoor {
    private static final int MOST_OF_USER_AGENT = 300;

    private final SessionPeople sessions;
    private final CsrfTokenRepository csrfTokens;
    private final Accounts accounts;
    private final Visitors visitors;
    private final KnownDevices devices;
    private final AuditLog audit;
    private final Clock clock;

    SessionDoor(
            SessionPeople sessions,
            CsrfTokenRepository csrfTokens,
            Accounts accounts,
            Visitors visitors,
            KnownDevices devices,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.csrfTokens = csrfTokens;
        this.accounts = accounts;
        this.visitors = visitors;
        this.devices = devices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Binds the browser to {@code person} under a new session id and a new CSRF token, so that nothing planted before
     * the login works after it. A guest's work goes along.
     *
     * @param proofs what opened the door just now
     */
    @Transactional
    void enter(Person person, Proofs proofs, HttpServletRequest request, HttpServletResponse response) {
        var guest = visitors.current()
                .filter(Person::isGuest)
                .filter(known -> !known.id().equals(person.id()));
        guest.ifPresent(known -> accounts.mergeGuest(known, person));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        var authentication = PersonAuthentication.bySession(person, proofs);
        var context = new SecurityContextImpl(authentication);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        proofs.keepIn(request.getSession());
        var agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        request.getSession()
                .setAttribute(
                        BrowserSessions.USER_AGENT, agent.substring(0, Math.min(agent.length(), MOST_OF_USER_AGENT)));
        new CsrfAuthenticationStrategy(csrfTokens).onAuthentication(authentication, request, response);
        devices.remember(person.id(), request, response);
        audit.record(AuditEvent.SIGNED_IN, person.id());
    }

    /** {@link #enter} with a password that was just typed or chosen. */
    @Transactional
    void enterByPassword(Person person, HttpServletRequest request, HttpServletResponse response) {
        enter(person, Proofs.NONE.withPassword(clock.instant()), request, response);
    }

    /**
     * The person set a new password here, which ended everything else: this session goes on under a new id, as whoever knows the
     * old one is out as well, and the browser stays known.
     */
    @Transactional
    void renew(Person person, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        devices.remember(person.id(), request, response);
    }

    @Transactional
    void leave(HttpServletRequest request, HttpServletResponse response) {
        visitors.account().ifPresent(person -> audit.record(AuditEvent.SIGNED_OUT, person.id()));
        forget(request, response);
    }

    /** The browser is nobody's from now on. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        csrfTokens.saveToken(null, request, response);
    }
}
