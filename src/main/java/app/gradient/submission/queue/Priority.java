package app.gradient.submission.queue;

/** Whose turn comes first: somebody who waits at the screen before anything that may wait. */
public enum Priority {
    LIVE(40),
    LAB(30),
    /** People without an account, behind all who have one. */
    GUEST(25),
    REVIEW(20),
    BULK(10);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }

    static Priority ofRank(int rank) {
        for (var priority : values()) {
            if (priority.rank == rank) {
                return priority;
            }
        }
        throw new IllegalArgumentException("no priority of rank " + rank);
    }
}
