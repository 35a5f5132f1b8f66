import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

public class Solution {
    public static Model<Label> train(Dataset<Label> moons) {
        return new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(1.0, 0.1), 20, 100_000, 1, 42L).train(moons);
    }
}
