package app.gradient.submission.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says where a queued work stands and how long it will wait, from how long the recent ones took.
 *
 * <p>A person has one work of a lane in the shared queue at a time, so works go by turns: everybody's first before anybody's
 * second, in the order in which the first ones came. With {@code s} slots of which {@code f} are free and {@code a} works
 * ahead, a work is taken when {@code n = max(0, a + 1 − f)} works have ended. Slots end works at the rate {@code s / m},
 * where {@code m} is the mean time of the last 200 works; so the wait is about {@code n·m/s}. Its variance has two parts:
 * the works' own, {@code n·d²/s²} with {@code d} the deviation of one work's time, and the pace's, which changes with
 * what else the machine does: {@code (0.25·n·m/s)²}. The 95th percentile takes the sum as normal (1.645 deviations).
 *
 * <p>A work that has the machine to itself is done much sooner than one in a crowd. So only works count that had to wait
 * themselves; before there are ten of them in the last hour {@code m} and {@code d} are those of the others, but at least
 * 0.15 s.
 */
public class Standings {
    private static final Duration FRESH = Duration.ofSeconds(1);
    private static final double NORMAL_95 = 1.645;
    private static final double PACE_DEVIATION = 0.25;
    private static final double UNKNOWN_SECONDS = 0.15;
    private static final double WAIT_OF_A_CROWD_SECONDS = 0.05;
    private static final int ENOUGH_OF_A_CROWD = 10;
    /** From the commit that makes a work ready to its claim on an idle worker. */
    private static final double PICK_UP_SECONDS = 0.01;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AtomicReference<Pace> pace = new AtomicReference<>(new Pace(Instant.MIN, 0, false, 0, 0));

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Standing of(UUID work) {
        var crowd = jdbc.sql("""
                        with queued as (
                            select work_id, coalesce(line, person_id) as line, lane, priority,
                                row_number() over (by_person order by dispatched_at nulls last, stored_at, work_id) as turn,
                                min(dispatched_at) over by_person is null as later,
                                coalesce(min(dispatched_at) over by_person, min(stored_at) over by_person) as since
                            from work where state = 'queued'
                            window by_person as (partition by coalesce(line, person_id), lane))
                        select
                            (select count(*) from queued mine join queued other on other.work_id <> mine.work_id
                             where mine.work_id = :id
                               and (other.priority > mine.priority
                                    or other.priority = mine.priority
                                       and (other.turn, other.later, other.since) < (mine.turn, mine.later, mine.since)
                                    or other.line = mine.line and other.lane = mine.lane
                                       and other.turn < mine.turn)) as ahead,
                            (select count(*) from work where state in ('compiling', 'running')) as busy
                        """)
                .param("id", work)
                .query((row, index) -> new Crowd(row.getInt("ahead"), row.getInt("busy")))
                .single();
        var current = pace();
        int slots = Math.max(1, current.slots());
        int free = Math.max(0, slots - crowd.busy());
        int endings = Math.max(0, crowd.ahead() + 1 - free);
        double likely = PICK_UP_SECONDS + endings * current.mean() / slots;
        double own = Math.sqrt(endings) * current.deviation();
        double pace = PACE_DEVIATION * endings * current.mean();
        double most = likely + NORMAL_95 * Math.hypot(own, pace) / slots;
        return new Standing(crowd.ahead() + 1, seconds(likely), seconds(most), current.slots() > 0);
    }

    /** Whether workers are alive, and none of them can lock a program down well enough to run it. */
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
                        with latest as (
                            select graded_at, extract(epoch from graded_at - claimed_at)::float8 as took,
                                claimed_at - dispatched_at > make_interval(secs => :wait) as crowded
                            from work
                            where graded_at > :recent and claimed_at is not null
                            order by graded_at desc limit 2000),
                        numbered as (
                            select *, row_number() over (partition by crowded order by graded_at desc) as number from latest)
                        select
                            (select coalesce(sum(slots), 0) from worker
                             where seen_at > now() - interval '15 seconds') as slots,
                            (select coalesce(not bool_or(runs_code), false) from worker
                             where seen_at > now() - interval '15 seconds') as refused,
                            count(*) filter (where crowded) as crowded,
                            avg(took) filter (where crowded) as crowded_mean,
                            stddev_pop(took) filter (where crowded) as crowded_deviation,
                            avg(took) filter (where not crowded) as mean,
                            stddev_pop(took) filter (where not crowded) as deviation
                        from numbered where number <= 200
                        """)
                .param("wait", WAIT_OF_A_CROWD_SECONDS)
                .param("recent", Timestamp.from(now.minus(Duration.ofHours(1))))
                .query((row, index) -> pace(now, row))
                .single();
        pace.set(fresh);
        return fresh;
    }

    private static Pace pace(Instant now, ResultSet row) throws SQLException {
        boolean crowded = row.getInt("crowded") >= ENOUGH_OF_A_CROWD;
        return new Pace(
                now,
                row.getInt("slots"),
                row.getBoolean("refused"),
                crowded ? row.getDouble("crowded_mean") : Math.max(row.getDouble("mean"), UNKNOWN_SECONDS),
                crowded ? row.getDouble("crowded_deviation") : Math.max(row.getDouble("deviation"), UNKNOWN_SECONDS));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private record Crowd(int ahead, int busy) {}

    private record Pace(Instant at, int slots, boolean refused, double mean, double deviation) {}
}
