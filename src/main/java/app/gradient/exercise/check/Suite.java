package app.gradient.exercise.check;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Collects the checks and typical mistakes of one exercise. */
public interface Suite {
    /** A check whose calls, expected and received values the learner sees. */
    Check open(String name);

    /** A check of which the learner sees the name, the verdict and the hint. */
    Check hidden(String name);

    /**
     * A rival: a wrong way of computing. Recognised when every call of the failing check returned what the rival returns.
     *
     * @param id a mistake of {@code exercise.yml}
     * @param rival from fresh copies of the arguments to the value
     */
    void mistake(String id, String method, Function<@Nullable Object[], @Nullable Object> rival);

    /**
     * A sign: recognised when it holds for every call of the failing check that returned a wrong value.
     *
     * @param id a mistake of {@code exercise.yml}
     * @param sign of the arguments and the value received
     */
    void mistakeWhen(String id, BiPredicate<@Nullable Object[], @Nullable Object> sign);

    /** The arguments of one call. */
    static @Nullable Object[] arguments(@Nullable Object... arguments) {
        // one double[][] alone would be taken for the list of arguments itself
        return arguments.getClass() == Object[].class ? arguments : new Object[] {arguments};
    }
}
