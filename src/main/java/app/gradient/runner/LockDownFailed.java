package app.gradient.runner;

/** The kernel refused a part of the lock-down, so nothing may run. */
final class LockDownFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LockDownFailed(String what, long result) {
        super(what + " failed with errno " + -result);
    }

    LockDownFailed(String what) {
        super(what);
    }

    static long check(String what, long result) {
        if (result < 0) {
            throw new LockDownFailed(what, result);
        }
        return result;
    }
}
