package app.gradient.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Allowances by limit and key (a person's id, an address), counted in the database, so that all web nodes count together.
 * One row keeps the moment at which an allowance is whole again (the "theoretical arrival time" of the generic cell rate
 * algorithm, ITU-T I.371): a use costs {@code period / capacity} of it, and is refused if that would lead further than
 * {@code period} into the future. One statement decides, by the database's clock.
 */
public final class RateLimits {
    private final JdbcClient jdbc;

    RateLimits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes one from the allowance of {@code key}.
     * @throws TooManyRequests if none is left
     */
    public void spend(RateLimit limit, String key) {
        spend(limit, key, TooManyRequests.USUAL);
    }

    /** The same with words of its own for who has none left, in the three forms of a number of seconds. */
    public void spend(RateLimit limit, String key, String messageKey) {
        var taken = jdbc.sql("""
                        insert into rate_limit as r (rate_limit_id, whole_at)
                        values (:id, clock_timestamp() + make_interval(secs => :cost))
                        on conflict (rate_limit_id) do update
                        set whole_at = greatest(r.whole_at, clock_timestamp()) + make_interval(secs => :cost)
                        where greatest(r.whole_at, clock_timestamp()) + make_interval(secs => :cost)
                            <= clock_timestamp() + make_interval(secs => :period)
                        """)
                .param("id", id(limit, key))
                .param("cost", cost(limit))
                .param("period", seconds(limit.period()))
                .update();
        if (taken == 0) {
            throw new TooManyRequests(wait(limit, key), messageKey);
        }
    }

    /** Gives back what {@link #spend} took: a login that succeeded doesn't count against guessing. */
    public void refund(RateLimit limit, String key) {
        jdbc.sql("update rate_limit set whole_at = whole_at - make_interval(secs => :cost) where rate_limit_id = :id")
                .param("id", id(limit, key))
                .param("cost", cost(limit))
                .update();
    }

    /** Forgets whose allowance is whole: no row means the same. */
    int clean() {
        return jdbc.sql("delete from rate_limit where whole_at < clock_timestamp()")
                .update();
    }

    private Duration wait(RateLimit limit, String key) {
        double seconds = jdbc.sql("""
                        select extract(epoch from whole_at - clock_timestamp())::float8 from rate_limit where rate_limit_id = :id
                        """)
                .param("id", id(limit, key))
                .query(Double.class)
                .optional()
                .orElse(0.0);
        double left = Math.max(0, seconds + cost(limit) - seconds(limit.period()));
        return Duration.ofMillis(Math.round(left * 1000));
    }

    private static double cost(RateLimit limit) {
        // a grain less, so that rounding never refuses the last of a whole allowance
        return seconds(limit.period()) / limit.capacity() * (1 - 1e-9);
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static UUID id(RateLimit limit, String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest((limit.name() + "\n" + key).getBytes(StandardCharsets.UTF_8));
            var bytes = ByteBuffer.wrap(digest);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
