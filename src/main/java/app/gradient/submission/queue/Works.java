package app.gradient.submission.queue;

import app.gradient.account.PersonId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the queue. Every move is one conditional statement that names the claim it comes from, so that of two
 * workers that both believe they hold a work only one is heard. Moves that a crash may forget without harm (the row is
 * then as before, and is claimed again) don't wait for the disk.
 */
class Works {
    private static final String COLUMNS = WorkRows.COLUMNS;
    private static final String WITHOUT_WAITING_FOR_THE_DISK =
            "with relaxed as (select set_config('synchronous_commit', 'off', true)) ";

    private final JdbcClient jdbc;

    Works(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes the decisions about one line and lane take turns until the transaction ends. */
    void takeTurns(UUID line, Lane lane) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:turn, 0))")
                .param("turn", turn(line, lane))
                .query(row -> {});
    }

    private static String turn(UUID line, Lane lane) {
        return line + "/" + lane.key();
    }

    /** Whether this transaction may sweep; another worker's sweep finds the same rows. */
    boolean maySweep() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('queue sweep', 0))")
                .query(Boolean.class)
                .single();
    }

    /**
     * Takes the line's turn, too: what the transaction reads afterwards no other decision can change. Answers the line.
     */
    UUID insert(UUID id, PersonId person, Lane lane, Priority priority, Optional<String> idempotencyKey, Instant now) {
        return jdbc.sql("""
                        insert into work (work_id, person_id, line, lane, priority, state, idempotency_key, stored_at)
                        select :id, p.person_id, p.line, :lane,
                            case when p.line is null then :priority else least(:priority, :guest) end, 'queued', :key, :now
                        from person p cross join lateral pg_advisory_xact_lock(
                            hashtextextended(coalesce(p.line, p.person_id) || '/' || :lane, 0))
                        where p.person_id = :person
                        returning coalesce(line, person_id)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("lane", lane.key())
                .param("priority", priority.rank())
                .param("guest", Priority.GUEST.rank())
                .param("key", idempotencyKey.orElse(null))
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    Optional<Work> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from work where work_id = :id")
                .param("id", id)
                .query(WorkRows::work)
                .optional();
    }

    Optional<Work> findByKey(PersonId person, Lane lane, String idempotencyKey) {
        return jdbc.sql("select " + COLUMNS + """
                         from work
                        where person_id = :person and lane = :lane and idempotency_key = :key
                        """)
                .param("person", person.value())
                .param("lane", lane.key())
                .param("key", idempotencyKey)
                .query(WorkRows::work)
                .optional();
    }

    int countUnfinished(PersonId person, Lane lane) {
        return jdbc.sql("""
                        select count(*) from work
                        where person_id = :person and lane = :lane and graded_at is null
                        """)
                .param("person", person.value())
                .param("lane", lane.key())
                .query(Integer.class)
                .single();
    }

    /**
     * Moves the line's next work of the lane into the shared queue, if none of theirs is there or being worked on, and wakes
     * the workers when the transaction commits.
     */
    Optional<Work> dispatchNext(UUID line, Lane lane, Instant now) {
        return jdbc.sql("""
                        update work set dispatched_at = :now
                        where work_id = (
                            select work_id from work
                            where coalesce(line, person_id) = :line and lane = :lane and state = 'queued' and dispatched_at is null
                              and not exists (
                                  select from work w
                                  where coalesce(w.line, w.person_id) = :line and w.lane = :lane
                                    and w.graded_at is null and w.dispatched_at is not null)
                            order by stored_at, work_id
                            limit 1)
                        returning pg_notify('gradient_queue', ''),
                        """ + COLUMNS)
                .param("line", line)
                .param("lane", lane.key())
                .param("now", Timestamp.from(now))
                .query(WorkRows::work)
                .optional();
    }

    /** Takes a queued work, if it has been claimed exactly {@code claims} times before. */
    Optional<Work> claim(UUID id, int claims, UUID worker, Instant now) {
        return jdbc.sql(WITHOUT_WAITING_FOR_THE_DISK + """
                        , claimed as (
                            update work set state = 'compiling', claims = claims + 1, worker_id = :worker,
                                claimed_at = :now, compiled_at = null, ran_at = null
                            from relaxed
                            where work_id = :id and state = 'queued' and claims = :claims
                            returning work.*)
                        select pg_notify('gradient_work', work_id::text),
                        """ + COLUMNS + " from claimed as work")
                .param("worker", worker)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("claims", claims)
                .query(WorkRows::work)
                .optional();
    }

    void compiled(UUID id, int claims, Instant now) {
        jdbc.sql(WITHOUT_WAITING_FOR_THE_DISK + """
                        , moved as (
                            update work set state = 'running', compiled_at = :now from relaxed
                            where work_id = :id and state = 'compiling' and claims = :claims
                            returning work_id)
                        select pg_notify('gradient_work', work_id::text) from moved
                        """)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("claims", claims)
                .query(row -> {});
    }

    /**
     * Ends a work if the result comes from its current claim. A cancellation that was asked for in time wins over what was
     * found. Answers the state it ended in and tells whoever watches, or nothing if the result came too late to count.
     */
    Optional<State> finish(UUID id, int claims, Outcome.Done done, Instant now) {
        return jdbc.sql("""
                        update work set
                            state = case when cancel_requested_at is null then :state else 'cancelled' end,
                            dispatched_at = coalesce(dispatched_at, stored_at),
                            compiled_at = coalesce(:compiled, compiled_at), ran_at = :ran, graded_at = :now,
                            worker_id = null
                        where work_id = :id and graded_at is null and claims = :claims
                          and (state <> 'queued' or claims = 0)
                        returning state, pg_notify('gradient_work', work_id::text)
                        """)
                .param("state", done.state().key())
                .param("compiled", at(done.compiled()))
                .param("ran", at(done.ran()))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .param("claims", claims)
                .query((row, index) -> State.ofKey(row.getString("state")))
                .optional();
    }

    /** Gives a claimed work back to the queue after a fault of ours; empty if the claim is no longer current. */
    Optional<Work> returnAfterFault(UUID id, int claims, String incident) {
        return jdbc.sql("""
                        update work set state = 'queued', faults = faults + 1, incident = :incident, worker_id = null,
                            claimed_at = null, compiled_at = null, ran_at = null
                        where work_id = :id and claims = :claims and state in ('compiling', 'running')
                        returning
                        """ + COLUMNS)
                .param("incident", incident)
                .param("id", id)
                .param("claims", claims)
                .query(WorkRows::work)
                .optional();
    }

    /** Ends a work that waits and that we have given up on. */
    boolean giveUp(UUID id, Instant now) {
        return jdbc.sql("""
                        update work set graded_at = :now,
                            state = case when cancel_requested_at is null then 'our_fault' else 'cancelled' end
                        where work_id = :id and state = 'queued'
                        """).param("now", Timestamp.from(now)).param("id", id).update() == 1;
    }

    /** Notes the wish to cancel; empty if the work has ended. */
    Optional<Work> requestCancel(UUID id, Instant now) {
        return jdbc.sql("""
                        update work set cancel_requested_at = coalesce(cancel_requested_at, :now)
                        where work_id = :id and graded_at is null
                        returning
                        """ + COLUMNS)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .query(WorkRows::work)
                .optional();
    }

    /** Ends a work that nobody has claimed. */
    boolean cancelQueued(UUID id, Instant now) {
        return jdbc.sql("""
                        update work set state = 'cancelled', graded_at = :now, worker_id = null
                        where work_id = :id and state = 'queued'
                        """).param("now", Timestamp.from(now)).param("id", id).update() == 1;
    }

    /** Takes the right to announce an ended work, once. */
    Optional<Work> markNotified(UUID id, Instant now) {
        return jdbc.sql("""
                        update work set notified_at = :now
                        where work_id = :id and graded_at is not null and notified_at is null
                        returning
                        """ + COLUMNS)
                .param("now", Timestamp.from(now))
                .param("id", id)
                .query(WorkRows::work)
                .optional();
    }

    /**
     * Gives back to the queue what dead workers hold: their row is gone or was not renewed for {@code silence}. Rows that
     * another sweep is looking at are left to it.
     */
    List<Work> returnLost(Duration silence) {
        return jdbc.sql("""
                        update work set state = 'queued', losses = losses + 1, worker_id = null,
                            claimed_at = null, compiled_at = null, ran_at = null
                        where work_id in (
                            select w.work_id from work w left join worker h on h.worker_id = w.worker_id
                            where w.state in ('compiling', 'running')
                              and (h.worker_id is null or h.seen_at < now() - make_interval(secs => :silence))
                            for update of w skip locked)
                        returning
                        """ + COLUMNS)
                .param("silence", silence.toMillis() / 1000.0)
                .query(WorkRows::work)
                .list();
    }

    /** What a worker has claimed and not brought to an end. */
    List<Work> heldBy(UUID worker) {
        return jdbc.sql("select " + COLUMNS + """
                         from work
                        where worker_id = :worker and state in ('compiling', 'running')
                        """)
                .param("worker", worker)
                .query(WorkRows::work)
                .list();
    }

    /** Gives one claimed work back to the queue; empty if the claim is no longer current. */
    Optional<Work> returnLost(UUID id, int claims) {
        return jdbc.sql("""
                        update work set state = 'queued', losses = losses + 1, worker_id = null,
                            claimed_at = null, compiled_at = null, ran_at = null
                        where work_id = :id and claims = :claims and state in ('compiling', 'running')
                        returning
                        """ + COLUMNS)
                .param("id", id)
                .param("claims", claims)
                .query(WorkRows::work)
                .optional();
    }

    int losses(UUID id) {
        return jdbc.sql("select losses from work where work_id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /** Dispatched long enough ago, never claimed, and without a job: its job was lost between two stores. */
    List<Work> withoutJob(Instant dispatchedBefore) {
        return jdbc.sql("select " + COLUMNS + """
                         from work
                        where state = 'queued' and dispatched_at < :before
                          and not exists (
                              select from scheduled_task t
                              where t.task_name = :task and t.task_instance = work_id || '/' || claims)
                        limit 200
                        """)
                .param("before", Timestamp.from(dispatchedBefore))
                .param("task", PerformWork.TASK)
                .query(WorkRows::work)
                .list();
    }

    /** Works whose turn should have come: stored long enough ago and nothing of their person's lane is under way. */
    List<Work> stranded(Instant storedBefore) {
        return jdbc.sql("select " + COLUMNS + """
                         from work
                        where state = 'queued' and dispatched_at is null and stored_at < :before
                          and not exists (
                              select from work w
                              where coalesce(w.line, w.person_id) = coalesce(work.line, work.person_id) and w.lane = work.lane
                                and w.graded_at is null and w.dispatched_at is not null)
                        order by stored_at
                        limit 200
                        """)
                .param("before", Timestamp.from(storedBefore))
                .query(WorkRows::work)
                .list();
    }

    List<Work> unannounced(Instant gradedBefore) {
        return jdbc.sql("select " + COLUMNS + """
                         from work
                        where graded_at < :before and notified_at is null
                        order by graded_at
                        limit 200
                        """)
                .param("before", Timestamp.from(gradedBefore))
                .query(WorkRows::work)
                .list();
    }

    int forgetRuns(Instant gradedBefore) {
        return jdbc.sql("delete from work where lane = 'run' and graded_at < :before")
                .param("before", Timestamp.from(gradedBefore))
                .update();
    }

    /** Wakes the workers when the transaction commits. */
    void notifyWorkers() {
        jdbc.sql("select pg_notify('gradient_queue', '')").query(row -> {});
    }

    /** Tells everybody who watches a work, on any node, when the transaction commits. */
    void notifyWatchers(UUID id) {
        jdbc.sql("select pg_notify('gradient_work', :id)")
                .param("id", id.toString())
                .query(row -> {});
    }

    void notifyCancel(UUID id) {
        jdbc.sql("select pg_notify('gradient_cancel', :id)")
                .param("id", id.toString())
                .query(row -> {});
    }

    private static @Nullable Timestamp at(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }
}
