package app.gradient.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people change about themselves. */
@Service
@Transactional
class Profile {
    private final PersonRows rows;
    private final Passwords passwords;
    private final AuditLog audit;
    private final BrowserSessions sessions;

    Profile(PersonRows rows, Passwords passwords, AuditLog audit, BrowserSessions sessions) {
        this.rows = rows;
        this.passwords = passwords;
        this.audit = audit;
        this.sessions = sessions;
    }

    @Transactional(readOnly = true)
    Optional<Shown> find(PersonId person) {
        return rows.findById(person.value())
                .map(row -> new Shown(
                        row.name(), row.email().orElse(""), row.role(), row.language(), row.theme(), row.createdAt()));
    }

    void change(PersonId person, String name, Preferences preferences) {
        rows.findById(person.value()).ifPresent(row -> {
            row.rename(name);
            row.prefer(preferences.language(), preferences.theme());
        });
    }

    void prefer(PersonId person, Language language) {
        rows.findById(person.value()).ifPresent(row -> row.prefer(language, row.theme()));
    }

    /** Whether this is the person's password; not in a transaction, as it takes a while. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    boolean isPassword(PersonId person, String typed) {
        return passwords.match(typed, rows.findById(person.value()).flatMap(PersonRow::password));
    }

    void notePasswordRefused(PersonId person) {
        audit.record(AuditEvent.PASSWORD_REFUSED, person);
    }

    /** Whether there was such a session. */
    boolean endSession(PersonId person, String handle) {
        boolean there = sessions.end(person, handle);
        if (there) {
            audit.record(AuditEvent.SESSION_REVOKED, person);
        }
        return there;
    }

    void endOtherSessions(PersonId person, Optional<String> current) {
        sessions.endAll(person, current);
        audit.record(AuditEvent.SESSION_REVOKED, person);
    }

    /** A profile as its page shows it. */
    record Shown(String name, String email, Role role, Language language, Theme theme, Instant createdAt) {}
}
