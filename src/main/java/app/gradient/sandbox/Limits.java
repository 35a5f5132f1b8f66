package app.gradient.sandbox;

import java.time.Duration;

/**
 * What one run may use. Start-up of the process is on nobody's clock.
 *
 * @param wallTime from the first call to the end
 * @param cpuTime over all threads of the process, counted from the first call
 * @param heapMiB heap of the JVM in MiB, 16 to 2048; up to {@link #DEFAULT_HEAP_MIB} is served by a pre-started process,
 *     more costs a cold start
 * @param outputKiB standard output in KiB, 1 to 1024
 */
public record Limits(Duration wallTime, Duration cpuTime, int heapMiB, int outputKiB) {
    public static final int DEFAULT_HEAP_MIB = 128;

    public Limits {
        if (wallTime.isNegative() || wallTime.isZero() || cpuTime.isNegative() || cpuTime.isZero()) {
            throw new IllegalArgumentException("time limits are positive");
        }
        if (heapMiB < 16 || heapMiB > 2048) {
            throw new IllegalArgumentException("heapMiB is 16 to 2048, not " + heapMiB);
        }
        if (outputKiB < 1 || outputKiB > 1024) {
            throw new IllegalArgumentException("outputKiB is 1 to 1024, not " + outputKiB);
        }
    }

    /** Ten seconds on the wall and on processors, 128 MiB of heap, 64 KiB of output. */
    public static Limits usual() {
        return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), DEFAULT_HEAP_MIB, 64);
    }
}
