package app.gradient.submission.queue;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How this node works on the queue.
 *
 * @param slots how many works it performs at once; 0 takes one for each processor, two at least
 * @param heartbeat how often it says that it is alive
 * @param silence after how long without a heartbeat its works are given to others
 * @param sweep how often it looks for works that others left behind
 */
@ConfigurationProperties("gradient.worker")
record QueueSettings(
        @DefaultValue("0") int slots,
        @DefaultValue("5s") Duration heartbeat,
        @DefaultValue("12s") Duration silence,
        @DefaultValue("2s") Duration sweep) {

    QueueSettings {
        if (silence.compareTo(heartbeat.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "gradient.worker.silence must span two heartbeats, or a live worker loses its works");
        }
    }

    int effectiveSlots() {
        return slots > 0 ? slots : Math.max(2, Runtime.getRuntime().availableProcessors());
    }
}
