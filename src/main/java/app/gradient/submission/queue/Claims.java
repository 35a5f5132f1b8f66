package app.gradient.submission.queue;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;

/** What this worker takes from the queue, and how far it is with it. */
class Claims {
    private final Works works;
    private final Worker worker;
    private final Signals signals;
    private final Clock clock;
    private final Executor inPassing;

    /** @param inPassing runs what a work must not wait for */
    Claims(Works works, Worker worker, Signals signals, Clock clock, Executor inPassing) {
        this.works = works;
        this.worker = worker;
        this.signals = signals;
        this.clock = clock;
        this.inPassing = inPassing;
    }

    /** Empty if the job is old news: the work was claimed since, or has ended. */
    Optional<Work> take(Jobs.Key job) {
        var claimed = works.claim(job.work(), job.claims(), worker.id(), clock.instant());
        claimed.ifPresent(work -> signals.signal(work.id()));
        return claimed;
    }

    /** Shows watchers that the code runs now; the end of the work writes the same time again, should this come too late. */
    void compiled(Work work) {
        var now = clock.instant();
        inPassing.execute(() -> {
            works.compiled(work.id(), work.claims(), now);
            signals.signal(work.id());
        });
    }
}
