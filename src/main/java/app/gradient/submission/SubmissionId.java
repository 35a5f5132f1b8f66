package app.gradient.submission;

import java.util.UUID;

/** Names one submission; the same id names its work in the queue. */
public record SubmissionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
