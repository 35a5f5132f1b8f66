package app.gradient.account;

import app.gradient.platform.Arguments;
import app.gradient.platform.OperatorCommand;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** {@code user add|password|role|disable|enable|revoke}: accounts without the web. A password comes by standard input, never as an argument. */
@Component
class UserCommand implements OperatorCommand {
    private static final String STDIN = "password-stdin";

    private final Accounts accounts;
    private final People people;
    private final Roster roster;
    private final PasswordChange change;
    private final OperatorPasswords passwords;

    UserCommand(Accounts accounts, People people, Roster roster, PasswordChange change, OperatorPasswords passwords) {
        this.accounts = accounts;
        this.people = people;
        this.roster = roster;
        this.change = change;
        this.passwords = passwords;
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public List<String> usage() {
        return List.of(
                "user add <e-mail> [--name NAME] [--role LEARNER|INSTRUCTOR|ADMIN] [--password-stdin]",
                "user password <e-mail> [--password-stdin]",
                "user role <e-mail> LEARNER|INSTRUCTOR|ADMIN",
                "user disable <e-mail>",
                "user enable <e-mail>",
                "user revoke <e-mail>");
    }

    @Override
    public ExitCode run(List<String> words, PrintStream out) {
        var arguments = Arguments.parse(words, Set.of("name", "role"), Set.of(STDIN));
        return switch (arguments.positional(
                0, "what to do with the user: add, password, role, disable, enable or revoke,")) {
            case "add" -> add(arguments, out);
            case "password" -> password(arguments, out);
            case "role" -> role(arguments, out);
            case "disable" ->
                change(
                        arguments,
                        roster::disable,
                        "is disabled, all sessions have ended and all tokens are revoked",
                        out);
            case "revoke" ->
                change(arguments, roster::revokeAccess, "is logged out everywhere, all tokens are revoked", out);
            case "enable" -> change(arguments, roster::enable, "may come in again", out);
            case String other -> throw new Misused("there is no command user " + other);
        };
    }

    private ExitCode add(Arguments arguments, PrintStream out) {
        var email = arguments.positional(1, "the e-mail");
        arguments.noMoreThan(2);
        var name = arguments.option("name").orElse(email);
        var role = role(arguments.option("role").orElse(Role.LEARNER.name()));
        var password = arguments.has(STDIN) ? Optional.of(passwords.read(email)) : Optional.<String>empty();
        return switch (accounts.addNow(name, email, role, password)) {
            case Accounts.Addition.Added added -> {
                out.println("added " + email + " as " + role);
                if (password.isEmpty()) {
                    passwords.printLink(added.person(), out);
                }
                yield ExitCode.DONE;
            }
            case Accounts.Addition.EmailTaken taken -> {
                out.println("there is already an account with the e-mail " + email);
                yield ExitCode.FAILED;
            }
            case Accounts.Addition.Malformed malformed -> {
                out.println(email + " is not an e-mail address");
                yield ExitCode.FAILED;
            }
        };
    }

    private ExitCode password(Arguments arguments, PrintStream out) {
        var email = arguments.positional(1, "the e-mail");
        arguments.noMoreThan(2);
        var person = people.findByEmail(email);
        if (person.isEmpty()) {
            return nobody(email, out);
        }
        if (arguments.has(STDIN)) {
            change.set(person.get().id(), passwords.read(email), Optional.empty());
            out.println("the password of " + email + " is changed, all sessions have ended and all tokens are revoked");
        } else {
            passwords.printLink(person.get(), out);
        }
        return ExitCode.DONE;
    }

    private ExitCode role(Arguments arguments, PrintStream out) {
        var email = arguments.positional(1, "the e-mail");
        var role = role(arguments.positional(2, "the role"));
        arguments.noMoreThan(3);
        var person = people.findByEmail(email);
        if (person.isEmpty()) {
            return nobody(email, out);
        }
        return tell(roster.changeRole(person.get().id(), role), email, "is now " + role, out);
    }

    private ExitCode change(
            Arguments arguments, Function<PersonId, Roster.Change> change, String done, PrintStream out) {
        var email = arguments.positional(1, "the e-mail");
        arguments.noMoreThan(2);
        return people.findByEmail(email)
                .map(person -> tell(change.apply(person.id()), email, done, out))
                .orElseGet(() -> nobody(email, out));
    }

    private static ExitCode tell(Roster.Change change, String email, String done, PrintStream out) {
        return switch (change) {
            case DONE -> {
                out.println(email + " " + done);
                yield ExitCode.DONE;
            }
            case NOBODY -> nobody(email, out);
            case LAST_ADMIN -> {
                out.println(email + " is the only admin who can come in: make or enable another one first");
                yield ExitCode.FAILED;
            }
        };
    }

    private static ExitCode nobody(String email, PrintStream out) {
        out.println("there is no account with the e-mail " + email);
        return ExitCode.FAILED;
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role != Role.GUEST && role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Misused("there is no role " + name));
    }
}
