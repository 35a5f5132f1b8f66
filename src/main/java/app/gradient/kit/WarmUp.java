package app.gradient.kit;

import app.gradient.kit.lab.Rehearsal;
import java.util.Random;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

/** What the harness runs before a submission comes, so that the classes it is likely to use are loaded and compiled. */
public final class WarmUp {
    private static final int ROWS = 60;

    private WarmUp() {}

    /** One round of typical work on made-up rows; shows nothing. */
    public static void round() {
        Random random = new Random(7);
        StringBuilder csv = new StringBuilder("x,y,label\n");
        for (int i = 0; i < ROWS; i++) {
            double shift = i % 2 == 0 ? 1.0 : -1.0;
            csv.append(random.nextGaussian() + shift)
                    .append(',')
                    .append(random.nextGaussian() - shift)
                    .append(i % 2 == 0 ? ",a\n" : ",b\n");
        }
        Table.Split split = Table.parse(csv.toString()).split(1, 0.7);
        MutableDataset<Label> train = Datasets.classification(split.train(), "label");
        MutableDataset<Label> test = Datasets.classification(split.test(), "label");
        Model<Label> model = new LogisticRegressionTrainer().train(train);
        double accuracy = new LabelEvaluator().evaluate(model, test).accuracy();
        String text = String.format("%.3f %s", accuracy, split.test().columns());
        if (text.isEmpty()) {
            throw new IllegalStateException();
        }
        Plot.scatter("").points("", split.train().numbers("x"), split.train().numbers("y"));
        Rehearsal.round();
    }

    /** Takes one argument of each usual type, to warm the way that calls go. */
    public static double sum(double[] row, double[][] rows, int number, String text) {
        return row[0] + rows[0][0] + number + text.length();
    }
}
