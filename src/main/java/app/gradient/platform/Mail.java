package app.gradient.platform;

/** The way out for letters. Never called inside a transaction: a mail server may be slow or absent. */
public interface Mail {
    /** Whether letters leave the house at all; if not, pages send people to the operator instead. */
    boolean isConfigured();

    Outcome send(Letter letter);

    /** A plain-text letter to one address. */
    record Letter(String to, String subject, String text) {}

    /** What became of a letter. */
    sealed interface Outcome {
        record Sent() implements Outcome {}

        record NotConfigured() implements Outcome {}

        /** The mail server refused or was not there; {@code reason} is for the log. */
        record Failed(String reason) implements Outcome {}
    }
}
