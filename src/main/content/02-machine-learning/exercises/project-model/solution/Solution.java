import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

public class Solution {
    /** Обучает модель состояния станка: стандартизация и логистическая регрессия. */
    public static Model<Label> train(Dataset<Label> machines) {
        double learningRate = 1.0;
        double epsilon = 0.1;
        int epochs = 10;
        int logEvery = 100_000;
        int minibatch = 16;
        long seed = 42L;
        var linear = new LinearSGDTrainer(
                new LogMulticlass(), new AdaGrad(learningRate, epsilon), epochs, logEvery, minibatch, seed);
        var scaling = new TransformationMap(List.of(new MeanStdDevTransformation()));
        return new TransformTrainer<>(linear, scaling).train(machines);
    }
}
