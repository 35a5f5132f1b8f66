package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasInTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Вектор $x$, и снова.      | Вектор <span class=~glued~>M,</span> и\u00a0снова.",
                "Длина ($x$) равна         | Длина <span class=~glued~>(M)</span> равна",
                "Пусть $x$ - число         | Пусть <span class=~glued~>M\u00a0—</span> число",
                "Числа $x$ и $y$.          | Числа M <span class=~glued~>и\u00a0M.</span>",
                "Возьмём $x$-й столбец     | Возьмём <span class=~glued~>M-й</span> столбец",
                "Вектор $x$ длинный        | Вектор M длинный"
            })
    void keepWhatBelongsToThem(String markdown, String html) {
        var place = CourseSource.book().exercises().getFirst();

        var prose = CourseSource.book().prose(place, "test.md", 0, markdown.strip());

        assertThat(prose.inlineHtml().replaceAll("<math.*?</math>", "M"))
                .isEqualTo(html.strip().replace('~', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$5 \\times 1$ | 5 × 1", "не больше $x_1$ | x₁"})
    void haveNamesInLabels(String markdown, String name) {
        var place = CourseSource.book().exercises().getFirst();

        var prose = CourseSource.book().prose(place, "test.md", 0, markdown.strip());

        assertThat(prose.labelHtml(new NoNumbers())).contains("<math aria-label=\"" + name.strip() + "\"");
    }

    private record NoNumbers() implements Substitution {
        @Override
        public String text(String expression) {
            throw new IllegalArgumentException(expression);
        }

        @Override
        public String tex(String expression) {
            throw new IllegalArgumentException(expression);
        }

        @Override
        public String code(String expression) {
            throw new IllegalArgumentException(expression);
        }
    }
}
