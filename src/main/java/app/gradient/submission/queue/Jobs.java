package app.gradient.submission.queue;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * Puts jobs into the shared queue, inside the caller's transaction. A job is nothing but a work's id and how often the
 * work had been claimed before: a job that is delivered twice, or late, then claims nothing.
 */
class Jobs {
    private static final TaskDescriptor<Void> TASK = TaskDescriptor.of(PerformWork.TASK);

    private final SchedulerClient client;
    private final Clock realTime;

    /** @param realTime the scheduler's own clock, not the one that a test may set */
    Jobs(SchedulerClient client, Clock realTime) {
        this.client = client;
        this.realTime = realTime;
    }

    /** Adds nothing if the work's job is there already. */
    void add(Work work, Duration delay) {
        client.schedule(job(work), realTime.instant().plus(delay));
    }

    /** The same for a work that never had a job, without looking for one first. */
    void addFirst(Work work) {
        client.scheduleBatch(List.of(job(work)), realTime.instant());
    }

    private static TaskInstance<Void> job(Work work) {
        return TASK.instance(new Key(work.id(), work.claims()).text())
                .priority(work.priority().rank())
                .build();
    }

    /** The name of a job. */
    record Key(UUID work, int claims) {
        String text() {
            return work + "/" + claims;
        }

        static Key parse(String text) {
            int slash = text.indexOf('/');
            return new Key(UUID.fromString(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
        }
    }
}
