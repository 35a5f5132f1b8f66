package app.gradient.runner;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of one call. Everything in it was said by hostile code: compare it, show it, never trust it. */
public sealed interface CallResult {
    /** The method returned a plain value (see {@link Call}), or {@link Opaque} for any other object. */
    record Returned(@Nullable Object value, String stdout, Duration took) implements CallResult {}

    /**
     * The method threw, did not exist or did not take these arguments. For a hidden call the message and the output are
     * empty, and the class is named only when it is one of the few that tell a learner what is wrong.
     */
    record Threw(String exceptionClass, String message, List<Frame> ownFrames, String stdout, Duration took)
            implements CallResult {
        /** Stands in for an exception class that is not told: most in a hidden call, and what can't be a name in any. */
        public static final String WITHHELD = "?";

        /** The exception class when {@code className} has no such method for these arguments. */
        public static final String NO_SUCH_METHOD = "java.lang.NoSuchMethodException";

        public Threw {
            ownFrames = List.copyOf(ownFrames);
        }
    }

    /** The run ended before this call could start. */
    record NotReached() implements CallResult {}
}
