import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

public class Solution {
    public static Model<Regressor> train(Dataset<Regressor> points) {
        return DummyRegressionTrainer.createMedianTrainer().train(points);
    }
}
