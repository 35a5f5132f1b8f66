package app.gradient.platform;

import org.springframework.http.HttpStatus;

/** A request that nobody gets to see as it is: its body or its bytes are refused before they are understood. */
public final class Unreadable extends Refusal {
    private static final long serialVersionUID = 1L;

    private Unreadable(HttpStatus status) {
        super(status, "error." + status.value() + ".message");
    }

    /** Bytes that are no text, or text that can't be kept. */
    public static Unreadable malformed() {
        return new Unreadable(HttpStatus.BAD_REQUEST);
    }

    static Unreadable tooLarge() {
        return new Unreadable(HttpStatus.CONTENT_TOO_LARGE);
    }

    static Unreadable withoutLength() {
        return new Unreadable(HttpStatus.LENGTH_REQUIRED);
    }

    static Unreadable encoded() {
        return new Unreadable(HttpStatus.UNSUPPORTED_MEDIA_TYPE);
    }
}
