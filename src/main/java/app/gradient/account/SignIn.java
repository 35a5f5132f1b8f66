package app.gradient.account;

import app.gradient.platform.RateLimit;
import app.gradient.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks an e-mail and a password. The answer is the same, and as slow, for an unknown address and a wrong password. */
@Service
class SignIn {
    private final PersonRows rows;
    private final Passwords passwords;
    private final RateLimits limits;
    private final KnownDevices devices;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SignIn(
            PersonRows rows,
            Passwords passwords,
            RateLimits limits,
            KnownDevices devices,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.devices = devices;
        this.rows = rows;
        this.passwords = passwords;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * @throws app.gradient.platform.TooManyRequests after too many failures from that place
     */
    Outcome attempt(String typedEmail, String password, Place place) {
        var email = Email.parse(typedEmail);
        var allowances = allowances(email, place);
        allowances.forEach(allowance -> limits.spend(allowance.limit(), allowance.key()));
        var row = email.flatMap(known -> rows.findByEmail(known.value())).filter(PersonRow::isActive);
        // outside any transaction: comparing takes a tenth of a second, which no connection should wait for
        boolean match = passwords.match(password, row.flatMap(PersonRow::password));
        if (row.isEmpty() || !match) {
            transaction.executeWithoutResult(
                    status -> audit.record(AuditEvent.SIGN_IN_FAILED, row.map(PersonRow::id), ""));
            return new Outcome.Refused();
        }
        allowances.forEach(allowance -> limits.refund(allowance.limit(), allowance.key()));
        var known = row.get();
        if (known.password().filter(passwords::isOutdated).isPresent()) {
            var renewed = passwords.encode(password);
            transaction.executeWithoutResult(
                    status -> rows.findById(known.id().value()).ifPresent(current -> current.setPassword(renewed)));
        }
        return new Outcome.Accepted(known.toPerson(), new Preferences(known.language(), known.theme()));
    }

    /** What an attempt takes from; the keys are of what was typed, so they tell nothing of which accounts there are. */
    private List<Allowance> allowances(Optional<Email> email, Place place) {
        var known = email.flatMap(address -> place.device().filter(secret -> devices.knows(address, secret)));
        if (known.isPresent()) {
            return List.of(new Allowance(
                    Limits.SIGN_IN_BY_DEVICE,
                    email.get().value() + " " + HexFormat.of().formatHex(Secrets.hash(known.get()))));
        }
        var typed = email.map(Email::value).orElse("");
        return List.of(
                new Allowance(Limits.SIGN_IN_BY_ADDRESS, place.address()),
                new Allowance(Limits.SIGN_IN_BY_EMAIL_AND_ADDRESS, typed + " " + place.address()),
                new Allowance(Limits.SIGN_IN_BY_EMAIL, typed));
    }

    private record Allowance(RateLimit limit, String key) {}

    /**
     * Where an attempt comes from.
     *
     * @param device the secret of a browser in which somebody has logged in before
     */
    record Place(String address, Optional<String> device) {
        static Place of(HttpServletRequest request) {
            return new Place(request.getRemoteAddr(), KnownDevices.secret(request));
        }
    }

    /** What an attempt came to. */
    sealed interface Outcome {
        record Accepted(Person person, Preferences preferences) implements Outcome {}

        record Refused() implements Outcome {}
    }
}
