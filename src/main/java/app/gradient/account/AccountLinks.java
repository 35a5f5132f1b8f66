package app.gradient.account;

import app.gradient.account.AccountLinkRow.Purpose;
import app.gradient.platform.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Single-use secrets in links: issued, looked at, used; only their hashes are stored. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountLinks {
    private final AccountLinkRows rows;
    private final Secrets secrets;
    private final Ids ids;
    private final Clock clock;

    AccountLinks(AccountLinkRows rows, Secrets secrets, Ids ids, Clock clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    /** The secret of a new link that resets the password of {@code person}; the earlier ones stop working. */
    String issueReset(PersonId person, Duration validFor) {
        rows.deleteOf(person.value());
        return issue(Purpose.PASSWORD_RESET, Optional.of(person), validFor);
    }

    /** The secret of a new link that makes the first admin; the earlier ones keep working until they expire. */
    String issueFirstAdmin(Duration validFor) {
        return issue(Purpose.FIRST_ADMIN, Optional.empty(), validFor);
    }

    private String issue(Purpose purpose, Optional<PersonId> person, Duration validFor) {
        var now = clock.instant();
        rows.deleteExpired(now);
        var secret = secrets.fresh();
        rows.save(new AccountLinkRow(ids.next(), purpose, person, Secrets.hash(secret), now, now.plus(validFor)));
        return secret;
    }

    Optional<AccountLinkRow> find(String secret, Purpose purpose) {
        return rows.valid(Secrets.hash(secret), purpose, clock.instant());
    }

    /** Whether this call was the one that used the link. */
    boolean use(AccountLinkRow link) {
        return rows.use(link.getId()) == 1;
    }

    void forgetAll(Purpose purpose) {
        rows.deleteAll(purpose);
    }

    void forgetOf(PersonId person) {
        rows.deleteOf(person.value());
    }
}
