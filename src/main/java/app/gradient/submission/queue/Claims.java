package app.gradient.submission.queue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What this worker takes from the queue, and how far it is with it. */
class Claims {
    /** Nobody sees a state that lasts for less; and the end of a short run would wait for its beginning to be stored. */
    private static final Duration WORTH_SHOWING = Duration.ofMillis(60);

    private final Works works;
    private final Worker worker;
    private final Signals signals;
    private final Clock clock;
    private final ScheduledExecutorService inPassing;

    /** @param inPassing runs what a work must not wait for */
    Claims(Works works, Worker worker, Signals signals, Clock clock, ScheduledExecutorService inPassing) {
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

    Progress progress(Work work) {
        return new Progress(work);
    }

    private void show(Work work, Instant compiled) {
        works.compiled(work.id(), work.claims(), compiled);
        signals.signal(work.id());
    }

    /** Shows watchers that the code runs, if it still does after a moment. The end of the work writes the same time again. */
    final class Progress implements AutoCloseable {
        private final Work work;
        private @Nullable Future<?> showing;

        private Progress(Work work) {
            this.work = work;
        }

        void compiled() {
            var now = clock.instant();
            showing = inPassing.schedule(() -> show(work, now), WORTH_SHOWING.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** The code has run. */
        @Override
        public void close() {
            if (showing != null) {
                showing.cancel(false);
            }
        }
    }
}
