package app.gradient.submission.queue;

import java.time.Instant;
import java.util.Optional;

/** What a worker has to say of a work it performed. */
public sealed interface Outcome {
    /**
     * It is over.
     *
     * @param state a terminal state
     * @param compiled when the compiler was done, if it was reached
     * @param ran when the run was over, if it was reached
     * @param store writes what was found; runs inside the transaction that ends the work, and only if this result counts
     */
    record Done(State state, Optional<Instant> compiled, Optional<Instant> ran, Runnable store) implements Outcome {
        public Done {
            if (!state.isTerminal()) {
                throw new IllegalArgumentException(state + " is not terminal");
            }
        }
    }

    /** We failed; {@code incident} is the fault's id in the log. */
    record Broke(String incident) implements Outcome {}
}
