package app.gradient.account;

import app.gradient.platform.RateLimits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks an e-mail and a password. The answer is the same, and as slow, for an unknown address and a wrong password. */
@Service
class SignIn {
    private final PersonRows rows;
    private final Passwords passwords;
    private final RateLimits limits;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignIn(PersonRows rows, Passwords passwords, RateLimits limits, AuditLog audit, TransactionTemplate transaction) {
        this.rows = rows;
        this.passwords = passwords;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @param address where the attempt comes from
     * @throws app.gradient.platform.TooManyRequests after too many failures from the address or for the e-mail
     */
    Outcome attempt(String typedEmail, String password, String address) {
        var email = Email.parse(typedEmail);
        var key = email.map(Email::value).orElse("");
        limits.spend(Limits.SIGN_IN_BY_ADDRESS, address);
        limits.spend(Limits.SIGN_IN_BY_EMAIL, key);
        var row = email.flatMap(known -> rows.findByEmail(known.value())).filter(PersonRow::isActive);
        // outside any transaction: comparing takes a tenth of a second, which no connection should wait for
        boolean match = passwords.match(password, row.flatMap(PersonRow::password));
        if (row.isEmpty() || !match) {
            transaction.executeWithoutResult(
                    status -> audit.record(AuditEvent.SIGN_IN_FAILED, row.map(PersonRow::id), ""));
            return new Outcome.Refused();
        }
        limits.refund(Limits.SIGN_IN_BY_ADDRESS, address);
        limits.refund(Limits.SIGN_IN_BY_EMAIL, key);
        var known = row.get();
        if (known.password().filter(passwords::isOutdated).isPresent()) {
            var renewed = passwords.encode(password);
            transaction.executeWithoutResult(
                    status -> rows.findById(known.id().value()).ifPresent(current -> current.setPassword(renewed)));
        }
        return new Outcome.Accepted(known.toPerson(), new Preferences(known.language(), known.theme()));
    }

    /** What an attempt came to. */
    sealed interface Outcome {
        record Accepted(Person person, Preferences preferences) implements Outcome {}

        record Refused() implements Outcome {}
    }
}
