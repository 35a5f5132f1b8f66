package app.gradient.account;

/** What a person may do; each role may do what those before it may. */
public enum Role {
    /** Reads, runs and solves without an account; becomes a learner by registering and keeps everything. */
    GUEST,
    LEARNER,
    INSTRUCTOR,
    ADMIN;

    public boolean isAtLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
