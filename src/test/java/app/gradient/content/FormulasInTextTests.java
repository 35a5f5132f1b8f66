package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        assertThat(inline(markdown)).isEqualTo(html.strip().replace('~', '"'));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Это из-за шума.        | Это <span class=~glued~>из-за</span> шума.",
                "Возьмём что-нибудь     | Возьмём <span class=~glued~>что-нибудь</span>",
                "Метод k-средних        | Метод <span class=~glued~>k-средних</span>",
                "Читать по-английски    | Читать <span class=~glued~>по-английски</span>",
                "Тест хи-квадрат-Пирсона| Тест хи-квадрат-Пирсона",
                "Программа-пример       | Программа-пример"
            })
    void shareALineWithTheShortPartOfAWord(String markdown, String html) {
        assertThat(inline(markdown)).isEqualTo(html.strip().replace('~', '"'));
    }

    private static String inline(String markdown) {
        var place = CourseSource.book().exercises().getFirst();
        return CourseSource.book()
                .prose(place, "test.md", 0, markdown.strip())
                .inlineHtml()
                .toString()
                .replaceAll("<math.*?</math>", "M");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p_c \\log_2 p_c | p_c\\,\\log_2 p_c",
                "\\lVert v \\rVert \\cos\\varphi | \\lVert v \\rVert\\,\\cos\\varphi",
                "(1 - y)\\ln(1 - p) | (1 - y)\\,\\ln(1 - p)",
                "\\begin{pmatrix} \\cos t & -\\sin t \\end{pmatrix} | \\begin{pmatrix} \\cos t & -\\sin t \\end{pmatrix}",
                "-\\log p + \\max(0, z) | -\\log p + \\max(0, z)"
            })
    void keepTheNameOfAFunctionApartFromWhatIsBeforeIt(String tex, String spaced) {
        assertThat(Formulas.spaced(tex.strip())).isEqualTo(spaced.strip());
    }

    @Test
    void standEvenlyBetweenSeparators() {
        var written = inlineWhole("$(v_1, v_2, \\dots, v_n)$ и $(3;\\; 1)$");

        assertThat(written)
                .contains("<mo lspace=\"0em\" rspace=\"0em\">…</mo>")
                .doesNotContain("<mo separator=\"true\">", "<mspace");
    }

    @Test
    void areSetOffByTheSpaceBeforeThemOnly() {
        assertThat(inlineWhole("Если $u$, то ($v$).").split("data-after-space", -1))
                .hasSize(2);
    }

    private static String inlineWhole(String markdown) {
        var place = CourseSource.book().exercises().getFirst();
        return CourseSource.book()
                .prose(place, "test.md", 0, markdown)
                .inlineHtml()
                .toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"$5 \\times 1$ | 5 × 1", "не больше $x_1$ | x₁"})
    void haveNamesInLabels(String markdown, String name) {
        var place = CourseSource.book().exercises().getFirst();

        var prose = CourseSource.book().prose(place, "test.md", 0, markdown.strip());

        assertThat(prose.labelHtml(new NoNumbers()).toString()).contains("<math aria-label=\"" + name.strip() + "\"");
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
