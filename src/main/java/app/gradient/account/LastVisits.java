package app.gradient.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes down when people were last here, at most once a minute each. It does so after the request, when no transaction of its
 * own is open: inside one, the row would be locked for as long as that takes, and a request that fails would leave no trace.
 */
final class LastVisits extends OncePerRequestFilter {
    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(LastVisits.class);
    private static final String DUE = LastVisits.class.getName() + ".due";

    private final PersonRows rows;
    private final Clock clock;

    LastVisits(PersonRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** The request turned out to come from the person of {@code row}. */
    static void found(PersonRow row, HttpServletRequest request, Clock clock) {
        if (row.lastSeenAt().plus(NOTED_EVERY).isBefore(clock.instant())) {
            request.setAttribute(DUE, row.id());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(DUE) instanceof PersonId person) {
                write(person);
            }
        }
    }

    private void write(PersonId person) {
        try {
            rows.seen(person.value(), clock.instant());
        } catch (DataAccessException e) {
            // the answer is sent and good: the next request writes it
            log.warn("event=visit_not_written person={}", person, e);
        }
    }
}
