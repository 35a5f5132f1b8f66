package app.gradient.account;

import app.gradient.platform.Ids;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Who is at the other end of the current request; a template asks {@code @visitors.current()}. */
@Component("visitors")
public class Visitors {
    /** Shown nowhere: pages name a guest in the visitor's language. */
    private static final String GUEST_NAME = "Гость";

    private final PersonRows rows;
    private final SessionPeople sessions;
    private final Ids ids;
    private final Clock clock;

    Visitors(PersonRows rows, SessionPeople sessions, Ids ids, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
    }

    /** The person of this request, a guest included; nobody if nothing was ever written. */
    public Optional<Person> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof PersonAuthentication known
                ? Optional.of(known.person())
                : Optional.empty();
    }

    /** The person with an account of this request. */
    public Optional<Person> account() {
        return current().filter(person -> !person.isGuest());
    }

    /** The person of this request; nobody becomes a guest bound to the session. */
    public Person currentOrGuest(HttpServletRequest request, HttpServletResponse response) {
        return current().orElseGet(() -> newGuest(request, response));
    }

    private Person newGuest(HttpServletRequest request, HttpServletResponse response) {
        // A row of its own transaction: the guest stays when the use case after it fails, and its session with it.
        var guest = rows.save(PersonRow.guest(ids.next(), GUEST_NAME, clock.instant()))
                .toPerson();
        var context = new SecurityContextImpl(PersonAuthentication.bySession(guest, Proofs.NONE));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return guest;
    }
}
