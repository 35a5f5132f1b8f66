import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.common.tree.RandomForestTrainer;

public class Solution {
    /** Обучает случайный лес: граница из многих ступенек. */
    public static Model<Label> train(Dataset<Label> moons) {
        int depth = 8;
        float leafWeight = 1f;
        float impurityDecrease = 0f;
        float shareOfFeatures = 0.5f;
        boolean randomThresholds = false;
        int trees = 100;
        long seed = 42L;
        var tree = new CARTClassificationTrainer(
                depth, leafWeight, impurityDecrease, shareOfFeatures, randomThresholds, new GiniIndex(), seed);
        return new RandomForestTrainer<>(tree, new VotingCombiner(), trees, seed).train(moons);
    }
}
