package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.gradient.content.ContentError;
import app.gradient.content.CourseSource;
import app.gradient.lab.CourseLaboratory;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves every exercise whose answer is typed in, over several seeds; programs need the sandbox and are proved beside it. */
class CourseExercisesTests {
    private static final List<ContentError> ERRORS = new ArrayList<>();
    private static final List<Exercise> ALL =
            List.copyOf(CourseExercises.read(CourseSource.book(), CourseSource.words(), CourseLaboratory.get(), ERRORS)
                    .values());

    static Stream<Exercise> all() {
        return ALL.stream();
    }

    static Stream<Exercise> models() {
        return all().filter(exercise -> exercise.kind() instanceof ModelKind);
    }

    private static Stream<Exercise> in(String chapter) {
        return all().filter(exercise -> exercise.chapter().equals(chapter));
    }

    static Stream<Exercise> typed() {
        return all().filter(exercise -> exercise.kind() instanceof AnswerKind);
    }

    private static List<Variant> variants(Exercise exercise) {
        return LongStream.range(1, exercise.parametrised() ? 9 : 2)
                .mapToObj(exercise::variant)
                .toList();
    }

    @Test
    void canAllBeRead() {
        assertThat(ERRORS).isEmpty();
        assertThat(ALL).hasSameSizeAs(CourseSource.book().exercises());
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear-algebra", "machine-learning"})
    void areEnoughInEachWrittenChapter(String chapter) {
        assertThat(CourseSource.book().exercises())
                .filteredOn(place -> place.chapter().equals(chapter))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear-algebra", "machine-learning"})
    void giveEachLearnerOtherNumbersInAtLeastHalfOfEachChapter(String chapter) {
        assertThat(in(chapter).filter(Exercise::parametrised).count() * 2)
                .isGreaterThanOrEqualTo(in(chapter).count());
    }

    /** A number that is only decoration makes no exercise of one's own: the answer has to change with it, or what is to choose from. */
    @ParameterizedTest
    @MethodSource("all")
    void haveAnotherAnswerOrOtherOptionsForOtherLearnersIfTheyAreParametrised(Exercise exercise) {
        if (!exercise.parametrised()) {
            return;
        }
        var kind = (AnswerKind) exercise.kind();

        var asked = LongStream.range(1, 40)
                .mapToObj(exercise::variant)
                .map(variant -> variant.form() instanceof AnswerForm.Choices choices
                        ? choices.options().stream()
                                .map(AnswerForm.Option::html)
                                .sorted()
                                .toList()
                                .toString()
                        : kind.right(variant).toString())
                .distinct();

        assertThat(asked.count()).as("answers of %s", exercise.slug()).isGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear-algebra", "machine-learning"})
    void reachFromAMinutesWarmUpToAnHoursProblemInEachChapter(String chapter) {
        assertThat(in(chapter).map(Exercise::minutes)).contains(1).anyMatch(minutes -> minutes >= 60);
        assertThat(in(chapter).map(Exercise::difficulty)).contains(1, 2, 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"linear-algebra", "machine-learning"})
    void areOfEveryKindInEachChapter(String chapter) {
        assertThat(in(chapter).map(exercise -> exercise.kind().getClass().getSimpleName()))
                .contains("ChoiceKind", "NumberKind", "VectorKind", "MatrixKind", "TextKind", "CodeKind", "ModelKind");
    }

    @Test
    void standInEverySectionOfTheWrittenChapters() {
        assertThat(CourseSource.book().sections())
                .filteredOn(section -> in(section.chapter()).findAny().isPresent())
                .allSatisfy(section -> assertThat(section.exercises())
                        .as("exercises of %s", section.slug())
                        .hasSizeGreaterThanOrEqualTo(3));
    }

    @Test
    void holdTheProblemsThatEveryCourseOfTheFieldHas() {
        assertThat(all().map(exercise -> exercise.slug().value()))
                .contains(
                        "gram-schmidt",
                        "power-iteration",
                        "first-component",
                        "least-squares-by-qr",
                        "one-step",
                        "descent-in-code",
                        "logistic-in-code",
                        "k-means-in-code",
                        "stump-in-code",
                        "folds-in-code",
                        "metrics-in-code");
    }

    @ParameterizedTest
    @CsvSource({"linear-algebra, review", "machine-learning, learning-review"})
    void endEachChapterWithAMixedReviewAndAProjectOfSeveralSteps(String chapter, String section) {
        var last = CourseSource.book().section(chapter, section).orElseThrow();
        int project = last.html().indexOf("id=\"project\"");

        assertThat(last)
                .isEqualTo(CourseSource.book()
                        .chapter(chapter)
                        .orElseThrow()
                        .sections()
                        .getLast());
        assertThat(last.exercises().stream().filter(slug -> last.html().indexOf("ex-" + slug + '"') < project))
                .as("mixed review")
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(last.exercises().stream().filter(slug -> last.html().indexOf("ex-" + slug + '"') > project))
                .as("steps of the project")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("models")
    void gradeModelsOverSeveralSeedsAgainstAPublishedBar(Exercise exercise) {
        var form = (AnswerForm.ModelEditor) exercise.variant(1).form();

        assertThat(((ModelKind) exercise.kind()).draws()).isGreaterThanOrEqualTo(3);
        assertThat(form.threshold()).isNotEqualTo(form.baseline().value());
    }

    @ParameterizedTest
    @MethodSource("all")
    void haveTwoTypicalMistakesAndHintsAtLeast(Exercise exercise) {
        int wrong = exercise.wrongPrograms().size()
                + exercise.variant(1).wrongAnswers().size();

        assertThat(wrong).as("wrong/ of %s", exercise.slug()).isGreaterThanOrEqualTo(2);
        assertThat(exercise.variant(1).hintsHtml())
                .as("hints of %s", exercise.slug())
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("all")
    void sayEverythingWithTheNumbersOfAnyVariant(Exercise exercise) {
        for (var variant : variants(exercise)) {
            assertThat(variant.promptHtml()).isNotBlank().doesNotContain("{{");
            assertThat(variant.solutionHtml()).isNotBlank();
            assertThat(variant.hintsHtml()).allSatisfy(hint -> assertThat(hint).doesNotContain("{{"));
            assertThat(variant.form()).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void acceptTheirRightAnswer(Exercise exercise) {
        for (var variant : variants(exercise)) {
            var kind = (AnswerKind) exercise.kind();

            var checks = grade(kind, variant, kind.right(variant));

            assertThat(checks).as("seed %d", variant.seed()).allMatch(CheckResult::passed);
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void recogniseEachTypicalMistake(Exercise exercise) {
        for (var variant : variants(exercise)) {
            variant.wrongAnswers().forEach((mistake, answer) -> {
                var checks = grade((AnswerKind) exercise.kind(), variant, answer);

                assertThat(checks).as("seed %d, %s", variant.seed(), answer).noneMatch(CheckResult::passed);
                assertThat(checks.getFirst().mistakeId())
                        .as("seed %d, %s", variant.seed(), answer)
                        .hasValue(mistake);
                assertThat(checks.getFirst().hintHtml().orElse("")).isNotBlank();
            });
        }
    }

    private static List<CheckResult> grade(AnswerKind kind, Variant variant, RawAnswer raw) {
        return switch (kind.read(variant, raw)) {
            case Reading.Understood(var answer, var plain) -> kind.grade(variant, answer);
            case Reading.Asked(var question) -> fail("%s is not clear: %s", raw, question);
            case Reading.Misread(var notice) -> fail("%s is not understood: %s", raw, notice);
        };
    }
}
