package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What people type and paste, in a table that the browser's tests read too; numbers in every form that the product and its neighbours print; and
 * seeded noise, read on the server and by the very same script in Node.
 */
class TypedFormsTests {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SCRIPT = Path.of("target/classes/app/gradient/exercise/answers.js");

    private record Shape(String kind, String unit, int rows, int columns, boolean vector) {
        static Shape of(String ask) {
            if (ask.startsWith("number")) {
                return new Shape("number", ask.startsWith("number:") ? ask.substring(7) : "", 1, 1, false);
            }
            if (ask.startsWith("v")) {
                return new Shape("grid", "", 1, Integer.parseInt(ask.substring(1)), true);
            }
            var sides = ask.split("x");
            return new Shape("grid", "", Integer.parseInt(sides[0]), Integer.parseInt(sides[1]), false);
        }

        Grammar.Outcome read(String typed, Set<String> meant) {
            return kind.equals("number")
                    ? Grammar.number(typed, unit, meant)
                    : Grammar.grid(List.of(List.of(typed)), rows, columns, vector, meant);
        }
    }

    static Stream<JsonNode> forms() throws IOException {
        try (var stream = TypedFormsTests.class.getResourceAsStream("typed-forms.json")) {
            List<JsonNode> forms = new ArrayList<>();
            JSON.readTree(stream.readAllBytes()).forEach(forms::add);
            return forms.stream();
        }
    }

