import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.ArrayList;
import java.util.List;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.optimisers.AdaGrad;

/** X10. Логистическая регрессия: библиотекой и своими руками. */
public class LogisticRegression {
    static void main() {
        var table = Data.table("classes-2d");
        var trainRows = table.where("part", "train");
        var testRows = table.where("part", "test");

        // region tribuo
        var train = Datasets.classification(trainRows, "label");
        var test = Datasets.classification(testRows, "label");
        var model = (LinearSGDModel) new LinearSGDTrainer(
                        new LogMulticlass(), // перекрёстная энтропия с softmax
                        new AdaGrad(0.1, 0.1), // η, ε
                        100, // эпох
                        10_000, // как часто писать в журнал
                        32, // мини-пакет
                        42L) // зерно
                .train(train);
        var evaluation = new LabelEvaluator().evaluate(model, test);
        var one = new Label("one");
        System.out.println(evaluation.getConfusionMatrix());
        System.out.printf(
                "доля верных ответов %.4f   точность %.4f   полнота %.4f   F1 %.4f   AUC %.4f%n",
                evaluation.accuracy(), evaluation.precision(one), evaluation.recall(one), evaluation.f1(one), evaluation.AUCROC(one));
        // endregion

        // region by-hand
        double[][] x = trainRows.matrix("x1", "x2");
        String[] labels = trainRows.texts("label");
        int n = x.length;
        double lambda = 1.0 / n; // штраф L2, как у scikit-learn при C = 1
        double[] w = new double[2];
        double b = 0;
        for (int step = 0; step < 3_000; step++) {
            double[] gradient = {lambda * w[0], lambda * w[1]};
            double gradientB = 0;
            for (int i = 0; i < n; i++) {
                double error = sigmoid(w[0] * x[i][0] + w[1] * x[i][1] + b) - (labels[i].equals("one") ? 1 : 0);
                gradient[0] += error * x[i][0] / n;
                gradient[1] += error * x[i][1] / n;
                gradientB += error / n;
            }
            w[0] -= 0.5 * gradient[0];
            w[1] -= 0.5 * gradient[1];
            b -= 0.5 * gradientB;
        }
        // endregion
        System.out.printf("своими руками: w = (%.4f, %.4f), b = %.4f%n", w[0], w[1], b);

        double[][] testX = testRows.matrix("x1", "x2");
        String[] testLabels = testRows.texts("label");
        int[][] confusion = new int[2][2]; // строка — настоящий класс, столбец — предсказанный
        double[] score = new double[testX.length];
        for (int i = 0; i < testX.length; i++) {
            score[i] = sigmoid(w[0] * testX[i][0] + w[1] * testX[i][1] + b);
            confusion[testLabels[i].equals("one") ? 1 : 0][score[i] >= 0.5 ? 1 : 0]++;
        }
        double accuracy = (double) (confusion[0][0] + confusion[1][1]) / testX.length;
        double precision = (double) confusion[1][1] / (confusion[0][1] + confusion[1][1]);
        double recall = (double) confusion[1][1] / (confusion[1][0] + confusion[1][1]);
        double f1 = 2 * precision * recall / (precision + recall);
        double auc = auc(score, testLabels);
        System.out.printf(
                "доля верных ответов %.4f   точность %.4f   полнота %.4f   F1 %.4f   AUC %.4f%n", accuracy, precision, recall, f1, auc);

        Show.value("tribuoAccuracy", evaluation.accuracy());
        Show.value("tribuoAuc", evaluation.AUCROC(one));
        Show.value("accuracy", accuracy);
        Show.value("precision", precision);
        Show.value("recall", recall);
        Show.value("f1", f1);
        Show.value("auc", auc);
        Show.value("w1", w[0]);
        Show.value("w2", w[1]);
        Show.value("b", b);
        Show.value("tn", confusion[0][0]);
        Show.value("fp", confusion[0][1]);
        Show.value("fn", confusion[1][0]);
        Show.value("tp", confusion[1][1]);
        Plot.heatmap("Матрица ошибок")
                .x("предсказанный класс")
                .y("настоящий класс")
                .cells(
                        new String[] {"zero", "one"},
                        new String[] {"zero", "one"},
                        new double[][] {{confusion[0][0], confusion[0][1]}, {confusion[1][0], confusion[1][1]}})
                .show();

        // region boundary
        double left = -2.8;
        double right = 4.4;
        double[] ends = {left, right};
        double[] heights = {-(w[0] * left + b) / w[1], -(w[0] * right + b) / w[1]}; // где w·x + b = 0
        // endregion
        var zeros = testRows.where("label", "zero");
        var ones = testRows.where("label", "one");
        List<double[]> zeroCells = new ArrayList<>();
        List<double[]> oneCells = new ArrayList<>();
        for (int i = 0; i <= 48; i++) {
            for (int j = 0; j <= 42; j++) {
                double[] cell = {left + i * 0.15, -3 + j * 0.15};
                (sigmoid(w[0] * cell[0] + w[1] * cell[1] + b) >= 0.5 ? oneCells : zeroCells).add(cell);
            }
        }
        Plot.scatter("Граница решения и тестовые точки")
                .x("x1")
                .y("x2")
                .area("класс zero", column(zeroCells, 0), column(zeroCells, 1))
                .area("класс one", column(oneCells, 0), column(oneCells, 1))
                .points("класс zero", zeros.numbers("x1"), zeros.numbers("x2"))
                .points("класс one", ones.numbers("x1"), ones.numbers("x2"))
                .curve("p = 0,5", ends, heights)
                .show();
    }

    // region sigmoid
    static double sigmoid(double z) {
        return 1 / (1 + Math.exp(-z));
    }
    // endregion

    static double[] column(List<double[]> cells, int j) {
        return cells.stream().mapToDouble(cell -> cell[j]).toArray();
    }

    static double auc(double[] score, String[] labels) {
        double won = 0;
        long pairs = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                if (labels[i].equals("one") && labels[j].equals("zero")) {
                    pairs++;
                    won += score[i] > score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        return won / pairs;
    }
}
