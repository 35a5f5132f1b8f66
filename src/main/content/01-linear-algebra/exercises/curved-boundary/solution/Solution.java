import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;

public class Solution {
    private static final long SEED = 42L;

    /** Обучает классификатор двух лун. */
    public static Model<Label> train(Dataset<Label> moons) {
        var parameters = new SVMParameters<>(
                new SVMClassificationType(SVMClassificationType.SVMMode.C_SVC), KernelType.RBF);
        parameters.setCost(10);
        parameters.setGamma(2);
        return new LibSVMClassificationTrainer(parameters, SEED).train(moons);
    }
}
