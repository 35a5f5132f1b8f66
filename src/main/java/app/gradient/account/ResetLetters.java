package app.gradient.account;

import app.gradient.platform.Mail;
import app.gradient.platform.Site;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;

/** Writes and sends the letter with a reset link. */
@Component
class ResetLetters {
    private final Mail mail;
    private final Site site;
    private final MessageSource messages;
    private final AsyncTaskExecutor background;

    ResetLetters(Mail mail, Site site, MessageSource messages, AsyncTaskExecutor applicationTaskExecutor) {
        this.mail = mail;
        this.site = site;
        this.messages = messages;
        this.background = applicationTaskExecutor;
    }

    boolean canBeSent() {
        return mail.isConfigured();
    }

    /** Beside the request: how long the mail server takes would tell that the address has an account. */
    void send(Email to, String secret, Locale locale) {
        var letter = new Mail.Letter(
                to.value(),
                messages.getMessage("account.reset.letter.subject", null, locale),
                messages.getMessage(
                        "account.reset.letter.text",
                        new Object[] {link(secret), PasswordChange.MAILED_LINK_LASTS.toMinutes()},
                        locale));
        background.execute(() -> mail.send(letter));
    }

    String link(String secret) {
        return site.url("/password/new?token=" + secret);
    }
}
