package app.gradient.exercise;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** How a mistake in a number, vector or matrix is recognised. */
sealed interface ComputedSign {
    /** The answer is what this expression comes to. */
    record Is(Expression expression) implements ComputedSign {}

    /** The condition holds; {@code answer} is what was answered. */
    record When(Expression condition) implements ComputedSign {}

    /**
     * The first mistake that fits.
     *
     * @param same how two values of this kind are compared
     */
    static Optional<Mistake<ComputedSign>> recognise(
            List<Mistake<ComputedSign>> mistakes,
            Map<String, Value> parameters,
            Value answer,
            BiPredicate<Value, Value> same) {
        return mistakes.stream()
                .filter(mistake -> fits(mistake.sign(), parameters, answer, same))
                .findFirst();
    }

    private static boolean fits(
            ComputedSign sign, Map<String, Value> parameters, Value answer, BiPredicate<Value, Value> same) {
        try {
            return switch (sign) {
                case Is(var expression) -> same.test(expression.evaluate(parameters), answer);
                case When(var condition) -> {
                    Map<String, Value> variables = new HashMap<>(parameters);
                    variables.put("answer", answer);
                    yield condition.truth(variables);
                }
            };
        } catch (ExpressionException e) {
            // a condition may divide by this answer or take its root: then it does not describe it
            return false;
        }
    }
}
