package app.gradient.account;

import app.gradient.platform.Wording;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Judges what was typed into a form that makes an account, field by field. */
@Component
class NewAccount {
    static final int LONGEST_NAME = 120;

    private final Passwords passwords;

    NewAccount(Passwords passwords) {
        this.passwords = passwords;
    }

    /** The checked entry with its password encoded, or nothing and the reasons in {@code errors}. */
    Optional<Entry> check(AccountForm form, Errors errors) {
        checkName(form.name(), errors);
        var email = Email.parse(form.email());
        if (email.isEmpty()) {
            errors.rejectValue("email", form.email().isBlank() ? "account.email.empty" : "account.email.malformed");
        }
        checkPassword("password", form.password(), form.email(), errors);
        return email.filter(ignored -> !errors.hasErrors())
                .map(address -> new Entry(Wording.tidy(form.name()), address, passwords.encode(form.password())));
    }

    static void checkName(String name, Errors errors) {
        if (Wording.tidy(name).isEmpty()) {
            errors.rejectValue("name", "account.name.empty");
        } else if (name.strip().length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            errors.rejectValue("name", "account.name.long");
        }
    }

    void checkPassword(String field, String password, String email, Errors errors) {
        passwords
                .weakness(password, email)
                .ifPresent(weakness ->
                        errors.rejectValue(field, weakness.messageKey(), new Object[] {Passwords.SHORTEST}, null));
    }

    static Optional<Person> taken(Errors errors) {
        errors.rejectValue("email", "account.email.taken");
        return Optional.empty();
    }

    /** A form that passed. */
    record Entry(String name, Email email, String encodedPassword) {}
}
