package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3,74|3.74",
                "3.74|3.74",
                "−1/3|-0.3333333333333333",
                "√14|3.7416573867739413",
                "5/sqrt(10)|1.5811388300841895",
                "2π|6.283185307179586",
                "1 000|1000",
                "2·3²|18",
                "1:4|0.25",
                "2**3|8",
                "1e-3|0.001",
                "√(9+16)|5"
            })
    void readsANumberAsPeopleTypeIt(String typed, double value) {
        assertThat(Typed.number(typed, Optional.empty()))
                .isInstanceOfSatisfying(
                        Typed.Result.Read.class,
                        read -> assertThat(read.value()).isEqualTo(value, within(1e-12)));
    }

    @Test
    void takesTheUnitOff() {
        assertThat(Typed.number("12,5 %", Optional.of("%"))).isEqualTo(new Typed.Result.Read(12.5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "NaN", "∞", "-inf", "1/0", "abc", "9^9^9", "2+", "((((", "exec(1)", "1e999"})
    void saysWhatItCannotRead(String typed) {
        assertThat(Typed.number(typed, Optional.empty())).isInstanceOf(Typed.Result.Unreadable.class);
    }

    @Test
    void refusesALongLineBeforeItReadsIt() {
        assertThat(Typed.number("(".repeat(100_000), Optional.empty())).isInstanceOf(Typed.Result.Unreadable.class);
    }
}
