package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.exercise.Exercises;
import app.gradient.exercise.ProgramKind;
import app.gradient.exercise.Slug;
import app.gradient.runner.NativeLibrary;
import app.gradient.runner.Visibility;
import app.gradient.sandbox.NativeLibraries;
import app.gradient.support.GradientTest;
import app.gradient.support.Tools;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GradientTest
class SubmissionApiTests {
    private static final String SUBMISSIONS = "/api/v1/exercises/" + CourseFiles.CODE + "/submissions";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Exercises exercises;

    Program learner;

    @BeforeEach
    void aLearner() {
        learner = Program.ofNewLearner(port);
    }

    @Test
    void gradesASolutionAndTellsHowLongEachPhaseTook() {
        var accepted = learner.submitCode(CourseFiles.CODE, CourseFiles.solution(CourseFiles.CODE));

        var end = learner.follow(Program.accepted(accepted));

        assertThat(Program.json(accepted).get("id").asString())
                .isEqualTo(end.get("id").asString());
        assertThat(end.get("state").asString()).as(end.toString()).isEqualTo("passed");
        assertThat(end.get("number").asInt()).isEqualTo(1);
        assertThat(end.at("/verdict/checks"))
                .isNotEmpty()
                .allMatch(check -> check.get("passed").asBoolean());
        assertThat(end.get("timings").propertyNames()).contains("queuedMs", "compileMs", "runMs", "gradeMs", "totalMs");
    }

    /** So that nobody can learn them from one submission and answer them in the next. */
    @Test
    void drawsTheHiddenInputsAnewForEachSubmission() {
        var ids = Stream.of(1, 2)
                .map(number -> learner.verdictOn(CourseFiles.CODE, CourseFiles.solution(CourseFiles.CODE))
                        .get("id")
                        .asString())
                .toList();

        var inputs = ids.stream().map(this::hiddenInputs).toList();

        assertThat(inputs.getFirst()).hasSameSizeAs(inputs.getLast()).isNotEmpty();
        assertThat(inputs.getFirst()).doesNotContainAnyElementsOf(inputs.getLast());
    }

    private List<String> hiddenInputs(String submission) {
        long seed = database.sql("select seed from submission where submission_id = cast(:id as uuid)")
                .param("id", submission)
                .query(Long.class)
                .single();
        var kind = (ProgramKind)
                exercises.find(new Slug(CourseFiles.CODE)).orElseThrow().kind();
        return kind.plan(seed).calls().stream()
                .filter(call -> call.visibility() == Visibility.HIDDEN)
                .map(call -> Arrays.deepToString(call.call().arguments().toArray()))
                .toList();
    }

    @Test
    void tellsATypicalMistakeByItsName() {
        var end = learner.verdictOn(CourseFiles.CODE, CourseFiles.wrong(CourseFiles.CODE, "dot-only"));

        assertThat(end.get("state").asString()).isEqualTo("failed");
        assertThat(end.at("/verdict/checks").toString()).contains("\"mistakeId\":\"dot-only\"");
    }

