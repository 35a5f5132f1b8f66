package app.gradient.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccessTokenRows extends Repository<AccessTokenRow, UUID> {
    AccessTokenRow save(AccessTokenRow row);

    /** With its owner in one question: it comes with each request of a program. */
    @Query("""
            select new app.gradient.account.AccessTokenRows$Owned(t, p)
            from AccessTokenRow t join PersonRow p on p.personId = t.personId where t.hash = :hash""")
    Optional<Owned> findByHash(byte[] hash);

    List<AccessTokenRow> findByPersonIdOrderByCreatedAtDesc(UUID personId);

    int countByPersonId(UUID personId);

    @Modifying
    @Query("update AccessTokenRow t set t.lastUsedAt = :now where t.accessTokenId = :id")
    int used(UUID id, Instant now);

    @Modifying
    @Query("delete from AccessTokenRow t where t.accessTokenId = :id and t.personId = :person")
    int delete(UUID id, UUID person);

    @Modifying
    @Query("delete from AccessTokenRow t where t.personId = :person")
    int deleteOf(UUID person);

    record Owned(AccessTokenRow token, PersonRow owner) {}
}
