package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import app.gradient.content.ContentError;
import app.gradient.content.CourseSource;
import app.gradient.lab.CourseLaboratory;
import app.gradient.platform.Html;
import app.gradient.platform.Plural;
import app.gradient.runner.PlannedCall;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
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

    static Stream<Exercise> code() {
        return all().filter(exercise -> exercise.kind() instanceof CodeKind);
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
                                .map(option -> option.html().toString())
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
        int project = last.html().toString().indexOf("id=\"project\"");

        assertThat(last)
                .isEqualTo(CourseSource.book()
                        .chapter(chapter)
                        .orElseThrow()
                        .sections()
                        .getLast());
        assertThat(last.exercises().stream()
                        .filter(slug -> last.html().toString().indexOf("ex-" + slug + '"') < project))
                .as("mixed review")
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(last.exercises().stream()
                        .filter(slug -> last.html().toString().indexOf("ex-" + slug + '"') > project))
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

    /** Static fields outlive a call, so what any call may read counts for all of them. */
    @ParameterizedTest
    @MethodSource("models")
    void giveNoRowWhoseLabelAnyOfTheirCallsAsksFor(Exercise exercise) {
        for (long seed = 1; seed <= 5; seed++) {
            var plan = ((ModelKind) exercise.kind()).plan(seed);
            var given = plan.tables().values().stream()
                    .flatMap(table -> table.lines().skip(1))
                    .map(CourseExercisesTests::numbersOf)
                    .collect(Collectors.toSet());

            // features of the hidden rows are numbers of the table; a row is given if all of them stand in one of its
            // rows
            var asked = plan.calls().stream()
                    .flatMap(call ->
                            Arrays.stream((double[][]) call.call().arguments().getLast()))
                    .map(row -> Arrays.stream(row).boxed().collect(Collectors.toSet()))
                    .toList();
            long found = asked.stream()
                    .filter(row -> given.stream().anyMatch(one -> one.containsAll(row)))
                    .count();
            assertThat(plan.datasets()).isEmpty();
            assertThat(found)
                    .as("rows that happen to be alike, of %d", asked.size())
                    .isLessThanOrEqualTo(asked.size() / 30);
        }
    }

    private static Set<Double> numbersOf(String row) {
        return Arrays.stream(row.split(","))
                .filter(cell -> cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+|e-?\\d+)?"))
                .map(Double::valueOf)
                .collect(Collectors.toSet());
    }

    /** A program keeps what it likes from one call to the next, and what it prints in an open one is shown. */
    @ParameterizedTest
    @MethodSource("code")
    void makeTheirHiddenCallsLast(Exercise exercise) {
        var calls = ((CodeKind) exercise.kind()).plan(1).calls();

        var visibilities = calls.stream().map(PlannedCall::visibility).toList();
        assertThat(visibilities).isSorted();
    }

    /** A verdict is stored with its hint, and what is read from storage is cleaned of all that the course's prose is not made of. */
    @ParameterizedTest
    @MethodSource("all")
    void whatTheyHintStaysWhatItWasAfterStoring(Exercise exercise) {
        var variant = exercise.variant(1);
        var all = new ArrayList<>(variant.hintsHtml());
        all.add(variant.promptHtml());

        assertThat(all).allSatisfy(CourseExercisesTests::staysWhatItIsWhenStored);
    }

    static void staysWhatItIsWhenStored(Html html) {
        assertThat(tree(Html.cleaned(html.toString()))).isEqualTo(tree(html));
    }

    private static String tree(Html html) {
        // an attribute without a value and one with an empty value are the same
        return Jsoup.parseBodyFragment(html.toString()).body().html().replace("=\"\"", "");
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
            assertThat(variant.promptHtml().toString()).isNotBlank().doesNotContain("{{");
            assertThat(variant.solutionHtml().toString()).isNotBlank();
            assertThat(variant.hintsHtml())
                    .allSatisfy(hint -> assertThat(hint.toString()).doesNotContain("{{"));
            assertThat(variant.form()).isNotNull();
        }
    }

    /** Forms that are wrong in every case: plurals after …1, singulars after five and more, the bare word after two to four. */
    private static final Set<String> NEVER_AFTER_ONE = Set.of(
            "больных",
            "здоровых",
            "чисел",
            "весов",
            "входов",
            "нейронов",
            "слоями",
            "щелчков",
            "квартир",
            "умножений",
            "сдвигов",
            "строк",
            "примеров",
            "шагов",
            "показов",
            "признаков",
            "столбцов",
            "предложений",
            "координат",
            "точек",
            "объектов");

    private static final Set<String> NEVER_AFTER_FIVE = Set.of(
            "раза",
            "больного",
            "здорового",
            "число",
            "числа",
            "вес",
            "веса",
            "вход",
            "входа",
            "слоем",
            "щелчок",
            "щелчка",
            "квартира",
            "квартиры",
            "умножение",
            "умножения",
            "сдвиг",
            "сдвига",
            "строка",
            "строки",
            "пример",
            "примера",
            "шаг",
            "шага",
            "показ",
            "признак",
            "признака",
            "столбец",
            "столбца",
            "предложение",
            "координата",
            "координаты",
            "объект",
            "объекта");

    private static final Set<String> NEVER_AFTER_TWO =
            Set.of("раз", "щелчок", "пример", "шаг", "число", "вход", "сдвиг", "строка");

    private static final Pattern COUNTED = Pattern.compile(
            "(?<![\\p{L}\\d,.])(?<![+−·][\\s\\u2009]{0,2})(\\d+)[\\s\\u00a0\\u202f]+(\\p{IsCyrillic}+)",
            Pattern.UNICODE_CHARACTER_CLASS);

    @ParameterizedTest
    @MethodSource("all")
    void letNounsAgreeWithTheirNumbersInAnyVariant(Exercise exercise) {
        int seeds = exercise.variant(1).parameters().isEmpty() ? 1 : 20;
        for (long seed = 1; seed <= seeds; seed++) {
            var variant = exercise.variant(seed);
            var texts = new ArrayList<>(variant.hintsHtml());
            texts.add(variant.promptHtml());
            texts.add(variant.solutionHtml());
            if (variant.form() instanceof AnswerForm.Choices(var many, var options)) {
                options.forEach(option -> texts.add(option.html()));
            }
            for (var html : texts) {
                assertThat(COUNTED.matcher(words(html))
                                .results()
                                .filter(CourseExercisesTests::disagrees)
                                .map(MatchResult::group))
                        .as("seed %d of %s", seed, exercise.slug())
                        .isEmpty();
            }
        }
    }

    private static String words(Html html) {
        return html.toString()
                .replaceAll("(?s)<(annotation|pre|code)\\b.*?</\\1>", " ")
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ");
    }

    private static boolean disagrees(MatchResult counted) {
        var never = switch (Plural.form(Long.parseLong(counted.group(1)), Locale.of("ru"))) {
            case ONE -> NEVER_AFTER_ONE;
            case FEW -> NEVER_AFTER_TWO;
            case MANY -> NEVER_AFTER_FIVE;
        };
        return never.contains(counted.group(2));
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
                assertThat(checks.getFirst().hintHtml().map(Html::toString).orElse(""))
                        .isNotBlank();
                staysWhatItIsWhenStored(checks.getFirst().hintHtml().orElseThrow());
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
