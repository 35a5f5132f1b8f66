package app.gradient.account;

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

/** A link that works once; using it deletes the row. */
@Entity
@Table(name = "account_link")
class AccountLinkRow implements Persistable<UUID> {
    @Id
    private UUID accountLinkId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private @Nullable UUID personId;
    private byte[] hash;
    private Instant createdAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields right after it calls this
    protected AccountLinkRow() {}

    AccountLinkRow(
            UUID id, Purpose purpose, Optional<PersonId> person, byte[] hash, Instant createdAt, Instant expiresAt) {
        this.accountLinkId = id;
        this.purpose = purpose;
        this.personId = person.map(PersonId::value).orElse(null);
        this.hash = hash.clone();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    @Override
    public UUID getId() {
        return accountLinkId;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    Optional<PersonId> person() {
        return Optional.ofNullable(personId).map(PersonId::new);
    }

    /** What a link is good for. */
    enum Purpose {
        PASSWORD_RESET,
        FIRST_ADMIN
    }
}
