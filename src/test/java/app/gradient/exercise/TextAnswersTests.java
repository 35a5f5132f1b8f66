package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.content.CourseSource;
import app.gradient.lab.CourseLaboratory;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextAnswersTests {
    @ParameterizedTest
    @CsvSource({
        "симметричной, symmetric-name, true",
        "cимметричная, symmetric-name, true",
        "СИММЕТРИЧНАЯ  матрица, symmetric-name, true",
        "сим\u00adметричная, symmetric-name, true",
        "«симметричная», symmetric-name, true",
        "диагональная, symmetric-name, false",
        "автоэнкодер, name-architecture, true",
        "Autoencoder, name-architecture, true",
        "аutоencоder, name-architecture, true",
        "GAN, name-architecture, false"
    })
    void areTheSameWordsHoweverTheirLettersCame(String typed, String slug, boolean right) {
        var exercise = Objects.requireNonNull(CourseExercises.read(
                        CourseSource.book(), CourseSource.words(), CourseLaboratory.get(), new ArrayList<>())
                .get(new Slug(slug)));
        var kind = (AnswerKind) exercise.kind();
        var variant = exercise.variant(1);

        var reading = kind.read(variant, RawAnswer.ofText(typed));

        assertThat(reading).isInstanceOfSatisfying(Reading.Understood.class, understood -> {
            var checks = kind.grade(variant, understood.answer());
            assertThat(checks).allMatch(check -> check.passed() == right);
            assertThat(right || checks.getFirst().mistakeId().isPresent()).isTrue();
        });
    }
}
