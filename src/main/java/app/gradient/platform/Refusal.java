package app.gradient.platform;

import java.util.Arrays;
import org.springframework.http.HttpStatus;

/**
 * A request that is understood and refused. Carries the key of a message in the bundles, never a sentence:
 * the one error handler words it in the visitor's language and shows it as a page, a fragment or a {@code ProblemDetail}.
 */
public abstract sealed class Refusal extends RuntimeException
        permits NotFound, SignInRequired, Forbidden, Conflict, Invalid, TooManyRequests, StaleForm, Unreadable, Busy {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String messageKey;
    private final transient Object[] arguments;

    Refusal(HttpStatus status, String messageKey, Object... arguments) {
        super(status.value() + " " + messageKey + " " + Arrays.toString(arguments));
        this.status = status;
        this.messageKey = messageKey;
        this.arguments = arguments.clone();
    }

    public HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return messageKey;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
