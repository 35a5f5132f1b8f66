package app.gradient.sandbox;

/** Hears of a run while it goes on; called on one thread, never two at a time. Must return quickly. */
public interface RunListener {
    RunListener NONE = new RunListener() {};

    /** The process has the code and starts the first call. */
    default void onStarted() {}

    /** More of the visible standard output, in order. */
    default void onOutput(String chunk) {}
}
