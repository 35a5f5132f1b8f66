package app.gradient.exercise;

import app.gradient.exercise.check.Check;
import app.gradient.exercise.check.Inputs;
import app.gradient.exercise.check.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an author's {@code Checks} declared. */
final class DeclaredSuite implements Suite {
    /** How a mistake is seen in the values that came back. */
    sealed interface Sign {
        record Rival(String method, Function<@Nullable Object[], @Nullable Object> value) implements Sign {}

        record When(BiPredicate<@Nullable Object[], @Nullable Object> holds) implements Sign {}
    }

    record DeclaredMistake(String id, Sign sign) {}

    /** Calls to make, from the inputs of one submission. */
    record Source(String method, int times, Function<Inputs, @Nullable Object[]> inputs) {}

    private final List<DeclaredCheck> checks = new ArrayList<>();
    private final List<DeclaredMistake> mistakes = new ArrayList<>();

    List<DeclaredCheck> checks() {
        return checks;
    }

    List<DeclaredMistake> mistakes() {
        return mistakes;
    }

    @Override
    public Check open(String name) {
        return add(name, true);
    }

    @Override
    public Check hidden(String name) {
        return add(name, false);
    }

    private Check add(String name, boolean open) {
        var check = new DeclaredCheck(name, open);
        checks.add(check);
        return check;
    }

    @Override
    public void mistake(String id, String method, Function<@Nullable Object[], @Nullable Object> rival) {
        mistakes.add(new DeclaredMistake(id, new Sign.Rival(method, rival)));
    }

    @Override
    public void mistakeWhen(String id, BiPredicate<@Nullable Object[], @Nullable Object> sign) {
        mistakes.add(new DeclaredMistake(id, new Sign.When(sign)));
    }

    static final class DeclaredCheck implements Check {
        final String name;
        final boolean open;
        final List<Source> sources = new ArrayList<>();
        Closeness closeness = Closeness.EXACT;
        PlainComparison.Freedom freedom = PlainComparison.Freedom.NONE;
        Optional<String> wanted = Optional.empty();

        @Nullable
        BiPredicate<@Nullable Object[], @Nullable Object> property;

        Optional<String> hint = Optional.empty();

        DeclaredCheck(String name, boolean open) {
            this.name = name;
            this.open = open;
        }

        @Override
        public Check call(String method, @Nullable Object... arguments) {
            var given = Suite.arguments(arguments);
            return calls(1, method, inputs -> given);
        }

        @Override
        public Check calls(int times, String method, Function<Inputs, @Nullable Object[]> inputs) {
            sources.add(new Source(method, times, inputs));
            return this;
        }

        @Override
        public Check within(double absolute) {
            return within(absolute, 0);
        }

        @Override
        public Check within(double absolute, double relative) {
            closeness = new Closeness(absolute, relative);
            return this;
        }

        @Override
        public Check upToSign() {
            freedom = PlainComparison.Freedom.SIGN;
            return this;
        }

        @Override
        public Check columnsUpToSign() {
            freedom = PlainComparison.Freedom.COLUMN_SIGNS;
            return this;
        }

        @Override
        public Check anyOrder() {
            freedom = PlainComparison.Freedom.ORDER;
            return this;
        }

        @Override
        public Check satisfies(String words, BiPredicate<@Nullable Object[], @Nullable Object> test) {
            wanted = Optional.of(words);
            property = test;
            return this;
        }

        @Override
        public Check hint(String markdown) {
            hint = Optional.of(markdown);
            return this;
        }
    }
}
