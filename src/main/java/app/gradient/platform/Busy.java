package app.gradient.platform;

import java.time.Duration;
import org.springframework.http.HttpStatus;

/** More of this is under way than the machine can do at once; a moment later it is worth another try. */
public final class Busy extends Refusal {
    private static final long serialVersionUID = 1L;

    static final Duration A_MOMENT = Duration.ofSeconds(5);

    /** {@code messageKey} says what of. */
    public Busy(String messageKey) {
        super(HttpStatus.SERVICE_UNAVAILABLE, messageKey);
    }
}
