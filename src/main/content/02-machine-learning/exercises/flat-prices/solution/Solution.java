import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.Trainer;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

public class Solution {
    /** Обучает модель цены квартиры: стандартизация, затем линейная регрессия. */
    public static Model<Regressor> train(Dataset<Regressor> flats) {
        double learningRate = 500;
        double epsilon = 0.1;
        int epochs = 60;
        int logEvery = 100_000;
        int minibatch = 1;
        long seed = 42L;
        Trainer<Regressor> linear = new LinearSGDTrainer(
                new SquaredLoss(), new AdaGrad(learningRate, epsilon), epochs, logEvery, minibatch, seed);
        var scaling = new TransformationMap(List.of(new MeanStdDevTransformation()));
        return new TransformTrainer<>(linear, scaling).train(flats);
    }
}
