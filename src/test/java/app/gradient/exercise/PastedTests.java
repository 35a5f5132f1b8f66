package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t2\n3\t4",
                "1 2\n3 4",
                "[[1, 2], [3, 4]]",
                "np.array([[1, 2], [3, 4]])",
                "array([[1, 2],\n       [3, 4]])",
                "array([[1, 2], [3, 4]], dtype=int64)",
                "[[1 2]\n [3 4]]",
                "[1 2; 3 4]",
                "{{1, 2}, {3, 4}}",
                "1; 2\n3; 4"
            })
    void takesAMatrixFromWhereverItIsCopied(String text) {
        assertThat(Typed.grid(RawAnswer.ofText(text), 2, 2, false))
                .isInstanceOfSatisfying(
                        Typed.Cells.Read.class,
                        read -> assertThat(read.rows()).isEqualTo(List.of(List.of(1.0, 2.0), List.of(3.0, 4.0))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5; −2; 3", "(1,5; −2; 3)", "1,5\t−2\t3", "1,5 −2 3"})
    void takesAVectorWithDecimalCommas(String text) {
        assertThat(Typed.grid(RawAnswer.ofText(text), 1, 3, true))
                .isInstanceOfSatisfying(
                        Typed.Cells.Read.class,
                        read -> assertThat(read.plain().cells()).containsExactly("1,5", "−2", "3"));
    }
}
