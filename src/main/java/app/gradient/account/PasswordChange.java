package app.gradient.account;

import app.gradient.account.AccountLinkRow.Purpose;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes passwords: by their owner, by a link, by the operator. All that the old password opened ends with it. */
@Service
@Transactional
class PasswordChange {
    static final Duration MAILED_LINK_LASTS = Duration.ofHours(1);
    static final Duration ISSUED_LINK_LASTS = Duration.ofHours(24);

    private final PersonRows rows;
    private final AccountLinks links;
    private final Access access;
    private final AuditLog audit;

    PasswordChange(PersonRows rows, AccountLinks links, Access access, AuditLog audit) {
        this.rows = rows;
        this.links = links;
        this.access = access;
        this.audit = audit;
    }

    /** Sets a password that was checked and encoded before; ends the person's other sessions, tokens and reset links. */
    void set(PersonId person, String encoded, Optional<String> sessionToKeep) {
        rows.findById(person.value()).ifPresent(row -> {
            row.setPassword(encoded);
            access.revoke(person, sessionToKeep);
            audit.record(AuditEvent.PASSWORD_CHANGED, person);
        });
    }

    /** The secret of a link for whoever has this address; nothing if nobody does, which the visitor must not learn. */
    Optional<String> askReset(Email email) {
        var row = rows.findByEmail(email.value()).filter(PersonRow::isActive);
        audit.record(AuditEvent.PASSWORD_RESET_ASKED, row.map(PersonRow::id), "");
        return row.map(known -> links.issueReset(known.id(), MAILED_LINK_LASTS));
    }

    /** A link that an admin or the operator hands over. */
    Optional<String> issueReset(PersonId person) {
        return rows.findById(person.value())
                .filter(row -> row.isActive() && row.role() != Role.GUEST)
                .map(row -> {
                    audit.record(AuditEvent.RESET_LINK_ISSUED, person);
                    return links.issueReset(person, ISSUED_LINK_LASTS);
                });
    }

    @Transactional(readOnly = true)
    Optional<String> emailOf(String secret) {
        return links.find(secret, Purpose.PASSWORD_RESET)
                .flatMap(link -> link.person())
                .flatMap(person -> rows.findById(person.value()))
                .flatMap(PersonRow::email);
    }

    /** Uses the link; whose it was, or nobody if it was used or expired meanwhile. */
    Optional<Person> reset(String secret, String encoded) {
        return links.find(secret, Purpose.PASSWORD_RESET)
                .filter(links::use)
                .flatMap(AccountLinkRow::person)
                .flatMap(person -> rows.findById(person.value()))
                .filter(PersonRow::isActive)
                .map(row -> {
                    row.setPassword(encoded);
                    access.revoke(row.id(), Optional.empty());
                    audit.record(AuditEvent.PASSWORD_RESET, row.id());
                    return row.toPerson();
                });
    }
}
