package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypographyTests {
    /** ~ stands for a non-breaking space. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Скажем \"вектор\".|Скажем «вектор».",
                "Он сказал: \"это \"длина\" вектора\".|Он~сказал: «это „длина“ вектора».",
                "вектор - это список|вектор~— это список",
                "страницы 10-12|страницы~10–12",
                "и так далее...|и~так далее…",
                "в пространстве|в~пространстве",
                "5 кг и 20 %|5~кг~и~20~%",
                "см. рис. 2|см.~рис.~2",
                "№ 5|№~5",
                "как в разделе 1.2, так и на странице 30|как в~разделе~1.2, так и~на~странице~30",
                "так же и здесь|так~же и~здесь",
                "верно ли это|верно~ли это",
                "что бы он ни сказал|что~бы он~ни~сказал",
                "он же и не знал бы.|он~же и~не~знал~бы.",
                "то же, что и раньше|то~же, что и~раньше"
            })
    void setsRussianText(String typed, String set) {
        assertThat(Typography.set(typed).replace('\u00a0', '~')).isEqualTo(set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"вeктор", "два  пробела"})
    void findsWhatNoRuleCanMend(String text) {
        assertThat(Typography.mistakeIn(text)).isPresent();
    }

    @Test
    void leavesGoodTextAlone() {
        assertThat(Typography.mistakeIn("Вектор $v$ и класс Vector")).isEmpty();
    }
}
