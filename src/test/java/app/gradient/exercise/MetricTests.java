package app.gradient.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values: scikit-learn 1.2.1 on the same lists. */
class MetricTests {
    private static final List<String> TRUTH = List.of("a", "a", "a", "b", "b", "c");
    private static final List<String> PREDICTED = List.of("a", "a", "b", "b", "c", "b");

    @Test
    void measuresLabels() {
        assertThat(Metric.ACCURACY.ofLabels(TRUTH, PREDICTED)).isEqualTo(0.5);
        assertThat(Metric.PRECISION_MACRO.ofLabels(TRUTH, PREDICTED)).isEqualTo(0.4444444444, within(1e-9));
        assertThat(Metric.RECALL_MACRO.ofLabels(TRUTH, PREDICTED)).isEqualTo(0.3888888889, within(1e-9));
        assertThat(Metric.F1_MACRO.ofLabels(TRUTH, PREDICTED)).isEqualTo(0.4, within(1e-9));
    }

    @Test
    void measuresNumbers() {
        double[] truth = {3, -0.5, 2, 7};
        double[] predicted = {2.5, 0, 2, 8};

        assertThat(Metric.RMSE.ofNumbers(truth, predicted)).isEqualTo(0.6123724357, within(1e-9));
        assertThat(Metric.MAE.ofNumbers(truth, predicted)).isEqualTo(0.5);
        assertThat(Metric.R2.ofNumbers(truth, predicted)).isEqualTo(0.9486081370, within(1e-9));
    }

    @Test
    void hasAnR2OfAConstantTruth() {
        assertThat(Metric.R2.ofNumbers(new double[] {2, 2}, new double[] {2, 2}))
                .isEqualTo(1);
        assertThat(Metric.R2.ofNumbers(new double[] {2, 2}, new double[] {2, 3}))
                .isZero();
    }

    @Test
    void knowsOnWhichSideOfTheBarIsBetter() {
        assertThat(Metric.ACCURACY.reaches(0.9, 0.9)).isTrue();
        assertThat(Metric.RMSE.reaches(1.3, 1.25)).isFalse();
    }
}
