package app.gradient.account;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

interface PersonRows extends Repository<PersonRow, UUID> {
    PersonRow save(PersonRow row);

    PersonRow saveAndFlush(PersonRow row);

    void delete(PersonRow row);

    void flush();

    Optional<PersonRow> findById(UUID id);

    List<PersonRow> findAllById(Iterable<UUID> ids);

    Optional<PersonRow> findByEmail(String email);

    boolean existsByRole(Role role);

    /**
     * The admins who can come in. Locks their rows, so that of two of them who close each other's accounts at once the second
     * sees what the first did.
     */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PersonRow p where p.role = app.gradient.account.Role.ADMIN and p.disabledAt is null")
    List<PersonRow> lockEnabledAdmins();

    /**
     * Accounts whose name or e-mail is like the pattern, in the order of {@link app.gradient.platform.Wording#ORDER}.
     *
     * @param name a {@code like} pattern of {@link app.gradient.platform.Wording#key keys}; what keys replace comes along
     */
    @Query("""
            select p from PersonRow p
            where p.role <> app.gradient.account.Role.GUEST
              and (:role is null or p.role = :role)
              and (lower(cast(function('translate', function('normalize', p.name), :replaced, :replacements) as string)) like :name escape '!'
                or p.email like :address escape '!')
            order by collate(lower(cast(function('translate', p.name, 'ёЁ', 'еЕ') as string)) as ucs_basic),
                collate(p.name as ucs_basic), p.personId""")
    Page<PersonRow> search(
            String name, String address, String replaced, String replacements, @Nullable Role role, Pageable page);

    @Transactional
    @Modifying
    @Query("update PersonRow p set p.lastSeenAt = :now where p.personId = :id and p.lastSeenAt < :now")
    int seen(UUID id, Instant now);

    /** Guests who left no account and have not been back, in the order of their ids, those after {@code after}. */
    @Query("""
            select p.personId from PersonRow p
            where p.role = app.gradient.account.Role.GUEST and p.lastSeenAt < :since and p.personId > :after
            order by p.personId""")
    List<UUID> guestsUnseenSince(Instant since, UUID after, Limit limit);

    /** Those of {@code ids} who still are guests and still have not been back. */
    @Modifying
    @Query("""
            delete from PersonRow p where p.personId in :ids
              and p.role = app.gradient.account.Role.GUEST and p.lastSeenAt < :since""")
    int deleteGuests(Collection<UUID> ids, Instant since);
}
