package app.gradient.exercise;

/** An expression that cannot be read or has no finite value; the message is for the author of an exercise. */
final class ExpressionException extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    /** What went wrong, for the sentence that a learner reads. */
    enum Reason {
        UNREADABLE,
        UNKNOWN_NAME,
        NOT_FINITE
    }

    private final Reason reason;
    private final String description;

    ExpressionException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.description = message;
    }

    /** The message, which is always there. */
    String description() {
        return description;
    }

    Reason reason() {
        return reason;
    }
}
