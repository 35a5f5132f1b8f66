package app.gradient.sandbox;

import java.time.Duration;

/**
 * What one run used: {@code wall} and {@code cpu} measured from outside, from the first call to the end; peak memory in
 * bytes as the runner itself reports it, so for information only (0 when it died without a report).
 */
public record Usage(Duration wall, Duration cpu, long peakMemoryBytes) {
    public static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, 0);

    private static final Duration TIME_STEP = Duration.ofMillis(100);
    private static final long MEMORY_STEP = 32L << 20;

    /** For runs with hidden calls: a program could put what it was given into the last digits of a measure. */
    public Usage rounded() {
        return new Usage(rounded(wall), rounded(cpu), Math.ceilDiv(peakMemoryBytes, MEMORY_STEP) * MEMORY_STEP);
    }

    /** The same for a time that a clock of ours measured: up to the next tenth of a second. */
    public static Duration rounded(Duration time) {
        return TIME_STEP.multipliedBy(Math.ceilDiv(time.toNanos(), TIME_STEP.toNanos()));
    }
}
