package app.gradient.submission.queue;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** What a worker looks for behind the others' backs: works that a crash left behind, and works nobody needs any more. */
class Sweep {
    private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(5);
    static final Duration ANNOUNCE_AGAIN_AFTER = Duration.ofSeconds(20);
    static final Duration FORGET_RUNS_AFTER = Duration.ofDays(1);

    private final Works works;
    private final WorkQueue queue;
    private final Announcements announcements;
    private final Leases leases;
    private final Cancellations cancellations;
    private final Clock clock;

    Sweep(
            Works works,
            WorkQueue queue,
            Announcements announcements,
            Leases leases,
            Cancellations cancellations,
            Clock clock) {
        this.works = works;
        this.queue = queue;
        this.announcements = announcements;
        this.leases = leases;
        this.cancellations = cancellations;
        this.clock = clock;
    }

    /** @param worker this one */
    void leftBehind(UUID worker) {
        queue.returnForgotten(worker, cancellations::inHand);
        leases.releaseDead();
        queue.returnLost(leases.silence());
        queue.rescueStranded(LEFT_BEHIND_AFTER);
    }

    void unannounced() {
        announcements.overdue(ANNOUNCE_AGAIN_AFTER).forEach(work -> announcements.announce(work.id()));
    }

    void old() {
        works.forgetRuns(clock.instant().minus(FORGET_RUNS_AFTER));
        leases.forgetDead();
    }
}
