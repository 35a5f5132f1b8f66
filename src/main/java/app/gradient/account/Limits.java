package app.gradient.account;

import app.gradient.platform.RateLimit;
import java.time.Duration;

/** How often the doors may be tried. Generous by address: a whole class may sit behind one. */
final class Limits {
    static final RateLimit SIGN_IN_BY_ADDRESS = new RateLimit("sign-in-address", 60, Duration.ofMinutes(10));

    /** For an e-mail from one address: a stranger's mistakes count for the stranger's address only. */
    static final RateLimit SIGN_IN_BY_EMAIL_AND_ADDRESS =
            new RateLimit("sign-in-email-address", 10, Duration.ofMinutes(10));

    /**
     * For an e-mail from all addresses together, against guessing by many: after sixty failures one try a minute, wherever it
     * comes from; 1,500 guesses a day then. Who logs in for the first time on a device meanwhile may have to wait.
     */
    static final RateLimit SIGN_IN_BY_EMAIL = new RateLimit("sign-in-email", 60, Duration.ofHours(1));

    /** For an e-mail from a browser in which its owner has logged in before; nothing else counts there. */
    static final RateLimit SIGN_IN_BY_DEVICE = new RateLimit("sign-in-device", 10, Duration.ofMinutes(10));

    static final RateLimit PASSWORD_AGAIN = new RateLimit("password-again", 10, Duration.ofMinutes(10));
    static final RateLimit REGISTRATION = new RateLimit("registration", 100, Duration.ofHours(1));
    static final RateLimit RESET_BY_ADDRESS = new RateLimit("reset-address", 30, Duration.ofHours(1));
    static final RateLimit RESET_BY_EMAIL = new RateLimit("reset-email", 5, Duration.ofHours(1));
    static final RateLimit TOKENS = new RateLimit("tokens", 30, Duration.ofHours(1));
    static final RateLimit LINK = new RateLimit("link", 60, Duration.ofHours(1));

    private Limits() {}
}
