package app.gradient.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of {@code person}; leaves this module only as a {@link Person}. */
@Entity
@Table(name = "person")
class PersonRow {
    @Id
    private UUID personId;

    private String name;
    private @Nullable String email;
    private @Nullable String password;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String language = Language.RU.code();
    private String theme = Theme.AUTO.code();
    private Instant createdAt;

    /** Only inserted with the row: written beside transactions, it must not be put back by one that read it before. */
    @Column(updatable = false)
    private Instant lastSeenAt;

    private @Nullable Instant disabledAt;
    private @Nullable UUID mergedInto;
    private @Nullable UUID line;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields right after it calls this
    protected PersonRow() {}

    private PersonRow(UUID personId, String name, Role role, Instant at) {
        this.personId = personId;
        this.name = name;
        this.role = role;
        this.createdAt = at;
        this.lastSeenAt = at;
    }

    /** {@code line}: where this guest waits together with the others of the same address. */
    static PersonRow guest(UUID id, String name, UUID line, Instant at) {
        var row = new PersonRow(id, name, Role.GUEST, at);
        row.line = line;
        return row;
    }

    /** Somebody who was nobody until now and becomes a learner in the same breath. */
    static PersonRow newcomer(UUID id, String name, Instant at) {
        return new PersonRow(id, name, Role.GUEST, at);
    }

    static PersonRow account(UUID id, String name, Email email, Role role, Instant at) {
        var row = new PersonRow(id, name, role, at);
        row.email = email.value();
        return row;
    }

    /** A guest gets an account and stays the same person, so that everything done before is kept. */
    void becomeLearner(String name, Email email, String encodedPassword) {
        this.name = name;
        this.email = email.value();
        this.password = encodedPassword;
        this.role = Role.LEARNER;
        this.line = null;
    }

    void mergeInto(PersonId other) {
        this.mergedInto = other.value();
    }

    void setPassword(String encoded) {
        this.password = encoded;
    }

    void rename(String name) {
        this.name = name;
    }

    void prefer(Language language, Theme theme) {
        this.language = language.code();
        this.theme = theme.code();
    }

    void setRole(Role role) {
        this.role = role;
    }

    void disable(Instant at) {
        this.disabledAt = at;
    }

    void enable() {
        this.disabledAt = null;
    }

    /** Neither disabled by an admin nor gone into another account. */
    boolean isActive() {
        return disabledAt == null && mergedInto == null;
    }

    PersonId id() {
        return new PersonId(personId);
    }

    String name() {
        return name;
    }

    Role role() {
        return role;
    }

    Optional<String> email() {
        return Optional.ofNullable(email);
    }

    Optional<String> password() {
        return Optional.ofNullable(password);
    }

    Language language() {
        return Language.of(language);
    }

    Theme theme() {
        return Theme.of(theme);
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant lastSeenAt() {
        return lastSeenAt;
    }

    Optional<Instant> disabledAt() {
        return Optional.ofNullable(disabledAt);
    }

    Person toPerson() {
        return new Person(id(), name, email(), role);
    }
}
