package app.gradient.platform;

import org.springframework.http.HttpStatus;

/** The visitor may know that the thing is there, but not do this with it. */
public final class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden() {
        this("error.403.message");
    }

    public Forbidden(String messageKey, Object... arguments) {
        super(HttpStatus.FORBIDDEN, messageKey, arguments);
    }
}
