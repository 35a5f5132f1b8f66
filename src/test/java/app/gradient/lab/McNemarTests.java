package app.gradient.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTests {
    /** By exact fractions: twice the sum of C(n, k) for k up to the smaller number, over 2ⁿ. */
    @ParameterizedTest
    @CsvSource({"121, 59, 4.434449263755176e-06", "0, 0, 1", "5, 5, 1", "1, 0, 1", "6, 0, 0.03125", "8, 2, 0.109375"})
    void givesTheExactChance(int first, int second, double p) {
        assertThat(McNemar.of(101, first, second, 33).p()).isCloseTo(p, within(1e-6 * Math.max(p, 1e-6)));
        assertThat(McNemar.of(101, second, first, 33).p()).isCloseTo(p, within(1e-6 * Math.max(p, 1e-6)));
    }

    @Test
    void bearsThousandsOfRows() {
        assertThat(McNemar.of(0, 2500, 2500, 0).p()).isEqualTo(1);
        assertThat(McNemar.of(0, 5000, 0, 0).p()).isCloseTo(0, within(1e-300));
    }
}
