package app.gradient.platform;

import org.springframework.http.HttpStatus;

/** Nothing is there, or it belongs to somebody else: the visitor can't tell which. */
public final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound() {
        this("error.404.message");
    }

    public NotFound(String messageKey, Object... arguments) {
        super(HttpStatus.NOT_FOUND, messageKey, arguments);
    }
}
