package app.gradient.submission;

import java.util.UUID;

/** Names one free run; the same id names its work in the queue. */
record RunId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
