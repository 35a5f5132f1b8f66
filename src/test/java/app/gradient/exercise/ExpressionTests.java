package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2*3^2|19",
                "-2^2|-4",
                "dot(vector(1,2,3), vector(4,5,6))|32",
                "norm(vector(3,4))|5",
                "det(matrix(vector(4,2), vector(1,3)))|10",
                "entry(inverse(matrix(vector(2,1), vector(3,2))), 2, 1)|-3",
                "solve(matrix(vector(2,1), vector(3,2)), vector(5,8))[1]|2",
                "trace(identity(3))|3",
                "if(1 < 2, 7, 1/0)|7"
            })
    void computes(String text, double value) {
        assertThat(Expression.parse(text).number(Map.of())).isEqualTo(value, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9^9^9", "1/0", "sqrt(-1)", "ln(0)", "vector(1,2) + vector(1,2,3)", "unknown(1)", "x"})
    void refusesWhatHasNoFiniteValue(String text) {
        assertThatThrownBy(() -> Expression.parse(text).number(Map.of())).isInstanceOf(ExpressionException.class);
    }

    @Test
    void readsTheRightSideOfAConditionOnlyWhenItMatters() {
        assertThat(Expression.parse("1 > 2 && 1/0 > 1").truth(Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "1 +", "(1", "1 2"})
    void refusesWhatIsNoExpression(String text) {
        assertThatThrownBy(() -> Expression.parse(text)).isInstanceOf(ExpressionException.class);
    }
}
