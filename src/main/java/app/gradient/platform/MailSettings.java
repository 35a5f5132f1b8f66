package app.gradient.platform;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code gradient.mail.*}: the sender that letters name; the server itself is {@code spring.mail.*}. */
@ConfigurationProperties("gradient.mail")
record MailSettings(
        @DefaultValue("Градиент <gradient@localhost>") String from) {}
