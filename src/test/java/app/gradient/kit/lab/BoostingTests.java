package app.gradient.kit.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.gradient.runner.NativeLibrary;
import app.gradient.sandbox.NativeLibraries;
import app.gradient.support.Tools;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoostingTests {
    private static final int ROWS = 90;

    @BeforeAll
    static void needsXgboost() {
        Tools.assumePresent(NativeLibraries.has(NativeLibrary.XGBOOST), "no XGBoost in this build or on this machine");
    }

    private static Rows rows(Task task) {
        var random = new Random(3);
        double[][] x = new double[ROWS][];
        double[] y = new double[ROWS];
        for (int i = 0; i < ROWS; i++) {
            // classes come in the order 2, 1, 0, so that ours and the booster's differ
            y[i] = task == Task.CLASSIFICATION ? 2 - i % 3 : 0;
            x[i] = new double[] {random.nextGaussian() + y[i], i % 7 == 0 ? 0 : random.nextGaussian() - y[i]};
            if (task == Task.REGRESSION) {
                y[i] = 3 * x[i][0] - x[i][1];
            }
        }
        return new Rows(x, y, new int[ROWS]);
    }

    private static Predictor trained(Task task, Rows rows, int trees, Observer observer) {
        var settings = new Settings(Map.of(
                "trainer", "xgboost",
                "seed", "1",
                "trees", Integer.toString(trees),
                "eta", "0.3",
                "depth", "3",
                "lambda", "1",
                "minGain", "0",
                "subsample", "0.8"));
        return new Trainers(settings, task, rows, task == Task.CLASSIFICATION ? 3 : 0, observer).train();
    }

    @ParameterizedTest
    @EnumSource(
            value = Task.class,
            names = {"CLASSIFICATION", "REGRESSION"})
    void theFirstTreesOfAModelAreTheModelOfSoManyTrees(Task task) {
        var rows = rows(task);
        List<Predictor> told = new ArrayList<>();
        trained(task, rows, 9, (stage, of, now) -> told.add(now));

        for (int trees : new int[] {1, 4, 9}) {
            var alone = trained(task, rows, trees, Observer.NONE).scores(rows.x());
            var part = told.get(trees - 1).scores(rows.x());

            for (int i = 0; i < ROWS; i++) {
                assertThat(part[i]).as("row %d, %d trees", i, trees).containsExactly(alone[i], within(1e-9));
            }
        }
        assertThat(told).hasSize(9);
    }

    @Test
    void namesClassesAsWeDo() {
        var rows = rows(Task.CLASSIFICATION);

        var scores = trained(Task.CLASSIFICATION, rows, 20, Observer.NONE).scores(rows.x());

        for (int i = 0; i < ROWS; i++) {
            assertThat(Arrays.stream(scores[i]).sum()).isCloseTo(1, within(1e-6));
        }
        assertThat(Measures.accuracy(rows, scores)).isGreaterThan(0.9);
    }

    @Test
    void learnsNumbers() {
        var rows = rows(Task.REGRESSION);

        var scores = trained(Task.REGRESSION, rows, 60, Observer.NONE).scores(rows.x());

        assertThat(Measures.quality(Task.REGRESSION, rows, scores)).isGreaterThan(0.9);
    }

    @Test
    void saysOfOneRowWhatItSaysOfManyAndNothingOfNone() {
        var rows = rows(Task.CLASSIFICATION);
        var model = trained(Task.CLASSIFICATION, rows, 5, Observer.NONE);

        assertThat(model.scores(rows.x()[7])).containsExactly(model.scores(rows.x())[7]);
        assertThat(model.scores(new double[0][])).isEmpty();
    }
}
