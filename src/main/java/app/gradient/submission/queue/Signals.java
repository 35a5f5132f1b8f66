package app.gradient.submission.queue;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.context.SmartLifecycle;

/**
 * Who on this node watches which work. A signal says only "look again": the row is the truth, so that a signal lost or
 * doubled does no harm.
 */
public class Signals implements SmartLifecycle {
    private final Map<UUID, Set<Watch>> watches = new ConcurrentHashMap<>();
    private volatile boolean running;

    Signals() {}

    /** Starts watching; read the row after this, not before, and no change is missed. */
    public Watch watch(UUID work) {
        var watch = new Watch(work);
        watches.compute(work, (id, old) -> {
            var set = old == null ? ConcurrentHashMap.<Watch>newKeySet() : old;
            set.add(watch);
            return set;
        });
        return watch;
    }

    public int watching() {
        return watches.size();
    }

    void signal(UUID work) {
        watches.getOrDefault(work, Set.of()).forEach(Watch::wake);
    }

    /** After the connection to the database was lost, signals may have been missed. */
    void signalAll() {
        watches.values().forEach(set -> set.forEach(Watch::wake));
    }

    /** Whether the node goes on serving; a watcher that wakes and finds it false hangs up. */
    public boolean isOpen() {
        return running;
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for its requests to end: those that stream would never end by themselves. */
    @Override
    public void stop() {
        running = false;
        signalAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    /** One watcher's view: remembers that it was woken until it next waits. */
    public final class Watch implements AutoCloseable {
        private final UUID work;
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition woken = lock.newCondition();
        private boolean pending;

        private Watch(UUID work) {
            this.work = work;
        }

        /** Returns when something may have changed, or after {@code most}. */
        public void await(Duration most) throws InterruptedException {
            lock.lock();
            try {
                long nanos = most.toNanos();
                while (!pending && running && nanos > 0) {
                    nanos = woken.awaitNanos(nanos);
                }
                pending = false;
            } finally {
                lock.unlock();
            }
        }

        private void wake() {
            lock.lock();
            try {
                pending = true;
                woken.signalAll();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            watches.computeIfPresent(work, (id, set) -> {
                set.remove(this);
                return set.isEmpty() ? null : set;
            });
        }
    }
}
