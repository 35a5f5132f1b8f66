package app.gradient.submission.queue;

import app.gradient.sandbox.SandboxStatus;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The workers' rows. All times are the database's, so that the workers' own clocks may differ. A worker's row is its lease
 * on everything it has claimed.
 */
class Leases {
    private static final Duration FORGET_AFTER = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Duration silence;

    Leases(JdbcClient jdbc, Duration silence) {
        this.jdbc = jdbc;
        this.silence = silence;
    }

    Duration silence() {
        return silence;
    }

    void renew(UUID worker, int slots, SandboxStatus sandbox) {
        jdbc.sql("""
                        insert into worker (worker_id, name, slots, runs_code, refusal, pool, started_at, seen_at)
                        values (:id, :name, :slots, :runsCode, :refusal, :pool, now(), now())
                        on conflict (worker_id) do update
                        set seen_at = now(), runs_code = excluded.runs_code, refusal = excluded.refusal, pool = excluded.pool
                        """)
                .param("id", worker)
                .param("name", ProcessHandle.current().pid() + "@" + hostName())
                .param("slots", slots)
                .param("runsCode", sandbox.available())
                .param("refusal", sandbox.reason())
                .param("pool", sandbox.pool().words())
                .update();
    }

    /** A worker that ends well gives up its lease, so that nobody waits for its silence. */
    void end(UUID worker) {
        jdbc.sql("delete from worker where worker_id = :id").param("id", worker).update();
    }

    /**
     * Lets go of jobs that a dead scheduler had picked. The scheduler's own look for the dead takes up to 30 s; a version that
     * moved on makes whatever the dead one may still write be refused.
     */
    void releaseDead() {
        jdbc.sql("""
                        update scheduled_task
                        set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
                        where (task_name, task_instance) in (
                            select task_name, task_instance from scheduled_task
                            where picked and last_heartbeat < now() - make_interval(secs => :silence)
                            for update skip locked)
                        """).param("silence", silence.toMillis() / 1000.0).update();
    }

    void forgetDead() {
        jdbc.sql("delete from worker where seen_at < now() - make_interval(secs => :age)")
                .param("age", FORGET_AFTER.toSeconds())
                .update();
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "localhost"; // a machine whose own name does not resolve; the name is only for the operator's eyes
        }
    }
}
