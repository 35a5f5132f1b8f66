package app.gradient.account;

import app.gradient.platform.Ids;
import app.gradient.platform.LimitSettings;
import app.gradient.platform.RateLimit;
import app.gradient.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
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
    private final RateLimits limits;
    private final RateLimit guests;

    Visitors(PersonRows rows, SessionPeople sessions, Ids ids, Clock clock, RateLimits limits, LimitSettings settings) {
        this.rows = rows;
        this.sessions = sessions;
        this.ids = ids;
        this.clock = clock;
        this.limits = limits;
        this.guests = new RateLimit("guests", settings.guestsPerHour(), Duration.ofHours(1));
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

    /** The guests of one address stand in one line: a new guest costs nothing, so each of their own would cost everybody else. */
    private static UUID line(String address) {
        return UUID.nameUUIDFromBytes(("line of guests\n" + address).getBytes(StandardCharsets.UTF_8));
    }

    private Person newGuest(HttpServletRequest request, HttpServletResponse response) {
        limits.spend(guests, request.getRemoteAddr(), "account.guests.tooMany");
        // A row of its own transaction: the guest stays when the use case after it fails, and its session with it.
        var guest = rows.save(PersonRow.guest(ids.next(), GUEST_NAME, line(request.getRemoteAddr()), clock.instant()))
                .toPerson();
        var context = new SecurityContextImpl(PersonAuthentication.bySession(guest, Proofs.NONE));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return guest;
    }
}
