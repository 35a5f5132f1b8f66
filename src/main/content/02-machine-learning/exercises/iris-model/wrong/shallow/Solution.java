import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;

public class Solution {
    public static Model<Label> train(Dataset<Label> iris) {
        return new CARTClassificationTrainer(1, 1f, 0f, 1f, false, new GiniIndex(), 42L).train(iris);
    }
}
