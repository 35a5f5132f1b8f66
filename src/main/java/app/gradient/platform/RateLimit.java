package app.gradient.platform;

import java.time.Duration;

/**
 * How often something may be done: {@code capacity} times at once, refilled evenly over {@code period}.
 * {@code name} keeps the buckets of different limits apart.
 */
public record RateLimit(String name, int capacity, Duration period) {
    public RateLimit {
        if (capacity < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("A rate limit needs a positive capacity and period: " + name);
        }
    }
}
