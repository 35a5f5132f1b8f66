package app.gradient.submission.queue;

import app.gradient.sandbox.Cancellation;

/** Does the work of one lane. The queue calls it without a transaction, on a worker. */
public interface Performer {
    Lane lane();

    /**
     * Does it from the beginning, whatever an earlier, lost claim may have done. An exception counts as a fault of ours.
     *
     * @param compiled to be called once when the compiler is done and the code is about to run
     */
    Outcome perform(Work work, Cancellation cancellation, Runnable compiled);

    /**
     * Tells the other modules that a work ended; runs in a transaction of its own after the one that ended the work, and
     * again after a crash, so that listeners must bear hearing it twice.
     */
    void announce(Work work);
}
