import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.stream.IntStream;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.evaluation.CrossValidation;

/** Перекрёстная проверка на пяти блоках: какой глубины брать дерево для «облаков». */
public class ChooseDepth {
    static void main() {
        var clouds = Datasets.classification(Data.table("clouds"), "label");
        double[] depths = IntStream.rangeClosed(1, 12).asDoubleStream().toArray();
        double[] onTrain = new double[depths.length];
        double[] onFolds = new double[depths.length];
        for (int k = 0; k < depths.length; k++) {
            // region folds
            var trainer = new CARTClassificationTrainer((int) depths[k], 1f, 0f, 1f, false, new GiniIndex(), 42);
            var folds = new CrossValidation<>(trainer, clouds, new LabelEvaluator(), 5, 42).evaluate();
            double[] shares = folds.stream().mapToDouble(fold -> fold.getA().accuracy()).toArray();
            // endregion
            double mean = IntStream.range(0, 5).mapToDouble(i -> shares[i]).average().orElseThrow();
            double spread = Math.sqrt(IntStream.range(0, 5)
                            .mapToDouble(i -> (shares[i] - mean) * (shares[i] - mean))
                            .sum()
                    / 4);
            onFolds[k] = mean;
            onTrain[k] = new LabelEvaluator().evaluate(trainer.train(clouds), clouds).accuracy();
            System.out.printf("глубина %2.0f   на обучении %.3f   на блоках %.3f ± %.3f%n", depths[k], onTrain[k], mean, spread);
        }
        Plot.line("Глубина дерева")
                .x("глубина").y("доля верных ответов")
                .curve("на обучении", depths, onTrain)
                .curve("перекрёстная проверка", depths, onFolds)
                .show();
        int best = 0;
        for (int k = 1; k < depths.length; k++) {
            if (onFolds[k] > onFolds[best]) {
                best = k;
            }
        }
        Show.value("bestDepth", depths[best]);
        Show.value("best", onFolds[best]);
        Show.value("deepTrain", onTrain[depths.length - 1]);
        Show.value("deepFolds", onFolds[depths.length - 1]);
    }
}
