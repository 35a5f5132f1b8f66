package app.gradient.kit.lab;

import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.RMSProp;
import org.tribuo.math.optimisers.SGD;

/** The rules by which gradients become steps, by their words. */
final class Optimisers {
    private static final double MOMENTUM = 0.9;
    private static final double FORGETTING = 0.9;
    private static final double EPSILON = 1e-8;

    private Optimisers() {}

    static StochasticGradientOptimiser of(String word, double rate) {
        return switch (word) {
            case "sgd" -> SGD.getSimpleSGD(rate);
            case "momentum" -> SGD.getSimpleSGD(rate, MOMENTUM, SGD.Momentum.STANDARD);
            case "nesterov" -> SGD.getSimpleSGD(rate, MOMENTUM, SGD.Momentum.NESTEROV);
            case "adagrad" -> new AdaGrad(rate);
            case "rmsprop" -> new RMSProp(rate, FORGETTING, EPSILON, 0);
            case "adam" -> new Adam(rate);
            default -> throw new IllegalArgumentException("no optimiser " + word);
        };
    }
}
