package app.gradient.submission.queue;

import java.time.Clock;
import java.time.Duration;

/** What a worker looks for behind the others' backs: works that a crash left behind, and works nobody needs any more. */
class Sweep {
    private static final Duration LEFT_BEHIND_AFTER = Duration.ofSeconds(5);
    static final Duration ANNOUNCE_AGAIN_AFTER = Duration.ofSeconds(20);
    static final Duration FORGET_RUNS_AFTER = Duration.ofDays(1);

    private final Works works;
    private final WorkQueue queue;
    private final Announcements announcements;
    private final Leases leases;
    private final Clock clock;

    Sweep(Works works, WorkQueue queue, Announcements announcements, Leases leases, Clock clock) {
        this.works = works;
        this.queue = queue;
        this.announcements = announcements;
        this.leases = leases;
        this.clock = clock;
    }

    void leftBehind() {
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
