package app.gradient.submission.queue;

import app.gradient.account.PersonId;
import app.gradient.platform.Ids;
import app.gradient.platform.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The queue as the rest of the application sees it. A person, or all guests of one address together, has one work of a lane in the shared queue at a time; the
 * next goes in when that one ends, at the queue's end, so that nobody's twentieth submission stands before another's first.
 */
public class WorkQueue {
    private static final Logger log = LoggerFactory.getLogger(WorkQueue.class);
    private static final int MOST_UNFINISHED = 20;
    private static final int MOST_REQUEUES = 3;
    private static final int MOST_LOSSES = 10;
    private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY_AFTER = Duration.ofMillis(250);

    private final Works works;
    private final Jobs jobs;
    private final Ids ids;
    private final Clock clock;
    private final AfterCommit afterCommit;

    WorkQueue(Works works, Jobs jobs, Ids ids, Clock clock, AfterCommit afterCommit) {
        this.works = works;
        this.jobs = jobs;
        this.ids = ids;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    /**
     * Stores a work and, if it is its turn, its job. The caller stores what the work is about in the same transaction.
     *
     * @param idempotencyKey a retry with the same key must find the first work by {@link #findByKey} instead
     * @throws TooManyRequests if the person has too much unfinished in this lane
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID store(PersonId person, Lane lane, Priority priority, Optional<String> idempotencyKey) {
        var id = ids.next();
        var line = works.insert(id, person, lane, priority, idempotencyKey, clock.instant());
        var dispatched = dispatchNext(line, lane);
        // The line's only work in the queue is its only work that waits.
        if (dispatched.isEmpty() || !dispatched.get().id().equals(id)) {
            refuseTooMany(person, lane);
        }
        return id;
    }

    /**
     * Stores a work that the caller performs at once and ends by {@link #settle}. If the caller's process dies in between, a
     * worker performs it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID storeOnly(PersonId person, Lane lane, Priority priority, Optional<String> idempotencyKey) {
        var id = ids.next();
        works.insert(id, person, lane, priority, idempotencyKey, clock.instant());
        refuseTooMany(person, lane);
        return id;
    }

    private void refuseTooMany(PersonId person, Lane lane) {
        if (works.countUnfinished(person, lane) > MOST_UNFINISHED) {
            throw new TooManyRequests(ASK_AGAIN_AFTER);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Work> findByKey(PersonId person, Lane lane, String idempotencyKey) {
        works.takeTurns(person.value(), lane);
        return works.findByKey(person, lane, idempotencyKey);
    }

    public Optional<Work> find(UUID id) {
        return works.find(id);
    }

    /** Ends a work that was stored by {@link #storeOnly}, unless a worker has taken it in the meantime. */
    @Transactional
    public void settle(UUID id, Outcome.Done done) {
        works.find(id).ifPresent(work -> {
            works.takeTurns(work.line(), work.lane());
            if (finish(work, 0, done)) {
                dispatchNext(work.line(), work.lane());
            }
        });
    }

    /**
     * Cancels: at once if nobody has claimed the work, else by telling its worker. Does nothing to a work that has ended.
     */
    @Transactional
    public void cancel(UUID id) {
        var found = works.find(id);
        if (found.isEmpty()) {
            return;
        }
        works.takeTurns(found.get().line(), found.get().lane());
        var asked = works.requestCancel(id, clock.instant());
        if (asked.isEmpty()) {
            return;
        }
        if (works.cancelQueued(id, clock.instant())) {
            dispatchNext(asked.get().line(), asked.get().lane());
        } else {
            works.notifyCancel(id);
        }
        works.notifyWatchers(id);
        afterCommit.look(id);
    }

    /**
     * Ends a claimed work, if the claim still counts; answers whether it did. Whoever waits for the verdict need not wait for
     * {@link #next}, which must follow; a crash in between leaves that to {@link #rescueStranded}.
     */
    @Transactional
    boolean finish(Work work, int claims, Outcome.Done done) {
        var ended = works.finish(work.id(), claims, done, clock.instant());
        if (ended.isEmpty()) {
            log.info("event=late_result_refused work={} claims={}", work.id(), claims);
            return false;
        }
        if (ended.get() == done.state()) {
            done.store().run();
        }
        afterCommit.look(work.id());
        return true;
    }

    /** Dispatches what waits behind a line's work that has ended. */
    @Transactional
    void next(UUID line, Lane lane) {
        works.takeTurns(line, lane);
        dispatchNext(line, lane);
    }

    /** After a fault of ours: back into the queue, or, too often, to its end. Nothing if the claim no longer counts. */
    @Transactional
    void fault(Work claimed, String incident) {
        works.takeTurns(claimed.line(), claimed.lane());
        works.returnAfterFault(claimed.id(), claimed.claims(), incident).ifPresent(work -> {
            if (work.faults() > MOST_REQUEUES) {
                endAsOurFault(work);
            } else {
                log.info("event=work_requeued work={} faults={} incident={}", work.id(), work.faults(), incident);
                jobs.add(work, FIRST_RETRY_AFTER.multipliedBy(1L << (2 * (work.faults() - 1))));
            }
            works.notifyWatchers(work.id());
            afterCommit.look(work.id());
        });
    }

    /** Gives works of dead workers to the living. */
    @Transactional
    void returnLost(Duration silence) {
        if (!works.maySweep()) {
            return;
        }
        for (var work : works.returnLost(silence)) {
            log.info("event=lost_lease_requeued work={} claims={}", work.id(), work.claims());
            requeueLost(work);
        }
    }

    /**
     * Gives back what a living worker has claimed and no longer has in hand: neither its result nor its fault could be
     * written, because the database was away at that moment. A worker takes a work in hand before it claims it, so its hands
     * are looked at after the rows.
     */
    @Transactional
    void returnForgotten(UUID worker, Supplier<Set<UUID>> hands) {
        var held = works.heldBy(worker);
        var inHand = hands.get();
        for (var claimed : held) {
            if (!inHand.contains(claimed.id())) {
                works.takeTurns(claimed.line(), claimed.lane());
                works.returnLost(claimed.id(), claimed.claims()).ifPresent(work -> {
                    log.info("event=forgotten_work_requeued work={} claims={}", work.id(), work.claims());
                    requeueLost(work);
                });
            }
        }
    }

    private void requeueLost(Work work) {
        if (works.losses(work.id()) > MOST_LOSSES) {
            endAsOurFault(work);
        } else {
            jobs.add(work, Duration.ZERO);
        }
        works.notifyWorkers();
        works.notifyWatchers(work.id());
        afterCommit.look(work.id());
    }

    /** Makes the job that a dispatched work should have, or dispatches what nobody dispatched. */
    @Transactional
    void rescueStranded(Duration olderThan) {
        if (!works.maySweep()) {
            return;
        }
        var before = clock.instant().minus(olderThan);
        for (var work : works.withoutJob(before)) {
            log.info("event=lost_job_replaced work={} claims={}", work.id(), work.claims());
            jobs.add(work, Duration.ZERO);
            works.notifyWorkers();
        }
        for (var work : works.stranded(before)) {
            next(work.line(), work.lane());
        }
    }

    private void endAsOurFault(Work work) {
        works.takeTurns(work.line(), work.lane());
        works.giveUp(work.id(), clock.instant());
        log.error(
                "event=work_given_up work={} faults={} incident={}",
                work.id(),
                work.faults(),
                work.incident().orElse("none"));
        dispatchNext(work.line(), work.lane());
    }

    private Optional<Work> dispatchNext(UUID line, Lane lane) {
        var dispatched = works.dispatchNext(line, lane, clock.instant());
        dispatched.ifPresent(next -> {
            if (next.claims() == 0) {
                jobs.addFirst(next);
            } else {
                jobs.add(next, Duration.ZERO);
            }
            afterCommit.wakeWorker();
        });
        return dispatched;
    }

    /** What this node may do itself without waiting for its own notification to come back. */
    static final class AfterCommit {
        private final Signals signals;
        private final Runnable wakeWorker;

        AfterCommit(Signals signals, Runnable wakeWorker) {
            this.signals = signals;
            this.wakeWorker = wakeWorker;
        }

        void look(UUID work) {
            run(() -> signals.signal(work));
        }

        void wakeWorker() {
            run(wakeWorker);
        }

        private static void run(Runnable action) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        }
    }
}
