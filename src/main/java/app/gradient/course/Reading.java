package app.gradient.course;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a person is in a section: where the top of the window was last ({@code anchor}, {@code share} of the text above
 * it), the furthest share ever, and when the end was reached.
 */
record Reading(
        String chapter,
        String section,
        Optional<String> anchor,
        double share,
        double furthest,
        Instant seenAt,
        Optional<Instant> finishedAt) {

    boolean finished() {
        return finishedAt.isPresent();
    }

    String path() {
        return chapter + "/" + section;
    }
}
