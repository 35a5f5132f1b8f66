import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.Adam;
import org.tribuo.math.optimisers.RMSProp;
import org.tribuo.math.optimisers.SGD;

/** Оптимизаторы Tribuo на одной задаче. Все параметры названы: значение по умолчанию легко не заметить. */
public class TribuoOptimisers {
    static void main() {
        var train = Datasets.classification(Data.table("classes-2d").where("part", "train"), "label");
        // region optimisers
        Map<String, Supplier<StochasticGradientOptimiser>> optimisers = new LinkedHashMap<>();
        optimisers.put("SGD", () -> SGD.getSimpleSGD(0.001)); // η
        optimisers.put("Momentum", () -> SGD.getSimpleSGD(0.001, 0.9, SGD.Momentum.STANDARD)); // η, μ, вид
        optimisers.put("AdaGrad", () -> new AdaGrad(0.1, 1e-6)); // η, ε
        optimisers.put("RMSProp", () -> new RMSProp(0.01, 0.9, 1e-8, 0)); // η, ρ, ε, затухание η
        // endregion
        double[] epochs = {1, 2, 3, 5, 8, 12, 20, 30};
        var plot = Plot.line("Потери на обучающей части").x("эпоха").y("перекрёстная энтропия");
        for (var optimiser : optimisers.entrySet()) {
            double[] losses = new double[epochs.length];
            for (int k = 0; k < epochs.length; k++) {
                // region train
                var trainer = new LinearSGDTrainer(
                        new LogMulticlass(), // потери: перекрёстная энтропия
                        optimiser.getValue().get(), // оптимизатор
                        (int) epochs[k], // эпох
                        10_000, // как часто писать в журнал
                        10, // размер мини-пакета
                        42L); // зерно перемешивания
                losses[k] = loss(trainer.train(train), train);
                // endregion
            }
            System.out.printf("%-8s", optimiser.getKey());
            for (double loss : losses) {
                System.out.printf(" %.4f", loss);
            }
            System.out.println();
            Show.value(optimiser.getKey() + "1", losses[0]);
            Show.value(optimiser.getKey() + "30", losses[epochs.length - 1]);
            plot.curve(optimiser.getKey(), epochs, losses);
        }
        plot.show();

        // region adam
        var adam = new Adam(0.01, 0.9, 0.999, 1e-8); // η, β₁, β₂, ε
        var parameters = new LinearParameters(1, 1);
        adam.initialise(parameters);
        Tensor[] gradient = {DenseMatrix.createDenseMatrix(new double[][] {{4}})};
        double step = ((DenseMatrix) adam.step(gradient, 1)[0]).get(0, 0);
        System.out.printf("первый шаг Adam при градиенте 4: %.5f, а по статье должно быть 0.01000%n", step);
        // endregion
        Show.value("adamStep", step);
    }

    static double loss(Model<Label> model, Dataset<Label> data) {
        double sum = 0;
        for (var example : data) {
            String label = example.getOutput().getLabel();
            sum -= Math.log(model.predict(example).getOutputScores().get(label).getScore());
        }
        return sum / data.size();
    }
}
