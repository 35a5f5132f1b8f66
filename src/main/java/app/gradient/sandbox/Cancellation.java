package app.gradient.sandbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A switch that the one who started a run may turn once, from any thread. */
public final class Cancellation {
    private final Object lock = new Object();
    private @Nullable List<Runnable> waiting = new ArrayList<>();

    /** Ends the run at once; a second call does nothing. */
    public void cancel() {
        List<Runnable> actions;
        synchronized (lock) {
            if (waiting == null) {
                return;
            }
            actions = waiting;
            waiting = null;
        }
        actions.forEach(Runnable::run);
    }

    public boolean isCancelled() {
        synchronized (lock) {
            return waiting == null;
        }
    }

    /** Runs {@code action} on the cancelling thread, or now if it is already cancelled. */
    void onCancel(Runnable action) {
        synchronized (lock) {
            if (waiting != null) {
                waiting.add(action);
                return;
            }
        }
        action.run();
    }

    void forget(Runnable action) {
        synchronized (lock) {
            if (waiting != null) {
                waiting.remove(action);
            }
        }
    }
}
