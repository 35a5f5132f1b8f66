package app.gradient.exercise.check;

import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One line of the verdict: calls of the learner's methods and how to compare what they return with the reference solution. */
public interface Check {
    /** Adds one call; may be repeated. */
    Check call(String method, @Nullable Object... arguments);

    /** Adds calls whose inputs are drawn anew for each submission. */
    Check calls(int times, String method, Function<Inputs, @Nullable Object[]> inputs);

    /** Numbers may differ by this much. */
    Check within(double absolute);

    /** Numbers may differ by {@code absolute + relative·|expected|}. */
    Check within(double absolute, double relative);

    /** A whole vector or matrix may have the other sign. */
    Check upToSign();

    /** Each column of a matrix may have the other sign. */
    Check columnsUpToSign();

    /** Entries of a vector, or rows of a matrix, may come in any order. */
    Check anyOrder();

    /**
     * Any value with this property is right; the reference solution is not asked.
     *
     * @param wanted the property in words, for the learner
     */
    Check satisfies(String wanted, BiPredicate<@Nullable Object[], @Nullable Object> property);

    /** Markdown to say when the check fails and no typical mistake was recognised. */
    Check hint(String markdown);
}
