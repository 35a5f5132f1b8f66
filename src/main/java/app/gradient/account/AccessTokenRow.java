package app.gradient.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** A personal access token, by the hash of its secret. */
@Entity
@Table(name = "access_token")
class AccessTokenRow implements Persistable<UUID> {
    @Id
    private UUID accessTokenId;

    private UUID personId;
    private String name;
    private byte[] hash;
    private String scopes;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields right after it calls this
    protected AccessTokenRow() {}

    AccessTokenRow(
            UUID id,
            PersonId person,
            String name,
            byte[] hash,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt) {
        this.accessTokenId = id;
        this.personId = person.value();
        this.name = name;
        this.hash = hash.clone();
        this.scopes = scopes.stream().sorted().map(Scope::name).collect(Collectors.joining(" "));
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    @Override
    public UUID getId() {
        return accessTokenId;
    }

    @Override
    public boolean isNew() {
        return true;
    }

    String name() {
        return name;
    }

    Set<Scope> scopes() {
        return Scope.read(scopes);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }
}
