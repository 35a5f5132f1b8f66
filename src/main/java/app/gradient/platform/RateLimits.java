package app.gradient.platform;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Token buckets by limit and key (a person's id, an address). Counted per node: with {@code n} web nodes a client that
 * reaches all of them has {@code n} times the allowance, which is enough against guessing and floods.
 */
public final class RateLimits {
    private static final int MOST_KEYS = 100_000;

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterAccess(Duration.ofHours(2))
            .build();

    RateLimits() {}

    /**
     * Takes one from the allowance of {@code key}.
     * @throws TooManyRequests if none is left
     */
    public void spend(RateLimit limit, String key) {
        var probe = bucket(limit, key).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyRequests(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** Gives back what {@link #spend} took: a login that succeeded doesn't count against guessing. */
    public void refund(RateLimit limit, String key) {
        bucket(limit, key).addTokens(1);
    }

    private Bucket bucket(RateLimit limit, String key) {
        return buckets.get(new Key(limit, key), RateLimits::newBucket);
    }

    private static Bucket newBucket(Key key) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(key.limit.capacity()).refillGreedy(key.limit.capacity(), key.limit.period()))
                .build();
    }

    private record Key(RateLimit limit, String of) {}
}
