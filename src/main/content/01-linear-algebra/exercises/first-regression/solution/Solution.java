import app.gradient.kit.Datasets;
import org.tribuo.MutableDataset;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

public class Solution {
    private static final long SEED = 42L;

    /**
     * Обучает регрессию и возвращает {w1, w2, b, прогноз в точке query}.
     *
     * @param x признаки, по два в строке
     * @param y ответы, по одному на строку
     * @param query точка, в которой нужен прогноз
     */
    static double[] fit(double[][] x, double[] y, double[] query) {
        MutableDataset<Regressor> data = Datasets.regression(new String[] {"x1", "x2"}, x, y);
        double learningRate = 1.0;
        double epsilon = 0.1;
        int epochs = 5_000;
        int logEvery = 1_000_000;
        int minibatch = 1;
        var trainer = new LinearSGDTrainer(
                new SquaredLoss(), new AdaGrad(learningRate, epsilon), epochs, logEvery, minibatch, SEED);

        var weights = trainer.train(data).getWeightsCopy();
        double w1 = weights.get(0, 0);
        double w2 = weights.get(0, 1);
        double b = weights.get(0, 2);
        return new double[] {w1, w2, b, w1 * query[0] + w2 * query[1] + b};
    }
}
