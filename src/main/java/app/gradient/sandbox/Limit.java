package app.gradient.sandbox;

/** What a process may run out of. */
public enum Limit {
    /** Time on the wall. */
    TIME,
    /** Time on processors, over all threads. */
    CPU,
    MEMORY,
    THREADS,
    OUTPUT
}
