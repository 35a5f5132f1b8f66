package app.gradient.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code gradient.account.*}.
 *
 * @param guestsKept how long a guest's work waits for them: after this time without a visit it is deleted
 */
@ConfigurationProperties("gradient.account")
record AccountSettings(@DefaultValue("60d") Duration guestsKept) {
    AccountSettings {
        if (guestsKept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("gradient.account.guests-kept must be a day or longer, as 60d");
        }
    }
}
