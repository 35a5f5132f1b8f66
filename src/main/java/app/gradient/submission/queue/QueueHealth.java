package app.gradient.submission.queue;

import app.gradient.platform.HealthReport;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The queue for the operator: who works, what waits, what limits ended, and what we failed at. */
class QueueHealth implements HealthReport {
    private static final int LONG_WAIT_SECONDS = 30;
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int NUMBERS_OF_A_POOL = 7;

    private final JdbcClient jdbc;

    QueueHealth(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "queue";
    }

    @Override
    public List<Line> lines() {
        try {
            var lines = new ArrayList<>(workers());
            lines.add(waiting());
            lines.add(ended());
            lines.add(faults());
            return lines;
        } catch (DataAccessException e) {
            return List.of(new Line(Level.FAILURE, "queue", "the database does not answer: " + e.getMessage()));
        }
    }

    private List<Line> workers() {
        var alive = jdbc.sql("""
                        select name, slots, runs_code, refusal, pool from worker
                        where seen_at > now() - interval '15 seconds' order by started_at
                        """).query((row, index) -> worker(row)).list();
        return alive.isEmpty()
                ? List.of(new Line(Level.FAILURE, "workers", "none is alive: nothing is graded until one starts")
                        .said("health.detail.workers.none"))
                : alive;
    }

    private static Line worker(ResultSet row) throws SQLException {
        var subject = "worker " + row.getString("name");
        if (!row.getBoolean("runs_code")) {
            return new Line(Level.FAILURE, subject, "runs no code: " + row.getString("refusal"));
        }
        var pool = row.getString("pool");
        var line = new Line(Level.OK, subject, "alive, " + row.getInt("slots") + " slots; " + pool);
        // another node wrote it, perhaps of another version: its numbers have words only if all are there
        var numbers = NUMBER.matcher(pool).results().map(MatchResult::group).toList();
        return numbers.size() == NUMBERS_OF_A_POOL
                ? line.said(
                        "health.detail.worker",
                        Stream.concat(Stream.of(row.getInt("slots")), numbers.stream())
                                .toArray())
                : line;
    }

    private Line waiting() {
        return jdbc.sql("""
                        select count(*) filter (where state = 'queued') as waiting,
                            count(*) filter (where state in ('compiling', 'running')) as busy,
                            coalesce(extract(epoch from now() - min(stored_at) filter (where state = 'queued')), 0)::int as oldest
                        from work where graded_at is null
                        """)
                .query((row, index) -> new Line(
                                row.getInt("oldest") > LONG_WAIT_SECONDS ? Level.WARNING : Level.OK,
                                "waiting",
                                row.getInt("waiting") + " wait, the oldest for " + row.getInt("oldest") + " s; "
                                        + row.getInt("busy") + " under way")
                        .said("health.detail.waiting", row.getInt("waiting"), row.getInt("oldest"), row.getInt("busy")))
                .single();
    }

    private Line ended() {
        return jdbc.sql("""
                        select count(*) as ended,
                            count(*) filter (where state = 'time_limit') as out_of_time,
                            count(*) filter (where state = 'memory_limit') as out_of_memory,
                            count(*) filter (where state = 'output_limit') as out_of_output,
                            count(*) filter (where state = 'cancelled') as cancelled,
                            coalesce(percentile_cont(0.5) within group (order by extract(epoch from graded_at - stored_at)), 0) as p50,
                            coalesce(percentile_cont(0.95) within group (order by extract(epoch from graded_at - stored_at)), 0) as p95
                        from work where graded_at > now() - interval '1 hour'
                        """)
                .query((row, index) -> new Line(
                                Level.OK,
                                "last hour",
                                row.getInt("ended") + " ended, half within "
                                        + Math.round(1000 * row.getDouble("p50")) + " ms, 95 % within "
                                        + Math.round(1000 * row.getDouble("p95")) + " ms; ended by a limit: time "
                                        + row.getInt("out_of_time") + ", memory " + row.getInt("out_of_memory")
                                        + ", output "
                                        + row.getInt("out_of_output") + "; cancelled " + row.getInt("cancelled"))
                        .said(
                                row.getInt("ended") == 0 ? "health.detail.last-hour.none" : "health.detail.last-hour",
                                row.getInt("ended"),
                                Math.round(1000 * row.getDouble("p50")),
                                Math.round(1000 * row.getDouble("p95")),
                                row.getInt("out_of_time"),
                                row.getInt("out_of_memory"),
                                row.getInt("out_of_output"),
                                row.getInt("cancelled")))
                .single();
    }

    private Line faults() {
        return jdbc.sql("""
                        select coalesce(sum(faults), 0) as faults, coalesce(sum(losses), 0) as losses,
                            count(*) filter (where state = 'our_fault') as given_up,
                            coalesce(max(incident) filter (where state = 'our_fault'), '') as incident
                        from work where stored_at > now() - interval '1 day'
                        """)
                .query((row, index) -> new Line(
                                row.getInt("given_up") > 0 ? Level.WARNING : Level.OK,
                                "last day",
                                row.getInt("faults") + " faults of ours, " + row.getInt("losses") + " lost leases, "
                                        + row.getInt("given_up") + " given up"
                                        + (row.getString("incident").isEmpty()
                                                ? ""
                                                : ", one of them incident " + row.getString("incident")))
                        .said(
                                row.getString("incident").isEmpty()
                                        ? "health.detail.last-day"
                                        : "health.detail.last-day.incident",
                                row.getInt("faults"),
                                row.getInt("losses"),
                                row.getInt("given_up"),
                                row.getString("incident")))
                .single();
    }
}
