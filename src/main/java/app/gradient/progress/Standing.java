package app.gradient.progress;

import java.time.Instant;

/** Where one learner stands with one exercise. Attempts that failed through a fault of ours are not counted. */
public sealed interface Standing {

    record NotStarted() implements Standing {}

    /** Tried {@code attempts} times without a pass so far. */
    record Tried(int attempts, Instant last) implements Standing {}

    /** Passed at the attempt of this number; later attempts change nothing. */
    record Passed(int attempts, double points, Instant at) implements Standing {}

    /** Gave up and opened the worked solution; a pass after that earns no points. */
    record Revealed(int attempts, Instant at) implements Standing {}
}
