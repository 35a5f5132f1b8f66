package app.gradient.account;

import app.gradient.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Personal access tokens: issue, recognise, list, revoke. */
@Service
@Transactional
class AccessTokens {
    static final int MOST_PER_PERSON = 50;

    /** Marks the text as ours for scanners that look for leaked secrets. */
    private static final String PREFIX = "grad_";

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);

    private final AccessTokenRows rows;
    private final JdbcClient database;
    private final Secrets secrets;
    private final AuditLog audit;
    private final Ids ids;
    private final Clock clock;

    AccessTokens(AccessTokenRows rows, JdbcClient database, Secrets secrets, AuditLog audit, Ids ids, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.secrets = secrets;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A new token; its text is in the answer and nowhere else. Scopes that the role does not allow are left out. */
    Issue issue(Person owner, String name, Set<Scope> wanted, Duration validFor) {
        if (rows.countByPersonId(owner.id().value()) >= MOST_PER_PERSON) {
            return new Issue.TooMany();
        }
        var scopes = EnumSet.noneOf(Scope.class);
        wanted.stream().filter(scope -> allowed(owner).contains(scope)).forEach(scopes::add);
        if (scopes.isEmpty()) {
            return new Issue.NoScope();
        }
        var secret = PREFIX + secrets.fresh();
        var now = clock.instant();
        var row =
                new AccessTokenRow(ids.next(), owner.id(), name, Secrets.hash(secret), scopes, now, now.plus(validFor));
        rows.save(row);
        audit.record(AuditEvent.TOKEN_ISSUED, Optional.of(owner.id()), name);
        return new Issue.Issued(secret, scopes, row.expiresAt());
    }

    static Set<Scope> allowed(Person owner) {
        return owner.isInstructor() ? EnumSet.allOf(Scope.class) : EnumSet.of(Scope.READ, Scope.SUBMIT);
    }

    /**
     * The token whose text this is, if it is one of ours and still good, and its owner may come in. It comes with each request
     * of a program, so it is one statement and no transaction.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Known> recognise(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        var now = clock.instant();
        return database.sql("""
                        with known as (
                            select t.access_token_id, t.scopes, t.last_used_at, p.person_id, p.name, p.email, p.role,
                                p.last_seen_at
                            from access_token t join person p on p.person_id = t.person_id
                            where t.hash = :hash and t.expires_at > :now and p.disabled_at is null and p.merged_into is null),
                        noted as (
                            update access_token set last_used_at = :now
                            where access_token_id in (
                                select access_token_id from known where last_used_at is null or last_used_at < :noted)),
                        seen as (
                            update person set last_seen_at = :now
                            where person_id in (select person_id from known where last_seen_at < :noted))
                        select * from known
                        """)
                .param("hash", Secrets.hash(token))
                .param("now", Timestamp.from(now))
                .param("noted", Timestamp.from(now.minus(USE_IS_NOTED_EVERY)))
                .query((row, index) -> known(row))
                .optional();
    }

    private static Known known(ResultSet row) throws SQLException {
        var owner = new Person(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getString("email")),
                Role.valueOf(row.getString("role")));
        return new Known(row.getObject("access_token_id", UUID.class), owner, Scope.read(row.getString("scopes")));
    }

    @Transactional(readOnly = true)
    List<Listed> list(PersonId owner) {
        var now = clock.instant();
        return rows.findByPersonIdOrderByCreatedAtDesc(owner.value()).stream()
                .map(row -> new Listed(
                        row.getId(),
                        row.name(),
                        row.scopes(),
                        row.createdAt(),
                        row.expiresAt(),
                        row.lastUsedAt(),
                        !row.expiresAt().isAfter(now)))
                .toList();
    }

    /** Whether there was such a token of {@code owner}. */
    boolean revoke(PersonId owner, UUID token) {
        boolean there = rows.delete(token, owner.value()) == 1;
        if (there) {
            audit.record(AuditEvent.TOKEN_REVOKED, owner);
        }
        return there;
    }

    void revokeAll(PersonId owner) {
        rows.deleteOf(owner.value());
    }

    /** What became of the wish for a token. */
    sealed interface Issue {
        record Issued(String token, Set<Scope> scopes, Instant expiresAt) implements Issue {}

        /** {@link #MOST_PER_PERSON} is reached. */
        record TooMany() implements Issue {}

        /** Nothing was asked for that the owner may do. */
        record NoScope() implements Issue {}
    }

    /** A token that came with a request. */
    record Known(UUID id, Person owner, Set<Scope> scopes) {}

    /** A token in its owner's list. */
    record Listed(
            UUID id,
            String name,
            Set<Scope> scopes,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> lastUsedAt,
            boolean expired) {}
}
