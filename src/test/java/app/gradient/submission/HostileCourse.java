package app.gradient.submission;

import app.gradient.runner.NativeLibrary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A course for attackers, written to a folder: exercises with an open and a hidden check for each limit on time, which
 * nothing can pass, one that an honest program passes, and a small data set.
 */
final class HostileCourse {
    /** What hidden checks call with; its digits must never come back. */
    static final double HIDDEN_INPUT = 471_147_114_711.0;

    static final String HIDDEN_DIGITS = "4711471";
    static final String HONEST = "twice";
    static final String HONEST_SOURCE =
            "public class Solution { public static int twice(int n) { return Math.addExact(n, n); } }";

    private static final String CHECKS = """
            import app.gradient.exercise.check.CodeChecks;
            import app.gradient.exercise.check.Suite;

            public final class Checks implements CodeChecks {
                @Override
                public void define(Suite suite) {
                    %s
                }
            }
            """;

    private final Path folder;

    private final String libraries;

    private HostileCourse(Path folder, Set<NativeLibrary> libraries) {
        this.folder = folder;
        this.libraries = libraries.stream().map(NativeLibrary::word).sorted().collect(Collectors.joining(", "));
    }

    /** The exercise that calls {@code Entry.attempt}. */
    static String exercise(boolean hidden, Duration wall) {
        return (hidden ? "hidden-" : "open-") + wall.toSeconds();
    }

    /** @param libraries native ones that the exercises name */
    static void write(Path folder, Collection<Duration> walls, Set<NativeLibrary> libraries) {
        var course = new HostileCourse(folder.resolve("01-siege"), libraries);
        Set<String> exercises = new TreeSet<>(Set.of(HONEST));
        for (var wall : Set.copyOf(walls)) {
            for (boolean hidden : new boolean[] {false, true}) {
                exercises.add(exercise(hidden, wall));
                course.attempt(exercise(hidden, wall), hidden, wall);
            }
        }
        course.honest();
        course.file("chapter.yml", """
                slug: siege
                title: Осада
                summary: Глава, которую берут приступом.
                objectives: [выстоять]
                prerequisites: [терпение]
                """);
        course.file(
                "01-walls.md",
                """
                ---
                slug: walls
                title: Стены
                lead: Здесь пробуют выйти наружу.
                minutes: 10
                concepts: []
                ---
                Каждое упражнение здесь — приступ.

                """
                        + exercises.stream()
                                .map(slug -> "::exercise{slug=" + slug + "}\n\n")
                                .collect(Collectors.joining()));
        var csv = "x\n1\n";
        write(folder.resolve("datasets/numbers/data.csv"), csv);
        write(folder.resolve("datasets/numbers/dataset.yml"), """
                title: Числа
                description: Одно число.
                rows: 1
                columns:
                  - {name: x, description: число}
                licence: CC0
                source: "Составлено для проверки."
                sha256: %s
                """.formatted(sha256(csv)));
    }

    /** Its checks accept nothing: a program that gets a pass here took it. */
    private void attempt(String slug, boolean hidden, Duration wall) {
        exercise(slug, """
                title: Приступ
                kind: code
                points: 1
                difficulty: 1
                concepts: []
                minutes: 1
                class: Entry
                methods: ["static Object attempt(double hidden)"]
                datasets: [numbers]
                libraries: [%2$s]
                limits: {wall: %1$ds, cpu: %1$ds, heap: 128, output: 64}
                """.formatted(wall.toSeconds(), libraries), CHECKS.formatted("""
                suite.%s("Приступ").call("attempt", %s).satisfies("ничего", (arguments, got) -> false);
                """.formatted(
                        hidden ? "hidden" : "open", HIDDEN_INPUT)));
        file("exercises/" + slug + "/starter/Entry.java", "final class Entry {}\n");
        file(
                "exercises/" + slug + "/solution/Entry.java",
                "final class Entry { static Object attempt(double hidden) { return null; } }\n");
    }

    private void honest() {
        exercise(HONEST, """
                title: Удвоение
                kind: code
                points: 1
                difficulty: 1
                concepts: []
                minutes: 1
                methods: ["static int twice(int n)"]
                """, CHECKS.formatted("""
                suite.open("Семь").call("twice", 7);
                suite.hidden("Любое").calls(3, "twice", random -> Suite.arguments(random.integer(-50, 50)));
                """));
        file("exercises/" + HONEST + "/starter/Solution.java", "public class Solution {}\n");
        file("exercises/" + HONEST + "/solution/Solution.java", HONEST_SOURCE);
    }

    private void exercise(String slug, String definition, String checks) {
        var at = "exercises/" + slug + "/";
        file(at + "exercise.yml", definition);
        file(at + "checks/Checks.java", checks);
        file(at + "prompt.md", "Попробуйте.\n");
        file(at + "hints.md", "Подумайте.\n");
        file(at + "solution/solution.md", "Решения нет.\n");
    }

    private void file(String name, String text) {
        write(folder.resolve(name), text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
