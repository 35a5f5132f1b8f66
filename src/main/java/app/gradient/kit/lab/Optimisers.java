package app.gradient.kit.lab;

import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.optimisers.AdaDelta;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.AdaGradRDA;
import org.tribuo.math.optimisers.ParameterAveraging;
import org.tribuo.math.optimisers.Pegasos;
import org.tribuo.math.optimisers.RMSProp;
import org.tribuo.math.optimisers.SGD;

/** The rules by which gradients become steps, by their words. */
final class Optimisers {
    private static final double MOMENTUM = 0.9;
    private static final double FORGETTING = 0.9;
    private static final double EPSILON = 1e-8;
    private static final double RDA_EPSILON = 1e-6;
    /** Pegasos pulls weights to zero with this strength, and its step is rate / (strength · t). */
    private static final double SHRINKING = 0.01;

    private Optimisers() {}

    static StochasticGradientOptimiser of(String word, double rate) {
        return switch (word) {
            case "sgd" -> SGD.getSimpleSGD(rate);
            case "momentum" -> SGD.getSimpleSGD(rate, MOMENTUM, SGD.Momentum.STANDARD);
            case "nesterov" -> SGD.getSimpleSGD(rate, MOMENTUM, SGD.Momentum.NESTEROV);
            case "sqrt" -> SGD.getSqrtDecaySGD(rate);
            case "harmonic" -> SGD.getLinearDecaySGD(rate);
            case "averaged" -> new ParameterAveraging(SGD.getSimpleSGD(rate));
            case "adagrad" -> new AdaGrad(rate);
            case "rda" -> new AdaGradRDA(rate, RDA_EPSILON);
            case "adadelta" -> new AdaDelta(); // has no rate: it finds its steps by itself
            case "pegasos" -> new Pegasos(rate * SHRINKING, SHRINKING);
            case "rmsprop" -> new RMSProp(rate, FORGETTING, EPSILON, 0);
            case "adam" -> new Adam(rate);
            default -> throw new IllegalArgumentException("no optimiser " + word);
        };
    }
}
