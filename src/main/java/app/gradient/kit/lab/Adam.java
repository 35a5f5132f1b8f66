package app.gradient.kit.lab;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.Tensor;

/**
 * Adam as its authors wrote it: first and second moments decay by β₁ and β₂, are corrected for their start at zero, and a step
 * is {@code rate · m̂ / (√v̂ + ε)}. Stands in for Tribuo 4.3.2's class of the same name, whose step multiplies by {@code √v + ε}
 * instead of dividing, and so crawls where the gradient is small and leaps where it is large.
 * Source: Kingma, Ba, Adam: A Method for Stochastic Optimization (2015), algorithm 1.
 */
public final class Adam implements StochasticGradientOptimiser {
    private static final double BETA_ONE = 0.9;
    private static final double BETA_TWO = 0.999;
    private static final double EPSILON = 1e-8;

    @Config(description = "Learning rate.")
    private double rate;

    private Tensor[] first = {};
    private Tensor[] second = {};
    private int steps;

    /** @param rate learning rate, positive */
    public Adam(double rate) {
        this.rate = rate;
    }

    @Override
    public void initialise(Parameters parameters) {
        first = parameters.getEmptyCopy();
        second = parameters.getEmptyCopy();
        steps = 0;
    }

    @Override
    public Tensor[] step(Tensor[] updates, double weight) {
        steps++;
        double firstCorrection = 1 - Math.pow(BETA_ONE, steps);
        double secondCorrection = 1 - Math.pow(BETA_TWO, steps);
        for (int i = 0; i < updates.length; i++) {
            first[i].scaleInPlace(BETA_ONE);
            first[i].intersectAndAddInPlace(updates[i], gradient -> (1 - BETA_ONE) * weight * gradient);
            second[i].scaleInPlace(BETA_TWO);
            second[i].intersectAndAddInPlace(
                    updates[i], gradient -> (1 - BETA_TWO) * weight * weight * gradient * gradient);
            // the update takes the moments' values where the gradient has entries, as Tribuo's own optimisers do
            updates[i].scaleInPlace(0);
            updates[i].intersectAndAddInPlace(first[i], moment -> rate * moment / firstCorrection);
            updates[i].hadamardProductInPlace(
                    second[i], moment -> 1 / (Math.sqrt(moment / secondCorrection) + EPSILON));
        }
        return updates;
    }

    @Override
    public void reset() {
        first = new Tensor[] {};
        second = new Tensor[] {};
        steps = 0;
    }

    @Override
    public Adam copy() {
        return new Adam(rate);
    }

    @Override
    public ConfiguredObjectProvenance getProvenance() {
        return new ConfiguredObjectProvenanceImpl(this, "StochasticGradientOptimiser");
    }
}
