import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

public class Solution {
    public static Model<Regressor> train(Dataset<Regressor> flats) {
        return new LinearSGDTrainer(new SquaredLoss(), new AdaGrad(1.0, 0.1), 20, 100_000, 1, 42L).train(flats);
    }
}
