package app.gradient.platform;

import org.springframework.http.HttpStatus;

/** The thing has changed since the visitor saw it. */
public final class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;

    public Conflict() {
        this("error.409.message");
    }

    public Conflict(String messageKey, Object... arguments) {
        super(HttpStatus.CONFLICT, messageKey, arguments);
    }
}
