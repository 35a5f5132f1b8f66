import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import app.gradient.kit.Table;
import java.util.stream.IntStream;
import libsvm.svm;
import libsvm.svm_model;
import libsvm.svm_node;
import org.tribuo.classification.Label;
import org.tribuo.classification.libsvm.LibSVMClassificationModel;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;

public class Svm {
    static void main() {
        svm.svm_set_print_string_function(line -> {}); // LibSVM любит рассказывать о себе
        Table table = Data.table("two-groups");
        fit(table, 1, "Мягкий зазор, C = 1", "soft");
        fit(table, 1e9, "Жёсткий зазор, C = 10⁹", "hard");
    }

    static void fit(Table table, double cost, String title, String name) {
        // region train
        var data = Datasets.classification(table, "label");
        var parameters = new SVMParameters<>(
                new SVMClassificationType(SVMClassificationType.SVMMode.C_SVC), KernelType.LINEAR);
        parameters.setCost(cost); // останавливается LIBSVM, когда условия оптимума нарушены меньше чем на 0,001
        var model = (LibSVMClassificationModel) new LibSVMClassificationTrainer(parameters, 42L).train(data);
        // endregion

        // Вектор w складывается из опорных векторов с весами, которые нашёл решатель.
        svm_model inner = model.getInnerModels().getFirst();
        int first = model.getFeatureIDMap().get("x1").getID();
        double[] w = new double[2];
        double[][] support = new double[2][inner.l];
        for (int i = 0; i < inner.l; i++) {
            for (svm_node node : inner.SV[i]) {
                if (node.index >= 0) {
                    int axis = node.index == first ? 0 : 1;
                    w[axis] += inner.sv_coef[0][i] * node.value;
                    support[axis][i] = node.value;
                }
            }
        }
        double b = -inner.rho[0];
        double margin = 2 / Math.hypot(w[0], w[1]);
        long right = IntStream.range(0, data.size())
                .filter(i -> model.predict(data.getExample(i)).getOutput().equals(data.getExample(i).getOutput()))
                .count();
        System.out.printf("%s: w = (%.4f, %.4f), b = %.4f%n", title, w[0], w[1], b);
        System.out.printf("    зазор %.4f, опорных векторов %d, верно на обучающих %d из %d%n",
                margin, inner.l, right, data.size());
        Show.value(name + "W1", w[0]);
        Show.value(name + "W2", w[1]);
        Show.value(name + "B", b);
        Show.value(name + "Margin", margin);
        Show.value(name + "Vectors", inner.l);
        Show.value(name + "Accuracy", (double) right / data.size());

        double[] x1 = {-1, 4};
        Plot.scatter(title)
                .x("x₁")
                .y("x₂")
                .points("plus", column(table, "plus", "x1"), column(table, "plus", "x2"))
                .points("minus", column(table, "minus", "x1"), column(table, "minus", "x2"))
                .points("опорные векторы", support[0], support[1])
                .curve("граница", x1, line(w, b, 0, x1))
                .curve("край plus", x1, line(w, b, 1, x1))
                .curve("край minus", x1, line(w, b, -1, x1))
                .show();
    }

    /** Ординаты прямой w · x + b = level. */
    static double[] line(double[] w, double b, double level, double[] x1) {
        return new double[] {(level - b - w[0] * x1[0]) / w[1], (level - b - w[0] * x1[1]) / w[1]};
    }

    static double[] column(Table table, String label, String name) {
        return IntStream.range(0, table.size())
                .filter(row -> table.text(row, "label").equals(label))
                .mapToDouble(row -> table.number(row, name))
                .toArray();
    }
}
