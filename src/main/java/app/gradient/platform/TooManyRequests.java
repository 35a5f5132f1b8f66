package app.gradient.platform;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** A rate limit is spent; {@link #retryAfter} says when the next try has a chance. */
public final class TooManyRequests extends Refusal {
    private static final long serialVersionUID = 1L;

    static final String USUAL = "error.429.wait";

    private final Duration retryAfter;

    public TooManyRequests(Duration retryAfter) {
        this(retryAfter, USUAL);
    }

    TooManyRequests(Duration retryAfter, String messageKey) {
        super(HttpStatus.TOO_MANY_REQUESTS, messageKey, secondsRoundedUp(retryAfter));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** For the {@code Retry-After} header: whole seconds, at least one. */
    public long retryAfterSeconds() {
        return secondsRoundedUp(retryAfter);
    }

    private static long secondsRoundedUp(Duration duration) {
        return Math.max(1, duration.plusMillis(999).toSeconds());
    }
}
