import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.transform.TransformTrainer;
import org.tribuo.transform.TransformationMap;
import org.tribuo.transform.transformations.MeanStdDevTransformation;

/** Кредиты: почему одной доли верных ответов мало и что меняет порог. */
public class Metrics {
    /** Сколько ответов каждого вида при данном пороге. */
    record Counts(int tp, int fp, int fn, int tn) {
        double accuracy() {
            return (double) (tp + tn) / (tp + fp + fn + tn);
        }

        double precision() {
            return tp + fp == 0 ? 0 : (double) tp / (tp + fp);
        }

        double recall() {
            return (double) tp / (tp + fn);
        }

        double f1() {
            return tp == 0 ? 0 : 2 * precision() * recall() / (precision() + recall());
        }
    }

    static void main() {
        // region train
        var parts = Data.table("loans").split(1, 0.7);
        var train = Datasets.classification(parts.train(), "outcome");
        var test = Datasets.classification(parts.test(), "outcome");
        var linear = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.1, 0.1), 20, 10_000, 16, 42);
        var scaling = new TransformationMap(List.of(new MeanStdDevTransformation()));
        var model = new TransformTrainer<>(linear, scaling).train(train); // масштаб считается только по train

        double[] probability = new double[test.size()];
        boolean[] positive = new boolean[test.size()];
        for (int i = 0; i < test.size(); i++) {
            var scores = model.predict(test.getExample(i)).getOutputScores();
            probability[i] = scores.get("default").getScore();
            positive[i] = test.getExample(i).getOutput().equals(new Label("default"));
        }
        // endregion

        // region thresholds
        for (double threshold : new double[] {1.01, 0.5, 0.2, 0.1, 0.05}) {
            Counts c = count(probability, positive, threshold);
            System.out.printf(
                    "порог %.2f  TP %3d FP %3d FN %3d TN %3d  доля верных %.3f  точность %.3f  полнота %.3f  F1 %.3f%n",
                    threshold, c.tp(), c.fp(), c.fn(), c.tn(), c.accuracy(), c.precision(), c.recall(), c.f1());
        }
        // endregion
        Counts nobody = count(probability, positive, 1.01);
        Counts half = count(probability, positive, 0.5);
        Counts low = count(probability, positive, 0.1);
        Show.value("nobodyAccuracy", nobody.accuracy());
        Show.value("halfAccuracy", half.accuracy());
        Show.value("halfPrecision", half.precision());
        Show.value("halfRecall", half.recall());
        Show.value("lowAccuracy", low.accuracy());
        Show.value("lowPrecision", low.precision());
        Show.value("lowRecall", low.recall());

        // region roc
        double[] thresholds = IntStream.rangeClosed(0, 200).mapToDouble(i -> 1 - i / 200.0).toArray();
        double[] falseAlarms = new double[thresholds.length]; // доля ложных тревог, ось x
        double[] recall = new double[thresholds.length]; // полнота, ось y
        double[] precision = new double[thresholds.length];
        for (int k = 0; k < thresholds.length; k++) {
            Counts c = count(probability, positive, thresholds[k]);
            falseAlarms[k] = (double) c.fp() / (c.fp() + c.tn());
            recall[k] = c.recall();
            precision[k] = c.tp() + c.fp() == 0 ? 1 : c.precision();
        }
        // endregion
        double auc = auc(probability, positive);
        System.out.printf("площадь под ROC-кривой %.3f%n", auc);
        Show.value("auc", auc);
        Plot.line("ROC-кривая")
                .x("доля ложных тревог FP / (FP + TN)").y("полнота TP / (TP + FN)")
                .curve("модель", falseAlarms, recall)
                .curve("угадывание", new double[] {0, 1}, new double[] {0, 1})
                .show();
        Plot.line("Точность и полнота").x("полнота").y("точность").curve("модель", recall, precision).show();
    }

    // region count
    static Counts count(double[] probability, boolean[] positive, double threshold) {
        int tp = 0;
        int fp = 0;
        int fn = 0;
        int tn = 0;
        for (int i = 0; i < positive.length; i++) {
            boolean predicted = probability[i] >= threshold;
            if (predicted && positive[i]) {
                tp++;
            } else if (predicted) {
                fp++;
            } else if (positive[i]) {
                fn++;
            } else {
                tn++;
            }
        }
        return new Counts(tp, fp, fn, tn);
    }
    // endregion

    // region auc
    /** Доля пар «положительный и отрицательный», в которых у положительного оценка выше; ничья считается за половину. */
    static double auc(double[] score, boolean[] positive) {
        double won = 0;
        long pairs = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; positive[i] && j < score.length; j++) {
                if (!positive[j]) {
                    pairs++;
                    won += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }
    // endregion
}
