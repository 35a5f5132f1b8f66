package app.gradient.submission.queue;

import app.gradient.platform.LogValue;
import app.gradient.sandbox.Sandbox;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;

/**
 * This process as one of the workers: says that it is alive, and sweeps up after others. It starts before the scheduler
 * and ends after it, because the scheduler's tasks depend on it.
 */
class Worker implements SmartLifecycle, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final UUID id;
    private final QueueSettings settings;
    private final Sandbox sandbox;
    private final Leases leases;
    private final Sweep sweep;
    private final ScheduledExecutorService clockwork = Executors.newScheduledThreadPool(
            2, Thread.ofPlatform().daemon().name("queue-care-", 0).factory());
    private volatile boolean running;

    Worker(UUID id, QueueSettings settings, Sandbox sandbox, Leases leases, Sweep sweep) {
        this.id = id;
        this.settings = settings;
        this.sandbox = sandbox;
        this.leases = leases;
        this.sweep = sweep;
    }

    UUID id() {
        return id;
    }

    @Override
    public void start() {
        running = true;
        beat();
        every(settings.heartbeat(), this::beat);
        every(settings.sweep(), () -> sweep.leftBehind(id));
        every(Sweep.ANNOUNCE_AGAIN_AFTER, sweep::unannounced);
        every(Sweep.FORGET_RUNS_AFTER.dividedBy(48), sweep::old);
        log.info("event=worker_started worker={} slots={}", id, settings.effectiveSlots());
    }

    /** The scheduler still has works in hand: the lease lives on until {@link #destroy}. */
    @Override
    public void stop() {}

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void destroy() {
        running = false;
        clockwork.shutdownNow();
        attempt(() -> leases.end(id));
    }

    private void every(Duration period, Runnable action) {
        clockwork.scheduleWithFixedDelay(
                () -> attempt(action), period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void beat() {
        leases.renew(id, settings.effectiveSlots(), sandbox.status());
    }

    /**
     * One attempt of many: the database may be away for a while, and a periodic task that throws is never run again. The
     * next attempt finds the same rows.
     */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            log.warn("event=queue_care_failed worker={} reason={}", id, LogValue.of(e.getMessage()));
        }
    }
}
