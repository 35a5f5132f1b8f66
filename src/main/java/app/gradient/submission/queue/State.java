package app.gradient.submission.queue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far a piece of work is. Every work ends in exactly one terminal state and never leaves it. */
public enum State {
    QUEUED,
    COMPILING,
    RUNNING,
    PASSED,
    FAILED,
    /** A free run came to its end; nothing was judged. */
    FINISHED,
    DID_NOT_COMPILE,
    RUNTIME_ERROR,
    TIME_LIMIT,
    MEMORY_LIMIT,
    OUTPUT_LIMIT,
    NOT_ATTEMPTED,
    CANCELLED,
    OUR_FAULT;

    private static final Set<State> UNDER_WAY = EnumSet.of(QUEUED, COMPILING, RUNNING);
    private static final Set<State> COSTS_AN_ATTEMPT =
            EnumSet.of(PASSED, FAILED, RUNTIME_ERROR, TIME_LIMIT, MEMORY_LIMIT, OUTPUT_LIMIT);

    public boolean isTerminal() {
        return !UNDER_WAY.contains(this);
    }

    /** A claimed work that a worker holds now. */
    public boolean isClaimed() {
        return this == COMPILING || this == RUNNING;
    }

    /** Whether the learner's work was judged. What only we know about, or only the compiler, costs nothing. */
    public boolean costsAttempt() {
        return COSTS_AN_ATTEMPT.contains(this);
    }

    /** The only moves there are; the queue's statements are conditional on them. */
    public boolean canBecome(State next) {
        return switch (this) {
            // An answer is judged without being claimed, so a queued work may end in any way.
            case QUEUED -> next == COMPILING || next.isTerminal();
            case COMPILING -> next != COMPILING;
            case RUNNING -> next == QUEUED || (next.isTerminal() && next != DID_NOT_COMPILE && next != NOT_ATTEMPTED);
            case PASSED,
                    FAILED,
                    FINISHED,
                    DID_NOT_COMPILE,
                    RUNTIME_ERROR,
                    TIME_LIMIT,
                    MEMORY_LIMIT,
                    OUTPUT_LIMIT,
                    NOT_ATTEMPTED,
                    CANCELLED,
                    OUR_FAULT -> false;
        };
    }

    /** The word for tables, URLs, attributes and message keys: {@code time_limit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static State ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
