package app.gradient.submission.queue;

import app.gradient.sandbox.Cancellation;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The switches of what this worker has in hand. */
class Cancellations {
    private final Map<UUID, Cancellation> inHand = new ConcurrentHashMap<>();

    Cancellation open(UUID work) {
        var cancellation = new Cancellation();
        inHand.put(work, cancellation);
        return cancellation;
    }

    Set<UUID> inHand() {
        return Set.copyOf(inHand.keySet());
    }

    void close(UUID work, Cancellation cancellation) {
        inHand.remove(work, cancellation);
    }

    void cancel(UUID work) {
        var cancellation = inHand.get(work);
        if (cancellation != null) {
            cancellation.cancel();
        }
    }
}
