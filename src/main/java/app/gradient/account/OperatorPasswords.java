package app.gradient.account;

import app.gradient.platform.OperatorCommand.Misused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How the operator gives a password: a line of standard input, or a link that its owner opens. */
@Component
class OperatorPasswords {
    private final Passwords passwords;
    private final PasswordChange change;
    private final ResetLetters letters;

    OperatorPasswords(Passwords passwords, PasswordChange change, ResetLetters letters) {
        this.passwords = passwords;
        this.change = change;
        this.letters = letters;
    }

    /**
     * The password on standard input, encoded.
     * @throws Misused if there is none, or a weak one
     */
    String read(String email) {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null || line.isEmpty()) {
                throw new Misused("standard input holds no password");
            }
            passwords.weakness(line, email).ifPresent(weakness -> {
                throw new Misused("the password is too "
                        + weakness.name().toLowerCase(Locale.ROOT).replace("like_email", "like the e-mail"));
            });
            return passwords.encode(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void printLink(Person person, PrintStream out) {
        change.issueReset(person.id())
                .ifPresentOrElse(
                        secret -> {
                            out.println("whoever opens this link within " + PasswordChange.ISSUED_LINK_LASTS.toHours()
                                    + " hours sets the password, once:");
                            out.println(letters.link(secret));
                        },
                        () -> out.println("the account is closed: open it first"));
    }
}