    @Test
    void gradesAModelOnRowsWhoseLabelsItNeverSaw() {
        var end = learner.verdictOn(CourseFiles.MODEL, CourseFiles.solution(CourseFiles.MODEL));

        assertThat(end.get("state").asString()).as(end.toString()).isEqualTo("passed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    did_not_compile | SOLUTION_WITH int broken( ;
                    runtime_error   | SOLUTION_WITH throw new IllegalStateException("нет");
                    runtime_error   | SOLUTION_WITH System.exit(7);
                    time_limit      | SOLUTION_WITH for (;;) {}
                    memory_limit    | SOLUTION_WITH var all = new java.util.ArrayList<double[]>(); for (;;) all.add(new double[1 << 20]);
                    output_limit    | SOLUTION_WITH for (;;) System.out.println("x".repeat(1000));
                    """)
    void endsInAStateOfItsOwn(String state, String source) {
        var end = learner.verdictOn(CourseFiles.CODE, body(source));

        assertThat(end.get("state").asString()).as(end.toString()).isEqualTo(state);
    }

    @Test
    void marksTheLineThatDoesNotCompile() {
        var source = CourseFiles.solution(CourseFiles.CODE).replaceFirst("return ", "retrun ");

        var end = learner.verdictOn(CourseFiles.CODE, source);

        assertThat(end.get("state").asString()).isEqualTo("did_not_compile");
        assertThat(end.at("/verdict/diagnostics/0/file").asString()).isEqualTo("Solution.java");
        assertThat(end.at("/verdict/diagnostics/0/line").asInt()).isPositive();
    }

    @Test
    void leavesAnUntouchedStarterUngraded() {
        var end = learner.verdictOn(CourseFiles.CODE, CourseFiles.starter(CourseFiles.CODE));
        var line = Program.json(learner.get("/api/v1/exercises/" + CourseFiles.CODE))
                .get("exercise");

        assertThat(end.get("state").asString()).isEqualTo("not_attempted");
        assertThat(line.get("attempts").asInt()).isZero();
    }

    @Test
    void answersARetryWithTheFirstSubmission() {
        var body = Program.files(Map.of("Solution.java", CourseFiles.solution(CourseFiles.CODE)));
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = Program.accepted(learner.post(SUBMISSIONS, body, key));
        var second = Program.accepted(learner.post(SUBMISSIONS, body, key));
        var other = Program.accepted(learner.post(SUBMISSIONS, body));

        assertThat(second).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void gradesAnAnswerWithinTheRequest() {
        var accepted = learner.post("/api/v1/exercises/" + CourseFiles.NUMBER + "/submissions", "{\"answer\": 100500}");

        assertThat(Program.json(accepted).get("state").asString()).isEqualTo("failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "1/0", "семь", "", "sqrt(", "1;2"})
    void refusesANumberThatIsNone(String answer) {
        var refused = learner.post(
                "/api/v1/exercises/" + CourseFiles.NUMBER + "/submissions", "{\"answer\": \"" + answer + "\"}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Program.json(refused).get("detail").asString()).matches(".*[а-яё].*");
    }

    @Test
    void takesADecimalComma() {
        var accepted =
                learner.post("/api/v1/exercises/" + CourseFiles.NUMBER + "/submissions", "{\"answer\": \"0,25\"}");

        assertThat(accepted.statusCode()).isEqualTo(202);
    }

    @Test
    void refusesAVectorOfTheWrongShape() {
        var refused = learner.post(
                "/api/v1/exercises/" + CourseFiles.VECTOR + "/submissions", "{\"answer\": [1, 2, 3, 4, 5, 6, 7]}");

        assertThat(refused.statusCode()).isEqualTo(422);
    }

    @Test
    void refusesSourceThatIsEmptyOrTooLargeOrWithoutItsClass() {
        var empty = learner.submitCode(CourseFiles.CODE, "  \n");
        var large = learner.submitCode(
                CourseFiles.CODE, CourseFiles.solution(CourseFiles.CODE) + "//" + "я".repeat(33_000));
        var renamed = learner.submitCode(
                CourseFiles.CODE, CourseFiles.solution(CourseFiles.CODE).replace("Solution", "Answer"));

        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(Program.json(large).get("detail").asString()).contains("64");
        assertThat(renamed.statusCode()).isEqualTo(422);
        assertThat(Program.json(renamed).get("detail").asString()).contains("Solution");
    }

    @Test
    void refusesBytesThatAreNotUtf8AndTextThatIsNotJson() {
        var garbled = learner.post(
                SUBMISSIONS,
                "{\"files\":{\"Solution.java\":\"привет\"}}".getBytes(StandardCharsets.ISO_8859_1),
                Map.of());
        var latin = learner.post(
                SUBMISSIONS,
                "{\"files\":{\"Solution.java\":\"// café\"}}".getBytes(StandardCharsets.ISO_8859_1),
                Map.of());
        var torn = learner.post(SUBMISSIONS, "{\"files\":");

        assertThat(garbled.statusCode()).isEqualTo(422);
        assertThat(latin.statusCode()).isEqualTo(422);
        assertThat(Program.json(latin).get("detail").asString()).contains("UTF-8");
        assertThat(torn.statusCode()).isEqualTo(422);
    }

    @Test
    void findsNeitherAnUnknownExerciseNorSomebodyElsesSubmission() {
        var location = Program.accepted(learner.submitCode(CourseFiles.CODE, CourseFiles.solution(CourseFiles.CODE)));
        var stranger = Program.ofNewLearner(port);

        assertThat(learner.submitCode("no-such-exercise", "class Solution {}").statusCode())
                .isEqualTo(404);
        assertThat(stranger.get(location).statusCode()).isEqualTo(404);
        assertThat(stranger.get(location + "/events").statusCode()).isEqualTo(404);
        assertThat(stranger.post(location + "/cancel", "").statusCode()).isEqualTo(404);
        assertThat(learner.get(location).statusCode()).isEqualTo(200);
    }

    @Test
    void runsAProgramAndShowsWhatItPrinted() {
        var end = learner.run(Map.of("Main.java", """
                void main() {
                    System.out.println("сумма " + (2 + 2));
                }
                """));

        assertThat(end.get("state").asString()).as(end.toString()).isEqualTo("finished");
        assertThat(end.at("/verdict/stdout").asString()).isEqualTo("сумма 4\n");
    }

    @Test
    void triesTheOpenChecksOfAnExerciseWithoutCountingThem() {
        var body = "{\"exercise\":\"" + CourseFiles.CODE + "\","
                + Program.files(Map.of("Solution.java", CourseFiles.solution(CourseFiles.CODE)))
                        .substring(1);

        var end = learner.follow(Program.accepted(learner.post("/api/v1/runs", body)));
        var line = Program.json(learner.get("/api/v1/exercises/" + CourseFiles.CODE))
                .get("exercise");

        assertThat(end.get("state").asString()).as(end.toString()).isEqualTo("finished");
        assertThat(end.at("/verdict/checks"))
                .isNotEmpty()
                .allMatch(check -> check.get("open").asBoolean())
                .allMatch(check -> check.get("passed").asBoolean());
        assertThat(line.get("attempts").asInt()).isZero();
    }

    @Test
    void cancelsARunThatWouldGoOnForever() {
        var location = Program.accepted(
                learner.post("/api/v1/runs", Program.files(Map.of("Main.java", "void main() { for (;;) {} }"))));

        var cancelled = learner.post(location + "/cancel", "");

        assertThat(cancelled.statusCode()).isEqualTo(204);
        assertThat(learner.follow(location).get("state").asString()).isEqualTo("cancelled");
    }

    private static String begunWith(String program, String source) {
        return "{\"program\":\"" + program + "\","
                + Program.files(Map.of("Main.java", source)).substring(1);
    }

    @Test
    void givesCodeTheLibrariesOfTheProgramThatItBeganWithAndOfNoOther() {
        Tools.assumePresent(
                NativeLibraries.has(NativeLibrary.TENSORFLOW), "no TensorFlow in this build or for this platform");
        var source = "void main() { IO.println(org.tensorflow.TensorFlow.version()); }";

        var with = learner.follow(Program.accepted(
                learner.post("/api/v1/runs", begunWith("machine-learning/NeuralNetworkTensorFlow", source))));
        var without = learner.follow(
                Program.accepted(learner.post("/api/v1/runs", begunWith("machine-learning/NeuralNetwork", source))));
        var strange = learner.post("/api/v1/runs", begunWith("machine-learning/Nothing", source));

        assertThat(with.get("state").asString()).as(with.toString()).isEqualTo("finished");
        assertThat(with.at("/verdict/stdout").asString()).startsWith("2.");
        assertThat(without.get("state").asString()).isEqualTo("did_not_compile");
        assertThat(strange.statusCode()).isEqualTo(404);
    }

    @Test
    void aPageNamesTheProgramThatNeedsMoreThanOthers() {
        var page = learner.get("/course/machine-learning/neural-networks").body();

        assertThat(page)
                .contains("<input type=\"hidden\" name=\"program\" value=\"machine-learning/NeuralNetworkTensorFlow\">")
                .doesNotContain("value=\"machine-learning/NeuralNetwork\"");
    }

    @Test
    void refusesAProgramWithoutMain() {
        var refused = learner.post("/api/v1/runs", Program.files(Map.of("Main.java", "class Main {}")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Program.json(refused).get("detail").asString()).contains("main");
    }

    /** The reference solution with {@code statement} before its first statement that returns. */
    private static String body(String source) {
        var marker = "SOLUTION_WITH ";
        if (!source.startsWith(marker)) {
            return source;
        }
        var solution = CourseFiles.solution(CourseFiles.CODE);
        int open = solution.indexOf('{', solution.indexOf("static") + 1);
        return solution.substring(0, open + 1) + " if (true) { " + source.substring(marker.length()) + " } "
                + solution.substring(open + 1);
    }
}
