package app.gradient.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A course of two exercises made for measuring: a class of a few lines with three tests, and a logistic regression that is
 * trained on 500 rows and graded on 125 others.
 */
final class SpeedCourse {
    static final Path FOLDER = Path.of("target", "speed-course");
    static final String TRIVIAL = "scalar-product";
    static final String TRIBUO = "five-hundred-rows";

    static final String TRIVIAL_SOURCE = """
            public class Solution {
                public static double dot(double[] a, double[] b) {
                    double sum = 0;
                    for (int i = 0; i < a.length; i++) {
                        sum += a[i] * b[i];
                    }
                    return sum;
                }
            }
            """;

    static final String TRIBUO_SOURCE = """
            import org.tribuo.Dataset;
            import org.tribuo.Model;
            import org.tribuo.classification.Label;
            import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

            public class Solution {
                public static Model<Label> train(Dataset<Label> rows) {
                    return new LogisticRegressionTrainer().train(rows);
                }
            }
            """;

    private static final long SEED = 20_261_126;
    private static final int ROWS = 625;

    private static final String CHECKS = """
            import app.gradient.exercise.check.CodeChecks;
            import app.gradient.exercise.check.Suite;

            public final class Checks implements CodeChecks {
                @Override
                public void define(Suite suite) {
                    suite.open("Две координаты").call("dot", new double[] {1, 2}, new double[] {3, 4}).within(1e-9);
                    suite.open("Три координаты").call("dot", new double[] {1, 0, 2}, new double[] {3, 4, 5}).within(1e-9);
                    suite.open("Ни одной").call("dot", new double[0], new double[0]).within(1e-9);
                }
            }
            """;

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("01-speed/chapter.yml", """
                    slug: speed
                    title: Скорость
                    summary: Два упражнения, на которых измеряют время от отправки до ответа.
                    objectives: [Измерить время]
                    prerequisites: [Часы]
                    """),
            Map.entry("01-speed/glossary.yml", """
                    - id: dot-product
                      term: скалярное произведение
                      english: dot product
                      section: exercises
                      definition: Сумма произведений координат.
                    """),
            Map.entry("01-speed/01-exercises.md", """
                    ---
                    slug: exercises
                    title: Упражнения
                    lead: Два упражнения.
                    minutes: 5
                    concepts: [dot-product]
                    ---

                    Сумма произведений координат — :term[скалярное произведение]{dot-product}.

                    ::exercise{slug=scalar-product}

                    ::exercise{slug=five-hundred-rows}
                    """),
            Map.entry("01-speed/exercises/scalar-product/exercise.yml", """
                    title: Скалярное произведение
                    kind: code
                    points: 1
                    difficulty: 1
                    concepts: [dot-product]
                    minutes: 5
                    methods: ["static double dot(double[] a, double[] b)"]
                    """),
            Map.entry("01-speed/exercises/scalar-product/prompt.md", "Посчитайте скалярное произведение.\n"),
            Map.entry("01-speed/exercises/scalar-product/hints.md", "Сложите произведения координат.\n"),
            Map.entry("01-speed/exercises/scalar-product/checks/Checks.java", CHECKS),
            Map.entry("01-speed/exercises/scalar-product/starter/Solution.java", """
                    public class Solution {
                        public static double dot(double[] a, double[] b) {
                            return 0;
                        }
                    }
                    """),
            Map.entry("01-speed/exercises/scalar-product/solution/Solution.java", TRIVIAL_SOURCE),
            Map.entry("01-speed/exercises/scalar-product/solution/solution.md", "Одна сумма.\n"),
            Map.entry("01-speed/exercises/five-hundred-rows/exercise.yml", """
                    title: Пятьсот строк
                    kind: model
                    points: 1
                    difficulty: 1
                    concepts: [dot-product]
                    minutes: 5
                    dataset: two-sides
                    target: side
                    task: classification
                    hidden: 0.2
                    metric: accuracy
                    threshold: 0.8
                    method: train
                    """),
            Map.entry("01-speed/exercises/five-hundred-rows/prompt.md", "Обучите логистическую регрессию.\n"),
            Map.entry("01-speed/exercises/five-hundred-rows/hints.md", "В Tribuo она есть.\n"),
            Map.entry("01-speed/exercises/five-hundred-rows/starter/Solution.java", """
                    import org.tribuo.Dataset;
                    import org.tribuo.Model;
                    import org.tribuo.classification.Label;

                    public class Solution {
                        public static Model<Label> train(Dataset<Label> rows) {
                            return null;
                        }
                    }
                    """),
            Map.entry("01-speed/exercises/five-hundred-rows/solution/Solution.java", TRIBUO_SOURCE),
            Map.entry("01-speed/exercises/five-hundred-rows/solution/solution.md", "Один вызов.\n"));

    private SpeedCourse() {}

    /** Writes the course where {@code gradient.content.directory} will look for it. */
    static void write() {
        try {
            for (var text : TEXTS.entrySet()) {
                write(text.getKey(), text.getValue());
            }
            var csv = rows();
            write("datasets/two-sides/data.csv", csv);
            write("datasets/two-sides/dataset.yml", """
                    title: Две стороны
                    description: Две круглые группы точек на плоскости.
                    rows: %d
                    columns:
                      - {name: x, description: первая координата}
                      - {name: y, description: вторая координата}
                      - {name: side, description: "сторона: left или right", kind: label}
                    licence: CC0-1.0
                    source: Сделано для измерений.
                    sha256: %s
                    """.formatted(ROWS, sha256(csv)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String name, String text) throws IOException {
        var file = FOLDER.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String rows() {
        var random = new Random(SEED);
        var csv = new StringBuilder("x,y,side\n");
        for (int i = 0; i < ROWS; i++) {
            double shift = i % 2 == 0 ? -1 : 1;
            csv.append(String.format(
                    Locale.ROOT,
                    "%.6f,%.6f,%s%n",
                    random.nextGaussian() + shift,
                    random.nextGaussian() - shift,
                    i % 2 == 0 ? "left" : "right"));
        }
        return csv.toString();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
