package app.gradient.exercise;

import app.gradient.content.Words;
import app.gradient.exercise.DeclaredSuite.DeclaredCheck;
import app.gradient.platform.Html;
import app.gradient.runner.Call;
import app.gradient.runner.CallResult;
import app.gradient.runner.NativeLibrary;
import app.gradient.runner.PlannedCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One grading of a {@code code} exercise: inputs are drawn, expected values come from the reference solution and stay here. */
final class CodePlan implements GradingPlan {
    /** One call, and what the reference solution does with it: asked once, since it may train a model. */
    static final class MethodCall {
        private final String method;
        private final @Nullable Object[] arguments;
        private Reference.@Nullable Expected expected;

        MethodCall(String method, @Nullable Object[] arguments) {
            this.method = method;
            this.arguments = arguments;
        }

        String method() {
            return method;
        }

        @Nullable
        Object[] arguments() {
            return arguments;
        }

        String text() {
            return Arrays.stream(arguments).map(PlainValue::text).collect(Collectors.joining(", ", method + '(', ")"));
        }

        synchronized Reference.Expected expected(Reference reference) {
            if (expected == null) {
                expected = reference.expected(method, arguments);
            }
            return expected;
        }
    }

    record CheckCalls(DeclaredCheck check, List<MethodCall> calls) {}

    /** One call of a check with what came back and whether that was right. */
    private record Outcome(MethodCall call, CallResult result, boolean right) {}

    private final ProgramFiles files;
    private final Set<String> datasets;
    private final List<CheckCalls> checks;
    private final Reference reference;
    private final List<Mistake<CodeKind.Sign>> mistakes;
    private final Function<Optional<String>, Optional<Html>> hints;
    private final Words words;

    CodePlan(
            ProgramFiles files,
            Set<String> datasets,
            List<CheckCalls> checks,
            Reference reference,
            List<Mistake<CodeKind.Sign>> mistakes,
            Function<Optional<String>, Optional<Html>> hints,
            Words words) {
        this.files = files;
        this.datasets = datasets;
        this.checks = checks;
        this.reference = reference;
        this.mistakes = mistakes;
        this.hints = hints;
        this.words = words;
    }

    @Override
    public List<PlannedCall> calls() {
        List<PlannedCall> calls = new ArrayList<>();
        for (var check : checks) {
            for (var call : check.calls()) {
                var planned = Call.of(files.className(), call.method(), PlainValue.copy(call.arguments()));
                calls.add(check.check().open ? PlannedCall.open(planned) : PlannedCall.hidden(planned));
            }
        }
        return calls;
    }

    @Override
    public Set<String> datasets() {
        return datasets;
    }

    @Override
    public Map<String, String> tables() {
        return Map.of();
    }

    @Override
    public Set<NativeLibrary> libraries() {
        return files.libraries();
    }

    @Override
    public ResourceLimits limits() {
        return files.limits();
    }

    @Override
    public List<CheckResult> judge(List<CallResult> results) {
        int expected = checks.stream().mapToInt(check -> check.calls().size()).sum();
        if (results.size() != expected) {
            throw new IllegalArgumentException(results.size() + " results for " + expected + " calls");
        }
        List<CheckResult> judged = new ArrayList<>();
        int next = 0;
        for (var check : checks) {
            List<Outcome> outcomes = new ArrayList<>();
            for (var call : check.calls()) {
                var result = results.get(next++);
                outcomes.add(new Outcome(call, result, isRight(check.check(), call, result)));
            }
            judged.add(judge(check.check(), outcomes));
        }
        return judged;
    }

    private boolean isRight(DeclaredCheck check, MethodCall call, CallResult result) {
        return switch (result) {
            case CallResult.Returned returned -> {
                var property = check.property;
                if (property != null) {
                    yield holds(() -> property.test(PlainValue.copy(call.arguments()), returned.value()));
                }
                yield call.expected(reference) instanceof Reference.Expected.Value(var value)
                        && comparison(check).same(value, returned.value());
            }
            case CallResult.Threw threw ->
                check.property == null
                        && call.expected(reference) instanceof Reference.Expected.Throws(var exceptionClass)
                        && exceptionClass.equals(threw.exceptionClass());
            case CallResult.NotReached ignored -> false;
        };
    }

    /** An author's test meets whatever a hostile reply holds: a value that it cannot even look at does not pass it. */
    private static boolean holds(BooleanSupplier test) {
        try {
            return test.getAsBoolean();
        } catch (ClassCastException
                | NullPointerException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | ArithmeticException e) {
            return false;
        }
    }

    private static PlainComparison comparison(DeclaredCheck check) {
        return new PlainComparison(check.closeness, check.freedom);
    }

