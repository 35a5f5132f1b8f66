package app.gradient.submission.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says how long a queued work will wait, from how long the recent ones took.
 *
 * <p>With {@code s} slots of which {@code f} are free and {@code a} works ahead, a work is taken when
 * {@code n = max(0, a + 1 − f)} works have ended. Slots end works at the rate {@code s / m}, where {@code m} is the mean
 * time of the last 200 works; so the wait is about {@code n·m/s} with standard deviation {@code √n·d/s}, {@code d} being
 * that of one work's time. The 95th percentile takes the sum as normal (1.645 deviations). Without any recent work
 * {@code m} and {@code d} are 0.15 s.
 */
public class Standings {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final double NORMAL_95 = 1.645;
    private static final double UNKNOWN_SECONDS = 0.15;
    /** From the commit that makes a work ready to its claim on an idle worker. */
    private static final double PICK_UP_SECONDS = 0.01;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Pace> pace = new AtomicReference<>(new Pace(Instant.MIN, 0, false, 0, 0));

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Standing of(UUID work) {
        var crowd = jdbc.sql("""
                        select
                            (select count(*) from work a
                             where a.state = 'queued' and a.work_id <> w.work_id
                               and (a.dispatched_at is not null or a.person_id = w.person_id and a.lane = w.lane)
                               and (w.dispatched_at is null and (a.dispatched_at is not null or a.stored_at < w.stored_at)
                                    or a.priority > w.priority
                                    or a.priority = w.priority and a.dispatched_at < w.dispatched_at)) as ahead,
                            (select count(*) from work b where b.state in ('compiling', 'running')) as busy
                        from work w where w.work_id = :id
                        """)
                .param("id", work)
                .query((row, index) -> new Crowd(row.getInt("ahead"), row.getInt("busy")))
                .single();
        var current = pace();
        int slots = Math.max(1, current.slots());
        int free = Math.max(0, slots - crowd.busy());
        int endings = Math.max(0, crowd.ahead() + 1 - free);
        double likely = PICK_UP_SECONDS + endings * current.mean() / slots;
        double most = likely + NORMAL_95 * Math.sqrt(endings) * current.deviation() / slots;
        return new Standing(crowd.ahead() + 1, seconds(likely), seconds(most), current.slots() > 0);
    }

    /** Whether workers are alive, and none of them can lock a program down well enough to run it. */
    @Transactional(readOnly = true)
    public boolean codeIsRefused() {
        return pace().refused();
    }

    private Pace pace() {
        var now = clock.instant();
        var known = pace.get();
        if (known.at().isAfter(now.minus(FRESH)) && !known.at().isAfter(now)) {
            return known;
        }
        var fresh = jdbc.sql("""
                        select
                            (select coalesce(sum(slots), 0) from worker
                             where seen_at > now() - interval '15 seconds') as slots,
                            (select coalesce(not bool_or(runs_code), false) from worker
                             where seen_at > now() - interval '15 seconds') as refused,
                            coalesce(avg(took), :unknown) as mean, coalesce(stddev_pop(took), :unknown) as deviation
                        from (
                            select extract(epoch from graded_at - claimed_at)::float8 as took from work
                            where graded_at > :recent and claimed_at is not null
                            order by graded_at desc limit 200) recent
                        """)
                .param("unknown", UNKNOWN_SECONDS)
                .param("recent", Timestamp.from(now.minus(Duration.ofHours(1))))
                .query((row, index) -> new Pace(
                        now,
                        row.getInt("slots"),
                        row.getBoolean("refused"),
                        row.getDouble("mean"),
                        row.getDouble("deviation")))
                .single();
        pace.set(fresh);
        return fresh;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private record Crowd(int ahead, int busy) {}

    private record Pace(Instant at, int slots, boolean refused, double mean, double deviation) {}
}
