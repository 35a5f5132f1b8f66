package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.gradient.content.CourseSource;
import app.gradient.lab.CourseLaboratory;
import app.gradient.platform.Html;
import app.gradient.runner.CallResult;
import app.gradient.sandbox.Cancellation;
import app.gradient.sandbox.Classes;
import app.gradient.sandbox.Compilation;
import app.gradient.sandbox.CourseSandbox;
import app.gradient.sandbox.Limits;
import app.gradient.sandbox.RunListener;
import app.gradient.sandbox.RunOutcome;
import app.gradient.sandbox.RunRequest;
import app.gradient.sandbox.Sources;
import app.gradient.sandbox.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the exercises that are answered by programs, through the real sandbox: solution, starter and every typical mistake. */
class ExerciseProgramTests {
    private static final int SEEDS = 3;

    /** The trainers of reference solutions report every step of theirs; held, or it would be collected with its level. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

    static {
        TRIBUO.setLevel(Level.WARNING);
    }

    record Case(Exercise exercise, ProgramKind kind) {
        @Override
        public String toString() {
            return exercise.slug().value();
        }
    }

    record WrongCase(Case program, String mistake, Map<String, String> files) {
        @Override
        public String toString() {
            return program + "/" + mistake;
        }
    }

    private static final List<Case> CASES = CourseExercises.read(
                    CourseSource.book(), CourseSource.words(), CourseLaboratory.get(), new ArrayList<>())
            .values()
            .stream()
            .filter(exercise -> exercise.kind() instanceof ProgramKind)
            .map(exercise -> new Case(exercise, (ProgramKind) exercise.kind()))
            .toList();

    static Stream<Case> programs() {
        return CASES.stream();
    }

    static Stream<WrongCase> wrongPrograms() {
        return CASES.stream()
                .flatMap(program -> program.exercise().wrongPrograms().entrySet().stream()
                        .map(wrong -> new WrongCase(program, wrong.getKey(), wrong.getValue())));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void acceptTheirSolution(Case program) {
        assertThat(program.kind().validate(program.kind().solution())).isEmpty();
        var classes = compile(program.kind(), program.kind().solution());

        for (long seed = 1; seed <= SEEDS; seed++) {
            assertThat(grade(program.kind(), program.kind().solution(), classes, seed))
                    .as("seed %d", seed)
                    .allMatch(CheckResult::passed);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void doNotAcceptTheirStarter(Case program) {
        var starter = program.kind().starter();
        assertThat(program.kind().untouched(starter)).isTrue();
        assertThat(program.kind().untouched(program.kind().solution())).isFalse();
        assertThat(program.kind().validate(starter)).isEmpty();

        if (!program.kind().compiled()) {
            assertThat(grade(program.kind(), starter, Classes.none(), 1)).anyMatch(check -> !check.passed());
            return;
        }
        var compilation = CourseSandbox.get().compile(new Sources(starter));

        if (compilation instanceof Compilation.Compiled compiled) {
            assertThat(grade(program.kind(), starter, compiled.classes(), 1)).anyMatch(check -> !check.passed());
        } else {
            assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
        }
    }

    @ParameterizedTest
    @MethodSource("wrongPrograms")
    void recogniseEachTypicalMistake(WrongCase wrong) {
        assertThat(wrong.program().kind().validate(wrong.files())).isEmpty();
        var classes = compile(wrong.program().kind(), wrong.files());

        for (long seed = 1; seed <= SEEDS; seed++) {
            var failed = grade(wrong.program().kind(), wrong.files(), classes, seed).stream()
                    .filter(check -> !check.passed())
                    .toList();

            assertThat(failed).as("seed %d", seed).isNotEmpty();
            assertThat(failed.getFirst().mistakeId())
                    .as("seed %d: %s", seed, failed.getFirst())
                    .hasValue(wrong.mistake());
            assertThat(failed.getFirst().hintHtml().map(Html::toString).orElse(""))
                    .isNotBlank();
            CourseExercisesTests.staysWhatItIsWhenStored(
                    failed.getFirst().hintHtml().orElseThrow());
        }
    }

    private static Classes compile(ProgramKind kind, Map<String, String> files) {
        if (!kind.compiled()) {
            return Classes.none();
        }
        return switch (CourseSandbox.get().compile(new Sources(files))) {
            case Compilation.Compiled compiled -> compiled.classes();
            case Compilation other -> fail("does not compile: %s", other);
        };
    }

    private static List<CheckResult> grade(ProgramKind kind, Map<String, String> files, Classes classes, long seed) {
        var plan = kind.plan(seed, files);
        var limits = plan.limits();
        var outcome = CourseSandbox.get()
                .run(
                        new RunRequest(
                                classes,
                                new Task.Calls(plan.calls()),
                                new Limits(limits.wallTime(), limits.cpuTime(), limits.heapMiB(), limits.outputKiB()),
                                plan.datasets(),
                                plan.tables(),
                                plan.libraries(),
                                new Cancellation()),
                        RunListener.NONE);
        List<CallResult> results = switch (outcome) {
            case RunOutcome.Finished finished -> finished.results();
            case RunOutcome.Crashed crashed -> crashed.results();
            case RunOutcome.ExceededLimit exceeded -> exceeded.results();
            case RunOutcome other -> fail("no result: %s", other);
        };
        return plan.judge(results);
    }
}
