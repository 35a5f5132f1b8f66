package app.gradient.platform;

import jakarta.mail.MessagingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Letters through the SMTP server of {@code spring.mail.host}. */
final class SmtpMail implements Mail {
    private static final Logger log = LoggerFactory.getLogger(SmtpMail.class);

    private final JavaMailSender sender;
    private final String from;

    SmtpMail(JavaMailSender sender, String from) {
        this.sender = sender;
        this.from = from;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Outcome send(Letter letter) {
        try {
            var message = sender.createMimeMessage();
            var helper = new MimeMessageHelper(message, "UTF-8");
            helper.setFrom(from);
            helper.setTo(letter.to());
            helper.setSubject(letter.subject());
            helper.setText(letter.text());
            sender.send(message);
            return new Outcome.Sent();
        } catch (MessagingException | MailException e) {
            log.warn("event=mail_failed subject=\"{}\"", letter.subject(), e);
            return new Outcome.Failed(String.valueOf(e.getMessage()));
        }
    }
}
