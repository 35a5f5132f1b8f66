package app.gradient.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps only the person's id in the session and reads the row anew for each request that asks who it is: a changed role
 * or a disabled account takes effect at once, and sessions hold no classes that an upgrade could break.
 */
@Component
class SessionPeople implements SecurityContextRepository {
    static final String PERSON = "person";

    private final PersonRows rows;
    private final Clock clock;

    SessionPeople(PersonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Deferred(request);
    }

    @Override
    @Deprecated // demanded by the interface; Spring Security itself calls the deferred form
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Binds the session to the person of {@code context}, or leaves it to nobody. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof PersonAuthentication known) {
            var session = request.getSession(true);
            session.setAttribute(PERSON, known.getName());
            session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, known.getName());
        } else {
            var session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(PERSON);
                session.removeAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return personId(request).isPresent();
    }

    private static Optional<PersonId> personId(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(PERSON) instanceof String id
                ? Optional.of(PersonId.parse(id))
                : Optional.empty();
    }

    private final class Deferred implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private @Nullable SecurityContext loaded;
        private boolean generated;

        Deferred(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            var context = loaded;
            if (context == null) {
                var found = personId(request)
                        .flatMap(id -> rows.findById(id.value()))
                        .filter(PersonRow::isActive);
                found.ifPresent(row -> LastVisits.found(row, request, clock));
                var person = found.map(PersonRow::toPerson);
                context = person.<SecurityContext>map(known -> new SecurityContextImpl(
                                PersonAuthentication.bySession(known, Proofs.in(request.getSession(false)))))
                        .orElseGet(SecurityContextHolder::createEmptyContext);
                generated = person.isEmpty();
                loaded = context;
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            get();
            return generated;
        }
    }
}
