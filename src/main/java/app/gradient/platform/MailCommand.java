package app.gradient.platform;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code mail test}: a letter to an address of the operator's, by the way that all letters take. */
@Component
class MailCommand implements OperatorCommand {
    private final Mail mail;
    private final Site site;

    MailCommand(Mail mail, Site site) {
        this.mail = mail;
        this.site = site;
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<String> usage() {
        return List.of("mail test <e-mail>");
    }

    @Override
    public ExitCode run(List<String> words, PrintStream out) {
        if (words.size() != 2 || !words.getFirst().equals("test")) {
            throw new Misused("mail knows one thing to do: test, with an e-mail");
        }
        var to = words.get(1);
        var letter = new Mail.Letter(
                to, "Градиент: пробное письмо", "Почта настроена: письма от " + site.url("/") + " доходят.\n");
        return switch (mail.send(letter)) {
            case Mail.Outcome.Sent sent -> {
                out.println("the mail server took a letter to " + to);
                yield ExitCode.DONE;
            }
            case Mail.Outcome.NotConfigured none -> {
                out.println("mail is not configured: set SPRING_MAIL_HOST");
                yield ExitCode.FAILED;
            }
            case Mail.Outcome.Failed failed -> {
                out.println("the letter did not leave: " + failed.reason().strip());
                yield ExitCode.FAILED;
            }
        };
    }
}
