import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

public class Solution {
    public static Model<Regressor> train(Dataset<Regressor> points) {
        return new LinearSGDTrainer(new SquaredLoss(), SGD.getSimpleSGD(0.001), 1, 10_000, 1, 42L).train(points);
    }
}
