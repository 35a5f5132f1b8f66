package app.gradient.exercise;

import java.time.Duration;

/**
 * What one grading of a learner's program may use: wall and processor time, heap in MiB, printed text in KiB.
 */
public record ResourceLimits(Duration wallTime, Duration cpuTime, int heapMiB, int outputKiB) {
    /** What an exercise gets when its {@code exercise.yml} says nothing. */
    public static final ResourceLimits USUAL =
            new ResourceLimits(Duration.ofSeconds(5), Duration.ofSeconds(4), 128, 64);

    public ResourceLimits {
        if (wallTime.isNegative() || wallTime.isZero() || wallTime.compareTo(Duration.ofMinutes(2)) > 0) {
            throw new IllegalArgumentException("wall time out of (0, 2 min]: " + wallTime);
        }
        if (cpuTime.isNegative() || cpuTime.isZero() || cpuTime.compareTo(wallTime.multipliedBy(2)) > 0) {
            throw new IllegalArgumentException("cpu time out of (0, 2 × wall]: " + cpuTime);
        }
        if (heapMiB < 32 || heapMiB > 1024 || outputKiB < 1 || outputKiB > 1024) {
            throw new IllegalArgumentException("heap " + heapMiB + " MiB or output " + outputKiB + " KiB out of range");
        }
    }
}
