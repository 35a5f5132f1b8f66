package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.gradient.runner.Plot;
import app.gradient.sandbox.Cancellation;
import app.gradient.sandbox.Compilation;
import app.gradient.sandbox.CourseSandbox;
import app.gradient.sandbox.Limits;
import app.gradient.sandbox.NativeLibraries;
import app.gradient.sandbox.Output;
import app.gradient.sandbox.RunListener;
import app.gradient.sandbox.RunOutcome;
import app.gradient.sandbox.RunRequest;
import app.gradient.sandbox.Sources;
import app.gradient.sandbox.Task;
import app.gradient.support.Tools;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proves through the real sandbox that each program of the course compiles, runs and prints what its page shows. With {@code -Dgradient.content.record=true} writes
 * what they print instead: the only way in which outputs get into the course.
 */
class ContentProgramTests {
    private static final boolean RECORD = Boolean.getBoolean("gradient.content.record");
    private static final Path SOURCE = Path.of("src/main/content");
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final MathContext DRAWN_DIGITS = new MathContext(6);

    /** A program with a readable name for reports. */
    record Case(Program program) {
        @Override
        public String toString() {
            return program.chapter() + '/' + program.name();
        }
    }

    static Stream<Case> programs() {
        return CourseSource.book().programs().stream()
                .filter(program -> CourseSource.isLookedAt(program.chapter()))
                .map(Case::new);
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printWhatTheirPagesShow(Case program) throws IOException {
        var shown = recording(run(program.program()));

        if (RECORD) {
            write(program.program(), shown);
            return;
        }
        var recorded = program.program().recorded();
        assertThat(recorded)
                .as(
                        "%s has no recorded output: mvn test -Dtest=ContentProgramTests -Dgradient.content.record=true",
                        program)
                .isPresent();
        assertSameText(program, shown.stdout(), recorded.orElseThrow().stdout());
        assertThat(shown.values().keySet())
                .isEqualTo(recorded.orElseThrow().values().keySet());
        shown.values()
                .forEach((name, value) -> assertThat(value)
                        .as("%s, value %s", program, name)
                        .isCloseTo(
                                recorded.orElseThrow().values().get(name),
                                Percentage.withPercentage(
                                        1e-7 + 100 * program.program().tolerance())));
        assertThat(shown.plots())
                .as("plots of %s", program)
                .hasSameSizeAs(recorded.orElseThrow().plots());
        for (int i = 0; i < shown.plots().size(); i++) {
            assertSame(
                    program,
                    shown.plots().get(i),
                    recorded.orElseThrow().plots().get(i));
        }
    }

    /** A program that differs from run to run says the same words, and numbers as close as it promises. */
    private static void assertSameText(Case program, String shown, String recorded) {
        double tolerance = program.program().tolerance();
        if (tolerance == 0) {
            assertThat(shown).as(program.toString()).isEqualTo(recorded);
            return;
        }
        assertThat(NUMBER.matcher(shown).replaceAll("#"))
                .as(program.toString())
                .isEqualTo(NUMBER.matcher(recorded).replaceAll("#"));
        var numbers = numbers(shown);
        var expected = numbers(recorded);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i))
                    .as("number %d of %s", i, program)
                    .isCloseTo(expected.get(i), Percentage.withPercentage(100 * tolerance));
        }
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(found -> Double.valueOf(found.group()))
                .toList();
    }

    private static void assertSame(Case program, Plot shown, Plot recorded) {
        assertThat(shown.kind()).isEqualTo(recorded.kind());
        assertThat(shown.title()).isEqualTo(recorded.title());
        assertThat(shown.labels()).isEqualTo(recorded.labels());
        assertThat(shown.series()).hasSameSizeAs(recorded.series());
        for (int i = 0; i < shown.series().size(); i++) {
            var series = shown.series().get(i);
            assertThat(series.name()).isEqualTo(recorded.series().get(i).name());
            assertClose(program, series.x(), recorded.series().get(i).x());
            assertClose(program, series.y(), recorded.series().get(i).y());
        }
    }

    /** Of a program that differs from run to run the points together, not each. */
    private static void assertClose(Case program, List<Double> shown, List<Double> recorded) {
        assertThat(shown).as("points of %s", program).hasSameSizeAs(recorded);
        double tolerance = program.program().tolerance();
        double sum = 0;
        for (int i = 0; i < shown.size(); i++) {
            double distance = Math.abs(shown.get(i) - recorded.get(i));
            sum += distance;
            if (tolerance == 0) {
                assertThat(distance)
                        .as("point %d of %s: %s, recorded %s", i, program, shown.get(i), recorded.get(i))
                        .isLessThanOrEqualTo(1e-4 * Math.abs(recorded.get(i)) + 1e-9);
            }
        }
        if (tolerance > 0 && !shown.isEmpty()) {
            assertThat(sum / shown.size())
                    .as("mean distance of points of %s", program)
                    .isLessThanOrEqualTo(tolerance);
        }
    }

    private static Output run(Program program) {
        var sandbox = CourseSandbox.get();
        program.libraries()
                .forEach(library -> Tools.assumePresent(NativeLibraries.has(library), "no " + library + " here"));
        var compilation =
                sandbox.compile(new Sources(Map.of(program.fileName(), program.source()), program.libraries()));
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            return fail("%s does not compile: %s", program.name(), compilation);
        }
        var datasets =
                CourseSource.book().datasets().stream().map(Dataset::slug).collect(Collectors.toSet());
        var outcome = sandbox.run(
                new RunRequest(
                        compiled.classes(),
                        new Task.Main(program.name()),
                        new Limits(LONGEST, LONGEST, Limits.DEFAULT_HEAP_MIB, 64),
                        datasets,
                        Map.of(),
                        program.libraries(),
                        new Cancellation()),
                RunListener.NONE);
        if (!(outcome instanceof RunOutcome.Finished finished)) {
            return fail("%s does not run to its end: %s", program.name(), outcome);
        }
        return finished.output();
    }

    private static Program.Recording recording(Output output) {
        return new Program.Recording(
                output.stdout(),
                output.plots().stream().map(ContentProgramTests::drawn).toList(),
                output.values());
    }

    /** A drawing needs no sixteen digits, and a page that carries them is heavy. */
    private static Plot drawn(Plot plot) {
        return new Plot(
                plot.kind(),
                plot.title(),
                plot.xLabel(),
                plot.yLabel(),
                plot.labels(),
                plot.series().stream()
                        .map(series ->
                                new Plot.Series(series.kind(), series.name(), rounded(series.x()), rounded(series.y())))
                        .toList());
    }

    private static List<Double> rounded(List<Double> values) {
        return values.stream()
                .map(value -> BigDecimal.valueOf(value).round(DRAWN_DIGITS).doubleValue())
                .toList();
    }

    private static void write(Program program, Program.Recording shown) throws IOException {
        var folder = CourseSource.book()
                .chapter(program.chapter())
                .map(Chapter::folder)
                .orElseThrow();
        var file = SOURCE.resolve(folder + "code/outputs/" + program.name() + ".json");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("stdout", shown.stdout());
        json.put("plots", shown.plots());
        json.put("values", shown.values());
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(json)
                        + '\n');
    }
}
