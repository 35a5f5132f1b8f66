package app.gradient.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One call of a learner's method: {@code className.method(arguments)}, static, or on a fresh instance made by the
 * no-argument constructor.
 *
 * <p>Arguments and results are plain values and nothing else: {@code null}, {@link Boolean}, {@link Integer},
 * {@link Long}, {@link Double}, {@link String}, {@code boolean[]}, {@code int[]}, {@code long[]}, {@code double[]},
 * {@code int[][]}, {@code double[][]}, {@code String[]}, {@link List} of plain values and
 * {@link java.util.Map} from {@link String} to plain values. The method is found by name and number of arguments;
 * numbers are widened, and lists and arrays become what its parameters ask for.
 */
public record Call(String className, String method, List<@Nullable Object> arguments) {
    public Call {
        arguments = Collections.unmodifiableList(new ArrayList<>(arguments));
    }

    public static Call of(String className, String method, @Nullable Object... arguments) {
        List<@Nullable Object> list = new ArrayList<>();
        Collections.addAll(list, arguments);
        return new Call(className, method, list);
    }
}
