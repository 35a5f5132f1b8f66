package app.gradient.submission.queue;

import java.time.Duration;

/**
 * Where a waiting work stands.
 *
 * @param place 1 is the next to be taken
 * @param likely how long it will likely wait still: a median
 * @param most how long it will hardly exceed: a 95th percentile
 * @param workers whether any worker is alive at all
 */
public record Standing(int place, Duration likely, Duration most, boolean workers) {}
