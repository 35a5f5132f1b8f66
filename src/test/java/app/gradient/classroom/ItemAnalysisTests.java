package app.gradient.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemAnalysisTests {

    @Test
    void anExerciseThatOnlyTheStrongSolveDiscriminatesFully() {
        List<ItemAnalysis.Try> tries = new ArrayList<>();
        for (int points = 0; points < 10; points++) {
            tries.add(new ItemAnalysis.Try(points >= 5, points));
        }

        var analysis = ItemAnalysis.of(tries);

        assertThat(analysis.tried()).isEqualTo(10);
        assertThat(analysis.solved()).isEqualTo(0.5);
        assertThat(analysis.discrimination()).isEqualTo(1);
    }

    @Test
    void anExerciseThatTheWeakSolveBetterHasANegativeOne() {
        List<ItemAnalysis.Try> tries = new ArrayList<>();
        for (int points = 0; points < 10; points++) {
            tries.add(new ItemAnalysis.Try(points < 5, points));
        }

        assertThat(ItemAnalysis.of(tries).discrimination()).isEqualTo(-1);
    }

    /** 27 % of 4 is 1: the weakest against the strongest alone. */
    @Test
    void comparesAtLeastOneLearnerWithOne() {
        var analysis = ItemAnalysis.of(List.of(
                new ItemAnalysis.Try(false, 1),
                new ItemAnalysis.Try(true, 2),
                new ItemAnalysis.Try(false, 3),
                new ItemAnalysis.Try(true, 4)));

        assertThat(analysis.discrimination()).isEqualTo(1);
        assertThat(analysis.solved()).isCloseTo(0.5, within(1e-12));
        assertThat(ItemAnalysis.of(List.of(new ItemAnalysis.Try(true, 1))).discrimination())
                .isZero();
    }

    @Test
    void saysNothingOfAnExerciseThatNobodyTried() {
        assertThatIllegalArgumentException().isThrownBy(() -> ItemAnalysis.of(List.of()));
    }
}