    @Test
    void theTableHasFiveHundredFormsAtLeast() throws IOException {
        assertThat(forms().map(form ->
                        form.get("ask").asString() + ' ' + form.get("typed").asString()))
                .hasSizeGreaterThanOrEqualTo(500)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areReadAskedOrRefusedAsTheTableSays(JsonNode form) {
        var outcome =
                Shape.of(form.get("ask").asString()).read(form.get("typed").asString(), Set.of());

        switch (outcome) {
            case Grammar.Outcome.Read(var values, var texts) -> {
                assertThat(form.get("is").asString()).isEqualTo("read");
                alike(values, form.get("values"));
            }
            case Grammar.Outcome.Asked asked -> {
                assertThat(form.get("is").asString()).isEqualTo("asked");
                assertThat(asked.doubt()).isEqualTo(form.get("doubt").asString());
                assertThat(asked.choices()).hasSize(form.get("choices").size());
            }
            case Grammar.Outcome.Unreadable unreadable -> {
                assertThat(form.get("is").asString()).isEqualTo("unreadable");
                assertThat(unreadable.reason().name().toLowerCase(Locale.ROOT))
                        .isEqualTo(form.get("reason").asString());
                if (form.has("at")) {
                    assertThat(unreadable.at()).isEqualTo(form.get("at").asInt());
                }
            }
            case Grammar.Outcome.Blank(var cell) -> {
                assertThat(form.get("is").asString()).isEqualTo("blank");
                assertThat(cell).isEqualTo(form.get("cell").asInt());
            }
            case Grammar.Outcome.Size(var rows, var columns) -> {
                assertThat(form.get("is").asString()).isEqualTo("size");
                assertThat(List.of(rows, columns))
                        .containsExactly(
                                form.get("rows").asInt(), form.get("columns").asInt());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void areReadAsTheMeaningThatIsChosen(JsonNode form) {
        if (!form.get("is").asString().equals("asked")) {
            return;
        }
        var shape = Shape.of(form.get("ask").asString());
        var typed = form.get("typed").asString();
        var asked = (Grammar.Outcome.Asked) shape.read(typed, Set.of());

        for (int i = 0; i < asked.choices().size(); i++) {
            var expected = form.get("choices").get(i);
            switch (shape.read(typed, Set.of(asked.choices().get(i).meaning()))) {
                case Grammar.Outcome.Read(var values, var texts) -> alike(values, expected);
                case Grammar.Outcome.Blank blank ->
                    assertThat(expected.toString()).contains("null");
                case Grammar.Outcome.Asked again -> assertThat(again).as(typed).isNull();
                case Grammar.Outcome.Unreadable unreadable ->
                    assertThat(unreadable).as(typed).isNull();
                case Grammar.Outcome.Size size -> assertThat(size).as(typed).isNull();
            }
        }
    }

    private static void alike(List<List<Double>> values, JsonNode expected) {
        assertThat(values).hasSize(expected.size());
        for (int i = 0; i < values.size(); i++) {
            assertThat(values.get(i)).hasSize(expected.get(i).size());
            for (int j = 0; j < values.get(i).size(); j++) {
                double other = expected.get(i).get(j).asDouble();
                assertThat(values.get(i).get(j)).isEqualTo(other, within(1e-12 * Math.max(1, Math.abs(other))));
            }
        }
    }

    /** How the product, spreadsheets and programs write a matrix; {@code %s} of numbers as they write them. */
    private enum Printed {
        PAGE("", "\n", "", "", "; ", ""),
        LATEX("$$A = \\begin{pmatrix} ", " \\\\ ", " \\end{pmatrix}.$$", "", " & ", ""),
        NUMPY("array([", ",\n       ", "])", "[", ", ", "]"),
        NUMPY_PRINTED("[", "\n ", "]", "[", " ", "]"),
        MATLAB("[", "; ", "]", "", " ", ""),
        JAVA("new double[][] {", ", ", "}", "{", ", ", "}"),
        JSON("[", ",", "]", "[", ",", "]"),
        EXCEL("", "\r\n", "\r\n", "", "\t", "");

        private final String before;
        private final String betweenRows;
        private final String after;
        private final String row;
        private final String between;
        private final String rowEnd;

        Printed(String before, String betweenRows, String after, String row, String between, String rowEnd) {
            this.before = before;
            this.betweenRows = betweenRows;
            this.after = after;
            this.row = row;
            this.between = between;
            this.rowEnd = rowEnd;
        }

        String of(List<List<Double>> rows) {
            return before
                    + String.join(
                            betweenRows,
                            rows.stream()
                                    .map(cells -> row
                                            + String.join(
                                                    between,
                                                    cells.stream()
                                                            .map(this::number)
                                                            .toList())
                                            + rowEnd)
                                    .toList())
                    + after;
        }

        private String number(double value) {
            return switch (this) {
                case PAGE -> app.gradient.content.RussianNumbers.text(value, 6);
                case LATEX -> app.gradient.content.RussianNumbers.tex(value, 6);
                case EXCEL -> Double.toString(value).replace('.', ',');
                case NUMPY, NUMPY_PRINTED, MATLAB, JAVA, JSON -> Double.toString(value);
            };
        }

        /** What the printed number keeps of the number. */
        double kept(double value) {
            return switch (this) {
                case PAGE, LATEX ->
                    Double.parseDouble(app.gradient.content.RussianNumbers.tex(value, 6)
                            .replace("{,}", ".")
                            .replace("\\,", ""));
                case EXCEL, NUMPY, NUMPY_PRINTED, MATLAB, JAVA, JSON -> value;
            };
        }
    }

    @Test
    void whatIsPrintedAnywhereIsReadBackAsTheSameNumbers() {
        for (long seed = 1; seed <= 150; seed++) {
            var random = new SplittableRandom(seed);
            int height = random.nextInt(1, 5);
            int width = random.nextInt(2, 5);
            List<List<Double>> rows = new ArrayList<>();
            for (int i = 0; i < height; i++) {
                List<Double> row = new ArrayList<>();
                for (int j = 0; j < width; j++) {
                    row.add(anyNumber(random));
                }
                rows.add(row);
            }
            for (var printed : Printed.values()) {
                var kept = rows.stream()
                        .map(row -> row.stream().map(printed::kept).toList())
                        .toList();

                var outcome = Grammar.grid(List.of(List.of(printed.of(rows))), height, width, false, Set.of());

                if (outcome instanceof Grammar.Outcome.Asked asked
                        && asked.doubt().equals("comma")) {
                    // only commas with three digits behind them: then the right reading is among those offered
                    outcome = Grammar.grid(List.of(List.of(printed.of(rows))), height, width, false, Set.of("decimal"));
                }
                assertThat(outcome)
                        .as("seed %d, %s: %s", seed, printed, printed.of(rows))
                        .isInstanceOfSatisfying(
                                Grammar.Outcome.Read.class,
                                read -> assertThat(read.values()).isEqualTo(kept));
            }
        }
    }

    private static double anyNumber(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(-20, 21);
            case 1 -> Math.round(random.nextDouble(-10, 10) * 100) / 100.0;
            case 2 -> random.nextDouble(-5, 5);
            case 3 -> random.nextInt(-200_000, 200_000) / 1000.0;
            case 4 -> random.nextDouble(-1, 1) * Math.pow(10, random.nextInt(-9, 9));
            default -> 0;
        };
    }

    /** A formula and its value, computed without the grammar. */
    private record Known(String text, double value, int hold) {}

    @Test
    void formulasComeToWhatTheyAreBuiltFrom() {
        for (long seed = 1; seed <= 1000; seed++) {
            var known = formula(new SplittableRandom(seed), 4);
            if (!Double.isFinite(known.value()) || known.text().length() > 200) {
                continue;
            }

            var outcome = Grammar.number(known.text(), "", Set.of());

            assertThat(outcome)
                    .as("seed %d: %s", seed, known.text())
                    .isInstanceOfSatisfying(
                            Grammar.Outcome.Read.class,
                            read -> assertThat(read.values().getFirst().getFirst())
                                    .isEqualTo(known.value(), within(1e-9 * Math.max(1, Math.abs(known.value())))));
        }
    }

    private static Known formula(SplittableRandom random, int depth) {
        if (depth == 0 || random.nextInt(4) == 0) {
            int tenths = random.nextInt(0, 100);
            var decimal = random.nextBoolean() ? "," : ".";
            return new Known(tenths / 10 + decimal + tenths % 10, tenths / 10.0, 9);
        }
        var left = formula(random, depth - 1);
        var right = formula(random, depth - 1);
        var gap = random.nextBoolean() ? " " : "";
        return switch (random.nextInt(7)) {
            case 0 -> new Known(held(left, 1) + gap + '+' + gap + held(right, 2), left.value() + right.value(), 1);
            case 1 -> new Known(held(left, 1) + gap + '−' + gap + held(right, 2), left.value() - right.value(), 1);
            case 2 -> new Known(held(left, 3) + '·' + held(right, 4), left.value() * right.value(), 3);
            case 3 ->
                right.value() == 0
                        ? left
                        : new Known(held(left, 3) + '/' + held(right, 4), left.value() / right.value(), 3);
            case 4 -> new Known('-' + held(left, 3), -left.value(), 2);
            case 5 -> new Known("√(" + held(left, 9) + "^2)", Math.abs(left.value()), 9);
            default ->
                Math.abs(left.value()) > 20
                        ? left
                        : new Known("1/(1+e^-(" + left.text() + "))", 1 / (1 + Math.exp(-left.value())), 3);
        };
    }

    private static String held(Known known, int least) {
        return known.hold() < least ? '(' + known.text() + ')' : known.text();
    }

    private static final String[] PIECES = {
        "1",
        "2",
        "3",
        "0",
        "12",
        "234",
        "567",
        ",",
        ".",
        ";",
        " ",
        "\u00a0",
        "\t",
        "\n",
        "\r\n",
        "-",
        "−",
        "+",
        "*",
        "·",
        "/",
        "^",
        "**",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "|",
        "√",
        "∛",
        "²",
        "⁻¹",
        "½",
        "%",
        "°",
        "e",
        "е",
        "E",
        "π",
        "pi",
        "sin",
        "ln",
        "log",
        "exp",
        "sqrt",
        "Math.",
        "\\frac",
        "\\sqrt",
        "\\pi",
        "\\\\",
        "\\,",
        "&",
        "$",
        "$$",
        "=",
        "A = ",
        "\\begin{pmatrix}",
        "\\end{pmatrix}",
        "\\begin{array}{cc}",
        "\\end{array}",
        "np.array(",
        "new double[][] ",
        "^T",
        "'",
        "\"",
        "_",
        "<",
        "&amp;",
        "\u200b",
        "\ufeff",
        "😀",
        "\u0301",
        "x",
        "ё",
        "List.of("
    };

    @Test
    void noiseIsReadAlikeOnBothSidesAndNeverBreaksAnything(@TempDir Path folder) throws Exception {
        List<String> requests = new ArrayList<>();
        for (long seed = 1; seed <= 1500; seed++) {
            var random = new SplittableRandom(seed);
            var text = new StringBuilder();
            for (int i = random.nextInt(1, 25); i > 0; i--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            requests.add(JSON.writeValueAsString(
                    random.nextInt(3) == 0
                            ? Map.of("kind", "number", "rows", List.of(List.of(text.toString())))
                            : Map.of(
                                    "kind",
                                    "grid",
                                    "rows",
                                    List.of(List.of(text.toString())),
                                    "height",
                                    random.nextInt(1, 4),
                                    "width",
                                    random.nextInt(1, 4),
                                    "vector",
                                    random.nextBoolean())));
        }
        forms().forEach(form -> requests.add(JSON.writeValueAsString(Map.of(
                "kind", "number", "rows", List.of(List.of(form.get("typed").asString()))))));
        var answered = inNode(folder, requests);

        for (int i = 0; i < requests.size(); i++) {
            var here = JSON.readTree(Grammar.call(requests.get(i)));
            assertThat(alike(here, JSON.readTree(answered.get(i))))
                    .as("%s: %s on the server, %s in the browser", requests.get(i), here, answered.get(i))
                    .isTrue();
        }
    }

    /** The script as the server has it, run by Node. */
    private static List<String> inNode(Path folder, List<String> requests) throws Exception {
        var input = folder.resolve("requests");
        var output = folder.resolve("answers");
        var run = folder.resolve("run.js");
        Files.write(input, requests);
        Files.writeString(
                run,
                Files.readString(SCRIPT) + "\nconst fs = require('fs');"
                        + "fs.writeFileSync(process.argv[3], fs.readFileSync(process.argv[2], 'utf8').trim().split('\\n').map(answers.answer).join('\\n'));");
        var node = new ProcessBuilder("node", run.toString(), input.toString(), output.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(Duration.ofMinutes(2))).as(said).isTrue();
        assertThat(node.exitValue()).as(said).isZero();
        return Files.readAllLines(output);
    }

    /** The same but for the last digits of numbers, which two libraries of functions may round differently. */
    private static boolean alike(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            double x = one.asDouble();
            double y = other.asDouble();
            return x == y || Math.abs(x - y) <= 1e-12 * Math.max(1, Math.max(Math.abs(x), Math.abs(y)));
        }
        if (one.isArray() && other.isArray() && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                if (!alike(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (one.isObject() && other.isObject() && one.size() == other.size()) {
            return one.propertyNames().stream()
                    .allMatch(
                            name -> other.has(name) && (name.equals("html") || alike(one.get(name), other.get(name))));
        }
        return one.equals(other);
    }

    @Test
    void aLongTextIsReadInBoundedSteps() {
        for (var piece : List.of(
                "1 ", "1, 2; ", "(", "[[", "√", "-", "1,234 ", "\\frac", "\t", "\n1", "1e", "^", "sin ", "{1}, ")) {
            var text = piece.repeat(6000 / piece.length());

            assertThat(Typed.grid(RawAnswer.ofText(text), 2, 2, false))
                    .as(piece)
                    .isNotInstanceOf(Typed.Cells.Read.class);
        }
    }
}
