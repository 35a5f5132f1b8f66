import app.gradient.kit.Datasets;
import org.tribuo.MutableDataset;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

public class Solution {
    static double[] fit(double[][] x, double[] y, double[] query) {
        var data = Datasets.regression(new String[] {"x1", "x2"}, x, y);
        var weights = new LinearSGDTrainer(new SquaredLoss(), SGD.getSimpleSGD(0.9), 1_000, 100_000, 1, 42L)
                .train(data)
                .getWeightsCopy();
        double w1 = weights.get(0, 0);
        double w2 = weights.get(0, 1);
        double b = weights.get(0, 2);
        return new double[] {w1, w2, b, w1 * query[0] + w2 * query[1] + b};
    }
}
