package app.gradient.kit.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;

/** Each rule against its formula, written out plainly, over random gradients. */
class OptimisersTests {
    private static final double RATE = 0.01;
    private static final double EPSILON = 1e-8;
    private static final int STEPS = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {"sgd", "momentum", "nesterov", "sqrt", "harmonic", "adagrad", "adadelta", "rmsprop", "adam"})
    void stepsAsItsFormulaSays(String rule) {
        var random = new Random(5);
        var optimiser = Optimisers.of(rule, RATE);
        optimiser.initialise(new LinearParameters(3, 1));
        double[] first = new double[3];
        double[] second = new double[3];

        for (int step = 1; step <= STEPS; step++) {
            double[] gradient = {random.nextGaussian(), 0.01 * random.nextGaussian(), 1 + random.nextGaussian()};
            double[] got = step(optimiser, gradient);

            for (int i = 0; i < gradient.length; i++) {
                double expected = expected(rule, step, gradient[i], i, first, second);
                assertThat(got[i]).as("%s, step %d, weight %d", rule, step, i).isCloseTo(expected, within(1e-9));
            }
        }
    }

    private static double[] step(StochasticGradientOptimiser optimiser, double[] gradient) {
        Tensor[] update =
                optimiser.step(new Tensor[] {DenseMatrix.createDenseMatrix(new double[][] {gradient.clone()})}, 1);
        var matrix = (DenseMatrix) update[0];
        return new double[] {matrix.get(0, 0), matrix.get(0, 1), matrix.get(0, 2)};
    }

    private static double expected(String rule, int step, double g, int i, double[] first, double[] second) {
        return switch (rule) {
            case "sgd" -> RATE * g;
            case "momentum" -> {
                first[i] = 0.9 * first[i] + g;
                yield RATE * first[i];
            }
            case "nesterov" -> {
                first[i] = 0.9 * first[i] + g;
                yield RATE * (g + 0.9 * first[i]);
            }
            case "sqrt" -> RATE / Math.sqrt(step) * g;
            case "harmonic" -> RATE / step * g;
            case "adadelta" -> {
                first[i] = 0.95 * first[i] + 0.05 * g * g;
                double move = g * Math.sqrt(second[i] + 1e-6) / Math.sqrt(first[i] + 1e-6);
                second[i] = 0.95 * second[i] + 0.05 * move * move;
                yield move;
            }
            case "adagrad" -> {
                second[i] += g * g;
                yield RATE * g / (1e-6 + Math.sqrt(second[i]));
            }
            case "rmsprop" -> {
                second[i] = 0.9 * second[i] + 0.1 * g * g;
                yield RATE * g / (EPSILON + Math.sqrt(second[i]));
            }
            case "adam" -> {
                first[i] = 0.9 * first[i] + 0.1 * g;
                second[i] = 0.999 * second[i] + 0.001 * g * g;
                double m = first[i] / (1 - Math.pow(0.9, step));
                double v = second[i] / (1 - Math.pow(0.999, step));
                yield RATE * m / (Math.sqrt(v) + EPSILON);
            }
            default -> throw new IllegalArgumentException(rule);
        };
    }

    /** The reason why there is an Adam of our own: if this fails, Tribuo has mended its. */
    @Test
    void tribuosOwnAdamStillMultipliesWhereItShouldDivide() {
        var tribuos = new org.tribuo.math.optimisers.Adam(RATE, 0.9, 0.999, EPSILON);
        tribuos.initialise(new LinearParameters(3, 1));

        double[] first = step(tribuos, new double[] {0.01, 0.01, 0.01});

        assertThat(Math.abs(first[0])).isLessThan(RATE / 1000);
    }
}
