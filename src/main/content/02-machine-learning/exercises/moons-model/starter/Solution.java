import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.baseline.DummyClassifierTrainer;

public class Solution {
    /** Обучает модель на двух лунах. */
    public static Model<Label> train(Dataset<Label> moons) {
        // Заглушка: всегда самый частый класс.
        return DummyClassifierTrainer.createMostFrequentTrainer().train(moons);
    }
}
