import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;

public class Solution {
    public static Model<Label> train(Dataset<Label> data) {
        return DummyClassifierTrainer.createStratifiedTrainer(42L).train(data);
    }
}
