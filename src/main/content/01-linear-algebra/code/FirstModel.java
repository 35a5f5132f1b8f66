import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import app.gradient.kit.Table;
import java.util.stream.IntStream;
import org.tribuo.Example;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.optimisers.AdaGrad;

public class FirstModel {
    static void main() {
        Table clouds = Data.table("clouds");
        var split = clouds.split(42L, 0.7); // 70 % строк для обучения, остальные для проверки
        var training = Datasets.classification(split.train(), "label");
        var hidden = Datasets.classification(split.test(), "label");

        double learningRate = 0.5;
        double epsilon = 0.1;
        int epochs = 10;
        int logEvery = 100_000;
        int minibatch = 16;
        long seed = 42L;
        var trainer = new LinearSGDTrainer(
                new LogMulticlass(), new AdaGrad(learningRate, epsilon), epochs, logEvery, minibatch, seed);
        var model = trainer.train(training);

        // Модель держит по вектору весов на класс. Побеждает класс, у которого взвешенная сумма больше,
        // так что знак решает разность этих векторов.
        var weights = model.getWeightsCopy();
        int orange = model.getOutputIDInfo().getID(new Label("orange"));
        int blue = model.getOutputIDInfo().getID(new Label("blue"));
        DenseVector w = weights.getRow(orange).subtract(weights.getRow(blue)); // w₁, w₂ и сдвиг b
        System.out.printf("w = (%.3f, %.3f), b = %.3f%n%n", w.get(0), w.get(1), w.get(2));

        int right = 0;
        int shown = 0;
        for (Example<Label> example : hidden) {
            String answer = model.predict(example).getOutput().getLabel();
            right += answer.equals(example.getOutput().getLabel()) ? 1 : 0;
            if (shown++ < 6) {
                double x1 = example.lookup("x1").getValue();
                double x2 = example.lookup("x2").getValue();
                double score = w.get(0) * x1 + w.get(1) * x2 + w.get(2);
                System.out.printf(
                        "x = (%6.2f, %6.2f)   модель: %-6s   w · x + b = %6.2f%n", x1, x2, answer, score);
            }
        }
        double accuracy = (double) right / hidden.size();
        System.out.printf("%nдоля верных ответов на новых точках: %.3f%n", accuracy);
        Show.value("accuracy", accuracy);

        // Граница — точки, где w · x + b = 0. Выразим из этого уравнения x₂.
        double[] x1 = {-2.0, 2.5};
        double[] x2 = {-(w.get(0) * x1[0] + w.get(2)) / w.get(1), -(w.get(0) * x1[1] + w.get(2)) / w.get(1)};
        Plot.scatter("Два облака и граница между ними")
                .x("x₁")
                .y("x₂")
                .points("blue", column(split.test(), "blue", "x1"), column(split.test(), "blue", "x2"))
                .points("orange", column(split.test(), "orange", "x1"), column(split.test(), "orange", "x2"))
                .curve("граница", x1, x2)
                .show();
    }

    /** Числа одного столбца, только из строк нужного класса. */
    static double[] column(Table table, String label, String name) {
        return IntStream.range(0, table.size())
                .filter(row -> table.text(row, "label").equals(label))
                .mapToDouble(row -> table.number(row, name))
                .toArray();
    }
}
