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

    @Test
    void giveEachLearnerOtherNumbersInAtLeastHalfOfAll() {
        assertThat(all().filter(Exercise::parametrised).count() * 2).isGreaterThanOrEqualTo(ALL.size());
    }

    @ParameterizedTest
    @MethodSource("all")
    void haveTwoTypicalMistakesAndHintsAtLeast(Exercise exercise) {
        int wrong = exercise.wrongPrograms().size()
                + exercise.variant(1).wrongAnswers().size();

        assertThat(wrong).as("wrong/ of %s", exercise.slug()).isGreaterThanOrEqualTo(2);
        assertThat(exercise.variant(1).hintsHtml())
                .as("hints of %s", exercise.slug())
                .isNotEmpty();
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
            case Reading.Understood(var answer) -> kind.grade(variant, answer);
            case Reading.Misread(var notice) -> fail("%s is not understood: %s", raw, notice);
        };
    }
}
