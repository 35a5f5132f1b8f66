import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;

public class Solution {
    /** Обучает дерево на ирисах. */
    public static Model<Label> train(Dataset<Label> iris) {
        int depth = 3;
        float leafWeight = 1f;
        float impurityDecrease = 0f;
        float shareOfFeatures = 1f;
        boolean randomThresholds = false;
        long seed = 42L;
        return new CARTClassificationTrainer(
                        depth, leafWeight, impurityDecrease, shareOfFeatures, randomThresholds, new GiniIndex(), seed)
                .train(iris);
    }
}
