package app.gradient.account;

import app.gradient.account.AccountLinkRow.Purpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AccountLinkRows extends Repository<AccountLinkRow, UUID> {
    AccountLinkRow save(AccountLinkRow row);

    @Query("select l from AccountLinkRow l where l.hash = :hash and l.purpose = :purpose and l.expiresAt > :now")
    Optional<AccountLinkRow> valid(byte[] hash, Purpose purpose, Instant now);

    /** One of several users of the same link gets 1, the others 0. */
    @Modifying
    @Query("delete from AccountLinkRow l where l.accountLinkId = :id")
    int use(UUID id);

    @Modifying
    @Query("delete from AccountLinkRow l where l.personId = :person")
    int deleteOf(UUID person);

    @Modifying
    @Query("delete from AccountLinkRow l where l.purpose = :purpose")
    int deleteAll(Purpose purpose);

    @Modifying
    @Query("delete from AccountLinkRow l where l.expiresAt <= :now")
    int deleteExpired(Instant now);
}
