package app.gradient.submission.queue;

import app.gradient.sandbox.Cancellation;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A worker's way through one job: claim, perform, record; the database is touched only at its ends and in passing. */
class PerformWork {
    static final String TASK = "work";
    private static final Logger log = LoggerFactory.getLogger(PerformWork.class);

    private final WorkQueue queue;
    private final Claims claims;
    private final Cancellations cancellations;
    private final Announcements announcements;

    PerformWork(WorkQueue queue, Claims claims, Cancellations cancellations, Announcements announcements) {
        this.queue = queue;
        this.claims = claims;
        this.cancellations = cancellations;
        this.announcements = announcements;
    }

    void perform(Jobs.Key job) {
        // Before the claim: a wish to cancel that comes from now on finds the switch.
        var cancellation = cancellations.open(job.work());
        try {
            var claimed = claims.take(job);
            if (claimed.isEmpty()) {
                return;
            }
            var work = claimed.get();
            if (work.cancelRequested()) {
                cancellation.cancel();
            }
            switch (outcome(work, cancellation)) {
                case Outcome.Done done -> {
                    if (queue.finish(work, work.claims(), done)) {
                        queue.next(work.line(), work.lane());
                        announcements.announce(work.id());
                    }
                }
                case Outcome.Broke broke -> queue.fault(work, broke.incident());
            }
        } finally {
            cancellations.close(job.work(), cancellation);
        }
    }

    private Outcome outcome(Work work, Cancellation cancellation) {
        try (var progress = claims.progress(work)) {
            return announcements.performer(work.lane()).perform(work, cancellation, progress::compiled);
        }
    }

    /** An exception on the way is a fault of ours, not the learner's. */
    void failed(ExecutionComplete complete, ExecutionOperations<Void> operations) {
        var job = Jobs.Key.parse(complete.getExecution().getId());
        var incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error(
                "event=work_failed work={} incident={}",
                job.work(),
                incident,
                complete.getCause().orElse(null));
        queue.find(job.work())
                .filter(work -> work.claims() == job.claims() + 1)
                .ifPresent(work -> queue.fault(work, incident));
        operations.remove();
    }
}
