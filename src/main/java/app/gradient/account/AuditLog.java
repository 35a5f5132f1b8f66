package app.gradient.account;

import app.gradient.platform.Ids;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Writes down who did what to accounts, in the transaction of the deed: both happen or neither. */
@Component
class AuditLog {
    /** Stands for an address where a command on the server did it. */
    static final String OPERATOR = "operator";

    private static final Logger log = LoggerFactory.getLogger(AuditLog.class);

    private final AuditEntries entries;
    private final Visitors visitors;
    private final Ids ids;
    private final Clock clock;

    AuditLog(AuditEntries entries, Visitors visitors, Ids ids, Clock clock) {
        this.entries = entries;
        this.visitors = visitors;
        this.ids = ids;
        this.clock = clock;
    }

    /** {@code subject}: whose account it is about; the actor is whoever sent the request, or the operator. */
    void record(AuditEvent event, Optional<PersonId> subject, String detail) {
        var actor = visitors.account().map(Person::id);
        entries.save(new AuditEntryRow(ids.next(), clock.instant(), event, actor, subject, detail, address()));
        log.info(
                "event={} actor={} subject={}",
                event.name().toLowerCase(Locale.ROOT),
                actor.map(PersonId::toString).orElse("-"),
                subject.map(PersonId::toString).orElse("-"));
    }

    void record(AuditEvent event, PersonId subject) {
        record(event, Optional.of(subject), "");
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getRemoteAddr()
                : OPERATOR;
    }
}
