package app.gradient.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({"вектор, вектор, 0", "вектор, вектро, 1", "вектор, ветор, 1", "вектор, вентор, 1", "норма, форум, 3"})
    void countsSlipsWithSwapsAsOne(String a, String b, int slips) {
        assertThat(Spelling.slips(a, b)).isEqualTo(slips);
        assertThat(Spelling.slips(b, a)).isEqualTo(slips);
    }

    @Test
    void readsTheWrongKeyboardLayout() {
        assertThat(Spelling.inRussianLayout("dtrnjh")).hasValue("вектор");
        assertThat(Spelling.inRussianLayout("вектор")).isEmpty();
    }

    @Test
    void prefersFewerSlipsThenTheMoreUsedWord() {
        assertThat(Spelling.nearest("матриса", Map.of("матрица", 4, "матрицы", 40)))
                .hasValue("матрица");
        assertThat(Spelling.nearest("вектр", Map.of("вектор", 9, "вектора", 2))).hasValue("вектор");
    }

    @Test
    void leavesAWordAloneThatIsNearNothing() {
        assertThat(Spelling.nearest("бегемот", Map.of("вектор", 9))).isEmpty();
    }
}
