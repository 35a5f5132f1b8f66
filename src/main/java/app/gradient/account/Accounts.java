package app.gradient.account;

import app.gradient.account.AccountLinkRow.Purpose;
import app.gradient.platform.Ids;
import app.gradient.platform.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts: by registering, by the operator, by demo data. */
@Service
@Transactional
public class Accounts {
    private final PersonRows rows;
    private final AccountLinks links;
    private final AuditLog audit;
    private final Ids ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Accounts(
            PersonRows rows,
            AccountLinks links,
            AuditLog audit,
            Ids ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.audit = audit;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds an account that did not come through the registration page. {@code encodedPassword} as {@link PasswordEncoder} gives it;
     * without one nobody can log in until a reset link is used.
     */
    public Addition add(String name, String email, Role role, Optional<String> encodedPassword, Instant createdAt) {
        var address = Email.parse(email);
        if (address.isEmpty() || role == Role.GUEST || name.isBlank()) {
            return new Addition.Malformed();
        }
        if (rows.findByEmail(address.get().value()).isPresent()) {
            return new Addition.EmailTaken();
        }
        var row = PersonRow.account(ids.next(), Wording.tidy(name), address.get(), role, createdAt);
        encodedPassword.ifPresent(row::setPassword);
        var saved = rows.save(row);
        audit.record(AuditEvent.ACCOUNT_ADDED, Optional.of(saved.id()), role.name());
        return new Addition.Added(saved.toPerson());
    }

    /** {@link #add} with the present moment, for the operator. */
    Addition addNow(String name, String email, Role role, Optional<String> encodedPassword) {
        return add(name, email, role, encodedPassword, clock.instant());
    }

    /** A guest who registers stays the same person; nobody becomes a new one. */
    Addition register(Optional<Person> guest, String name, Email email, String encodedPassword) {
        if (rows.findByEmail(email.value()).isPresent()) {
            return new Addition.EmailTaken();
        }
        var now = clock.instant();
        var row = guest.filter(Person::isGuest)
                .flatMap(known -> rows.findById(known.id().value()))
                .orElseGet(() -> PersonRow.newcomer(ids.next(), name, now));
        row.becomeLearner(name, email, encodedPassword);
        try {
            var saved = rows.saveAndFlush(row);
            audit.record(AuditEvent.REGISTERED, saved.id());
            return new Addition.Added(saved.toPerson());
        } catch (DataIntegrityViolationException e) {
            throw new EmailTakenMeanwhile(e);
        }
    }

    /** The link from the log makes the first admin and is then dead, as is every other such link. */
    FirstAdmin makeFirstAdmin(String secret, String name, Email email, String encodedPassword) {
        var link = links.find(secret, Purpose.FIRST_ADMIN);
        if (link.isEmpty() || rows.existsByRole(Role.ADMIN) || !links.use(link.get())) {
            return new FirstAdmin.LinkDead();
        }
        if (rows.findByEmail(email.value()).isPresent()) {
            // the deletion of the link must not outlive the refusal
            throw new EmailTakenMeanwhile();
        }
        links.forgetAll(Purpose.FIRST_ADMIN);
        var row = PersonRow.account(ids.next(), name, email, Role.ADMIN, clock.instant());
        row.setPassword(encodedPassword);
        var saved = rows.saveAndFlush(row);
        audit.record(AuditEvent.FIRST_ADMIN_MADE, saved.id());
        return new FirstAdmin.Made(saved.toPerson());
    }

    /** What a guest did goes to the account that the guest has just logged in to. */
    void mergeGuest(Person guest, Person into) {
        rows.findById(guest.id().value()).ifPresent(row -> {
            row.mergeInto(into.id());
            events.publishEvent(new GuestMerged(guest.id(), into.id()));
        });
    }

    /** Whether an account came to be. */
    public sealed interface Addition {
        record Added(Person person) implements Addition {}

        record EmailTaken() implements Addition {}

        /** No name, no address, or the role of a guest. */
        record Malformed() implements Addition {}
    }

    /** What the link from the log did. */
    sealed interface FirstAdmin {
        record Made(Person person) implements FirstAdmin {}

        record LinkDead() implements FirstAdmin {}
    }

    /** Somebody took the address between the look and the write: the transaction rolls back, the page says it is taken. */
    static final class EmailTakenMeanwhile extends RuntimeException {
        private static final long serialVersionUID = 1L;

        EmailTakenMeanwhile() {}

        EmailTakenMeanwhile(Throwable cause) {
            super(cause);
        }
    }
}
