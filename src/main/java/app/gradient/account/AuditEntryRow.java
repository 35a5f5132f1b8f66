package app.gradient.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A line of the audit log; never changed. */
@Entity
@Table(name = "audit_entry")
class AuditEntryRow implements Persistable<UUID> {
    @Id
    private UUID auditEntryId;

    @Column(name = "at")
    private Instant at;

    @Enumerated(EnumType.STRING)
    private AuditEvent event;

    private @Nullable UUID actorId;
    private @Nullable UUID subjectId;
    private String detail;
    private String address;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields right after it calls this
    protected AuditEntryRow() {}

    AuditEntryRow(
            UUID id,
            Instant at,
            AuditEvent event,
            Optional<PersonId> actor,
            Optional<PersonId> subject,
            String detail,
            String address) {
        this.auditEntryId = id;
        this.at = at;
        this.event = event;
        this.actorId = actor.map(PersonId::value).orElse(null);
        this.subjectId = subject.map(PersonId::value).orElse(null);
        this.detail = detail;
        this.address = address;
    }

    @Override
    public UUID getId() {
        return auditEntryId;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    Instant at() {
        return at;
    }

    AuditEvent event() {
        return event;
    }

    Optional<PersonId> actor() {
        return Optional.ofNullable(actorId).map(PersonId::new);
    }

    Optional<PersonId> subject() {
        return Optional.ofNullable(subjectId).map(PersonId::new);
    }

    String detail() {
        return detail;
    }

    String address() {
        return address;
    }
}
