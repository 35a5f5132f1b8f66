package app.gradient.sandbox;

import java.time.Duration;

/**
 * What one run used: {@code wall} and {@code cpu} measured from outside, from the first call to the end; peak memory in
 * bytes as the runner itself reports it, so for information only (0 when it died without a report).
 */
public record Usage(Duration wall, Duration cpu, long peakMemoryBytes) {
    public static final Usage NONE = new Usage(Duration.ZERO, Duration.ZERO, 0);
}
