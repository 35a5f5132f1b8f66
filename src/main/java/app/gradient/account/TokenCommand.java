package app.gradient.account;

import app.gradient.platform.Arguments;
import app.gradient.platform.OperatorCommand;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** {@code token issue}: a token for somebody's program; standard output holds the token and nothing else. */
@Component
class TokenCommand implements OperatorCommand {
    private final AccessTokens tokens;
    private final People people;

    TokenCommand(AccessTokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    public String name() {
        return "token";
    }

    @Override
    public List<String> usage() {
        return List.of("token issue <e-mail> [--name NAME] [--scopes read,submit,teach] [--days 90]");
    }

    @Override
    public ExitCode run(List<String> words, PrintStream out) {
        var arguments = Arguments.parse(words, Set.of("name", "scopes", "days"), Set.of());
        if (!arguments.positional(0, "what to do with the token: issue,").equals("issue")) {
            throw new Misused("there is only the command token issue");
        }
        var email = arguments.positional(1, "the e-mail");
        arguments.noMoreThan(2);
        var person = people.findByEmail(email);
        if (person.isEmpty()) {
            out.println("there is no account with the e-mail " + email);
            return ExitCode.FAILED;
        }
        var scopes = arguments.option("scopes").map(TokenCommand::scopes).orElse(AccessTokens.allowed(person.get()));
        var name = arguments.option("name").orElse("operator");
        var issue = tokens.issue(
                person.get(), name, scopes, days(arguments.option("days").orElse("90")));
        return switch (issue) {
            case AccessTokens.Issue.Issued issued -> {
                out.println(issued.token());
                yield ExitCode.DONE;
            }
            case AccessTokens.Issue.TooMany tooMany -> {
                out.println(email + " has " + AccessTokens.MOST_PER_PERSON + " tokens: revoke some first");
                yield ExitCode.FAILED;
            }
            case AccessTokens.Issue.NoScope none -> {
                out.println("the role of " + email + " allows none of these scopes");
                yield ExitCode.FAILED;
            }
        };
    }

    private static Set<Scope> scopes(String list) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var code : list.split(",", -1)) {
            scopes.add(Arrays.stream(Scope.values())
                    .filter(scope -> scope.code().equals(code.strip()))
                    .findFirst()
                    .orElseThrow(() -> new Misused("there is no scope " + code)));
        }
        return scopes;
    }

    private static Duration days(String text) {
        try {
            int days = Integer.parseInt(text);
            if (days >= 1 && days <= TokenPages.MOST_DAYS) {
                return Duration.ofDays(days);
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new Misused("--days must be from 1 to " + TokenPages.MOST_DAYS);
    }
}
