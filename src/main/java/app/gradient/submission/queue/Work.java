package app.gradient.submission.queue;

import app.gradient.account.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing to do for one person, as its row stood when it was read.
 *
 * @param line who stands in line as one: the person, or all guests of one address
 * @param claims how often a worker took it; a result counts only when it comes from the latest claim
 * @param faults how often we failed at it
 * @param incident the id of our latest fault in the log
 */
public record Work(
        UUID id,
        PersonId person,
        UUID line,
        Lane lane,
        Priority priority,
        State state,
        int claims,
        int faults,
        boolean cancelRequested,
        Optional<String> incident,
        Times times) {

    /** When each phase ended; a phase that was not reached, or was skipped, is absent. */
    public record Times(
            Instant stored,
            Optional<Instant> dispatched,
            Optional<Instant> claimed,
            Optional<Instant> compiled,
            Optional<Instant> ran,
            Optional<Instant> graded,
            Optional<Instant> notified) {

        public Optional<Duration> waiting() {
            return claimed.map(at -> between(stored, at));
        }

        public Optional<Duration> compiling() {
            return claimed.flatMap(from -> compiled.map(to -> between(from, to)));
        }

        public Optional<Duration> running() {
            return compiled.flatMap(from -> ran.map(to -> between(from, to)));
        }

        /** Both phases of what needs no compiler. */
        public Optional<Duration> working() {
            return claimed.flatMap(from -> ran.map(to -> between(from, to)));
        }

        public Optional<Duration> grading() {
            return ran.flatMap(from -> graded.map(to -> between(from, to)));
        }

        public Optional<Duration> total() {
            return graded.map(at -> between(stored, at));
        }

        // Two nodes' clocks may differ by some milliseconds; a phase never shows as negative.
        private static Duration between(Instant from, Instant to) {
            var duration = Duration.between(from, to);
            return duration.isNegative() ? Duration.ZERO : duration;
        }
    }
}
