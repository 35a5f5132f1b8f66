package app.gradient.sandbox;

/**
 * Compiles and runs hostile Java in locked-down processes that are used once. Thread-safe; every method blocks the
 * calling thread (platform or virtual) until it has an outcome, and always has one within the limits.
 */
public interface Sandbox {
    /** Compiles against the JDK, the learner's kit and Tribuo. Never runs what it compiled. */
    Compilation compile(Sources sources);

    /**
     * Runs once in a fresh process. Where the machine can't lock a process down, answers
     * {@link RunOutcome.Refused}: there is no unsafe mode.
     */
    RunOutcome run(RunRequest request, RunListener listener);

    /** Which mechanisms hold, how the pool stands and what it has counted. */
    SandboxStatus status();
}