    private CheckResult judge(DeclaredCheck check, List<Outcome> outcomes) {
        var failed = outcomes.stream().filter(outcome -> !outcome.right()).findFirst();
        if (failed.isEmpty()) {
            return CheckResult.passed(check.name, check.open);
        }
        var first = failed.get();
        var mistake = mistakes.stream()
                .filter(candidate -> fits(candidate, check, outcomes))
                .findFirst();
        var hint = mistake.map(found -> found.say().html()).or(() -> hint(check, first.result()));
        if (!check.open) {
            return new CheckResult(
                    check.name,
                    false,
                    false,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    hint,
                    mistake.map(Mistake::id));
        }
        return new CheckResult(
                check.name,
                false,
                true,
                Optional.of(first.call().text()),
                Optional.of(expectedText(check, first.call())),
                Optional.of(gotText(first.result())),
                difference(check, first),
                hint,
                mistake.map(Mistake::id));
    }

    /** A hidden check shows no exception, so its name at least is in the hint. */
    private Optional<Html> hint(DeclaredCheck check, CallResult result) {
        var said = hints.apply(check.hint);
        if (!check.open
                && result instanceof CallResult.Threw threw
                && !threw.exceptionClass().equals(CallResult.Threw.WITHHELD)) {
            return Optional.of(Html.text(words.say("exercise.check.threw", simpleName(threw.exceptionClass())))
                    .inParagraph()
                    .and(said.orElse(Html.EMPTY)));
        }
        return said;
    }

    private String expectedText(DeclaredCheck check, MethodCall call) {
        return check.wanted.orElseGet(() -> switch (call.expected(reference)) {
            case Reference.Expected.Value(var value) -> PlainValue.text(value);
            case Reference.Expected.Throws(var exceptionClass) ->
                words.say("exercise.check.throws", simpleName(exceptionClass));
        });
    }

    private String gotText(CallResult result) {
        return switch (result) {
            case CallResult.Returned returned -> PlainValue.text(returned.value());
            case CallResult.Threw threw ->
                threw.exceptionClass().equals(CallResult.Threw.NO_SUCH_METHOD)
                        ? words.say("exercise.check.no-such-method")
                        : threw(threw, simpleName(threw.exceptionClass()), words);
            case CallResult.NotReached ignored -> words.say("exercise.check.not-reached");
        };
    }

    /** In one line what a call that may be seen threw. */
    static String threw(CallResult.Threw threw, String name, Words words) {
        var said = threw.exceptionClass().equals(CallResult.Threw.WITHHELD)
                ? words.say("exercise.check.threw.own")
                : words.say("exercise.check.threw", name);
        return said + (threw.message().isBlank() ? "" : ": " + threw.message());
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private Optional<Difference> difference(DeclaredCheck check, Outcome outcome) {
        return check.property == null
                        && outcome.result() instanceof CallResult.Returned returned
                        && outcome.call().expected(reference) instanceof Reference.Expected.Value(var value)
                ? comparison(check).difference(value, returned.value())
                : Optional.empty();
    }

    private boolean fits(Mistake<CodeKind.Sign> mistake, DeclaredCheck check, List<Outcome> outcomes) {
        return switch (mistake.sign()) {
            case CodeKind.Sign.Threw sign ->
                outcomes.stream()
                        .anyMatch(outcome -> !outcome.right()
                                && outcome.result() instanceof CallResult.Threw threw
                                && sign.matches(threw));
            case CodeKind.Sign.Declared ignored ->
                reference.suite().mistakes().stream()
                        .filter(declared -> declared.id().equals(mistake.id()))
                        .anyMatch(declared -> fits(declared.sign(), check, outcomes));
        };
    }

    private static boolean fits(DeclaredSuite.Sign declared, DeclaredCheck check, List<Outcome> outcomes) {
        return switch (declared) {
            case DeclaredSuite.Sign.Rival(var method, var rival) ->
                outcomes.stream()
                        .allMatch(outcome -> outcome.call().method().equals(method)
                                && outcome.result() instanceof CallResult.Returned returned
                                && holds(() -> comparison(check)
                                        .same(
                                                rival.apply(PlainValue.copy(
                                                        outcome.call().arguments())),
                                                returned.value())));
            case DeclaredSuite.Sign.When(var sign) -> {
                var wrong = outcomes.stream()
                        .filter(outcome -> !outcome.right() && outcome.result() instanceof CallResult.Returned)
                        .toList();
                yield !wrong.isEmpty()
                        && wrong.stream()
                                .allMatch(outcome -> outcome.result() instanceof CallResult.Returned returned
                                        && holds(() -> sign.test(
                                                PlainValue.copy(outcome.call().arguments()), returned.value())));
            }
        };
    }
}
