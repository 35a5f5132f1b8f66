import java.util.List;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

public class Solution {
    /** Обучает модель невозврата: редкий класс повторён, признаки стандартизованы. */
    public static Model<Label> train(Dataset<Label> loans) {
        int repeats = 4;
        var balanced = new MutableDataset<>(loans.getProvenance(), loans.getOutputFactory());
        for (Example<Label> example : loans) {
            int times = example.getOutput().getLabel().equals("default") ? repeats : 1;
            for (int k = 0; k < times; k++) {
                balanced.add(example.copy());
            }
        }
        var linear = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1, 0.1), 20, 100_000, 16, 42L);
        var scaling = new TransformationMap(List.of(new MeanStdDevTransformation()));
        return new TransformTrainer<>(linear, scaling).train(balanced);
    }
}
