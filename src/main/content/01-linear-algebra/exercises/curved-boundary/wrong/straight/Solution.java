import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;

public class Solution {
    public static Model<Label> train(Dataset<Label> moons) {
        var parameters = new SVMParameters<>(
                new SVMClassificationType(SVMClassificationType.SVMMode.C_SVC), KernelType.LINEAR);
        parameters.setCost(1);
        return new LibSVMClassificationTrainer(parameters, 42L).train(moons);
    }
}
