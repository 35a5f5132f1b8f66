package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Tools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the Python and Go programs that stand beside the Java ones, where their tools are installed, and compares what they
 * print: each number must be among those of the Java program, up to its sign (that of an eigenvector is free) and two thousandths (solvers stop at different places).
 */
class OtherLanguagesTests {
    private static final Path SOURCE = Path.of("src/main/content");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?(?:[eE][-+]?\\d+)?");
    private static final double RELATIVE = 2e-3;
    private static final double ZERO = 1e-9;
    private static final long SECONDS = 120;
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");
    private static final Map<String, Optional<List<String>>> TOOLS = new ConcurrentHashMap<>();
    private static final ExecutorService WORKERS =
            Executors.newFixedThreadPool(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private static final Map<Path, Future<Optional<String>>> RUNS = new ConcurrentHashMap<>();

    /** A program in another language; a readable name for reports. */
    record Case(Program program, Path file) {
        @Override
        public String toString() {
            return program.chapter() + '/' + file.getFileName();
        }
    }

    static Stream<Case> programs() {
        return CourseSource.book().programs().stream()
                .filter(program -> CourseSource.isLookedAt(program.chapter()))
                .flatMap(program -> {
                    var folder = SOURCE.resolve(CourseSource.book()
                                    .chapter(program.chapter())
                                    .map(Chapter::folder)
                                    .orElseThrow())
                            .resolve("code");
                    return Stream.of(".py", ".go")
                            .map(extension -> folder.resolve(program.name() + extension))
                            .filter(Files::exists)
                            .map(file -> new Case(program, file));
                });
    }

    /** They wait for their interpreters more than they compute, so all are started at once, a few at a time. */
    @BeforeAll
    static void start() {
        programs()
                .forEach(program -> RUNS.put(program.file(), WORKERS.submit(() -> {
                    var tool = tool(program.file());
                    return tool.isEmpty()
                            ? Optional.empty()
                            : Optional.of(run(Stream.concat(
                                            tool.get().stream(),
                                            Stream.of(program.file().toString()))
                                    .toList()));
                })));
    }

    @AfterAll
    static void stop() {
        WORKERS.shutdownNow();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void printNumbersThatTheJavaProgramPrints(Case program) throws ExecutionException, InterruptedException {
        var known = numbers(program.program().recorded().orElseThrow().stdout());

        var printed = Objects.requireNonNull(RUNS.get(program.file())).get();

        Tools.assumePresent(printed.isPresent(), "no tool for " + program.file().getFileName() + " here");
        assertThat(numbers(printed.orElseThrow()))
                .as(printed.orElseThrow())
                .isNotEmpty()
                .allMatch(number -> isAmong(number, known));
    }

    @ParameterizedTest
    @CsvSource({"01-linear-algebra/, .py", "01-linear-algebra/, .go", "02-machine-learning/, .py", "06-statistics/, .py"
    })
    void standBesideEachJavaProgram(String folder, String extension) {
        var chapter = CourseSource.book().chapters().stream()
                .filter(candidate -> candidate.folder().equals(folder))
                .findFirst()
                .orElseThrow();
        var names = CourseSource.book().programs().stream()
                .filter(program -> program.chapter().equals(chapter.slug()))
                .map(Program::name)
                .toList();

        assertThat(names)
                .isNotEmpty()
                .allMatch(name -> Files.exists(SOURCE.resolve(folder + "code/" + name + extension)));
    }

    private static boolean isAmong(double number, List<Double> known) {
        return number < ZERO
                || known.stream().anyMatch(other -> Math.abs(other - number) <= RELATIVE * Math.max(other, number));
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(number -> Double.valueOf(number.replace(',', '.')))
                .toList();
    }

    /** How to run the file, or nothing when its interpreter or a library that it imports is not installed. */
    private static Optional<List<String>> tool(Path file) throws IOException {
        if (file.toString().endsWith(".go")) {
            return TOOLS.computeIfAbsent(
                    "go",
                    name -> answers(List.of("go", "version")) ? Optional.of(List.of("go", "run")) : Optional.empty());
        }
        var source = Files.readString(file);
        var imports = source.contains("sklearn")
                ? "import numpy, sklearn"
                : source.contains("scipy") ? "import numpy, scipy" : "import numpy";
        return TOOLS.computeIfAbsent(
                imports,
                wanted -> PYTHONS.stream()
                        .filter(python -> answers(List.of(python, "-c", wanted)))
                        .findFirst()
                        .map(List::of));
    }

    private static boolean answers(List<String> command) {
        try {
            run(command);
            return true;
        } catch (IOException e) {
            return false; // not installed, or installed without the library
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("program", ".txt");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            builder.environment().put("PYTHONDONTWRITEBYTECODE", "1"); // the source stays clean
            var process = builder.start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command + " took longer than " + SECONDS + " s");
            }
            var text = Files.readString(output, StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
                throw new IOException(command + " failed: " + text);
            }
            return text;
        } finally {
            Files.delete(output);
        }
    }
}
