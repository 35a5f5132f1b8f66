import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.baseline.DummyRegressionTrainer;

public class Solution {
    /** Обучает прямую. */
    public static Model<Regressor> train(Dataset<Regressor> points) {
        // Заглушка: всегда отвечает средним.
        return DummyRegressionTrainer.createMeanTrainer().train(points);
    }
}
