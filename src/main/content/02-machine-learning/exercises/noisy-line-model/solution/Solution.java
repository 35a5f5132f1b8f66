import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.slm.ElasticNetCDTrainer;

public class Solution {
    /** Обучает прямую покоординатным спуском с почти нулевым штрафом. */
    public static Model<Regressor> train(Dataset<Regressor> points) {
        double penalty = 1e-9;
        double shareOfL1 = 0.5;
        double tolerance = 1e-10;
        int passes = 10_000;
        boolean randomOrder = false;
        long seed = 42L;
        return new ElasticNetCDTrainer(penalty, shareOfL1, tolerance, passes, randomOrder, seed).train(points);
    }
}
