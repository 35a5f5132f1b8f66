package app.gradient.platform;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes the ids of rows: UUID version 7, so that rows made later sort later and an index grows at its end.
 * Source: RFC 9562, §5.7 and §6.2 (method 1: the 12 bits after the version count within one millisecond).
 */
public final class Ids {
    private static final int COUNTER_LIMIT = 1 << 12;

    private final Clock clock;
    private final RandomGenerator random;
    private long lastMillis;
    private int counter;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next id; greater than every id this instance gave before, also when the clock steps back. */
    public UUID next() {
        long millis;
        int sequence;
        synchronized (this) {
            long now = clock.millis();
            if (now > lastMillis) {
                lastMillis = now;
                // Half the range is left free, so that a burst in one millisecond seldom runs into the next one.
                counter = random.nextInt(COUNTER_LIMIT / 2);
            } else if (++counter == COUNTER_LIMIT) {
                lastMillis++;
                counter = 0;
            }
            millis = lastMillis;
            sequence = counter;
        }
        long high = (millis << 16) | 0x7000L | sequence;
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
