import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import app.gradient.kit.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.common.tree.LeafNode;
import org.tribuo.common.tree.Node;
import org.tribuo.common.tree.SplitNode;
import org.tribuo.common.tree.TreeModel;

/** X11. Дерево решений на ирисах Фишера: сначала по двум признакам чашелистика, потом по всем четырём. */
public class DecisionTree {
    static void main() {
        Table iris = Data.table("iris");
        // region train
        var train = Datasets.classification(iris.where("part", "train"), "species", "sepal_length", "sepal_width");
        var test = Datasets.classification(iris.where("part", "test"), "species", "sepal_length", "sepal_width");
        var trainer = new CARTClassificationTrainer(
                3, // наибольшая глубина
                1f, // наименьший вес листа: хотя бы один пример
                0f, // наименьшее уменьшение неоднородности
                1f, // доля признаков, из которых выбирают вопрос
                false, // пороги не случайные
                new GiniIndex(),
                42L); // зерно
        var tree = (TreeModel<Label>) trainer.train(train);
        // endregion
        print(tree.getRoot(), tree.getFeatureIDMap(), "");
        var onTest = new LabelEvaluator().evaluate(tree, test);
        double onTrain = new LabelEvaluator().evaluate(tree, train).accuracy();
        System.out.printf("два признака: на обучении %.5f, на тесте %.5f, листьев %d%n", onTrain, onTest.accuracy(), leaves(tree.getRoot()));
        System.out.println(onTest.getConfusionMatrix());

        // region all
        var allTrain = Datasets.classification(iris.where("part", "train"), "species");
        var allTest = Datasets.classification(iris.where("part", "test"), "species");
        for (int depth = 1; depth <= 5; depth++) {
            var deeper = new CARTClassificationTrainer(depth, 1f, 0f, 1f, false, new GiniIndex(), 42L).train(allTrain);
            double accuracy = new LabelEvaluator().evaluate(deeper, allTest).accuracy();
            System.out.printf("четыре признака, глубина %d: на тесте %.5f%n", depth, accuracy);
            Show.value("four" + depth, accuracy);
        }
        // endregion
        Show.value("train", onTrain);
        Show.value("test", onTest.accuracy());
        Show.value("leaves", leaves(tree.getRoot()));

        // region regions
        String[] species = {"setosa", "versicolor", "virginica"};
        double[] width = new double[17];
        double[] length = new double[21];
        for (int i = 0; i < width.length; i++) {
            width[i] = 2 + i * 0.15;
        }
        for (int j = 0; j < length.length; j++) {
            length[j] = 4 + j * 0.2;
        }
        double[][] grid = new double[width.length * length.length][];
        String[] unknown = new String[grid.length];
        for (int k = 0; k < grid.length; k++) {
            grid[k] = new double[] {length[k % length.length], width[k / length.length]};
            unknown[k] = species[0];
        }
        var points = Datasets.classification(new String[] {"sepal_length", "sepal_width"}, grid, unknown);
        // endregion
        double[][] classes = new double[width.length][length.length];
        for (int k = 0; k < grid.length; k++) {
            String answer = tree.predict(points.getExample(k)).getOutput().getLabel();
            classes[k / length.length][k % length.length] = List.of(species).indexOf(answer);
        }
        Plot.heatmap("Области решений: 0 — setosa, 1 — versicolor, 2 — virginica")
                .x("длина чашелистика, см")
                .y("ширина чашелистика, см")
                .cells(names(width), names(length), classes)
                .show();
        var picture = Plot.scatter("Тестовые ирисы").x("длина чашелистика, см").y("ширина чашелистика, см");
        for (String name : species) {
            var rows = iris.where("part", "test").where("species", name);
            picture.points(name, rows.numbers("sepal_length"), rows.numbers("sepal_width"));
        }
        picture.show();
    }

    // region print
    static void print(Node<Label> node, ImmutableFeatureMap features, String indent) {
        if (node instanceof SplitNode<Label> split) {
            String question = features.get(split.getFeatureID()).getName();
            System.out.printf(Locale.ROOT, "%s%s <= %.2f?%n", indent, question, split.splitValue());
            print(split.getLessThanOrEqual(), features, indent + "  да:  ");
            print(split.getGreaterThan(), features, indent + "  нет: ");
        } else if (node instanceof LeafNode<Label> leaf) {
            System.out.printf("%s%s%n", indent, leaf.getOutput().getLabel());
        }
    }
    // endregion

    static int leaves(Node<Label> node) {
        return node instanceof SplitNode<Label> split ? leaves(split.getLessThanOrEqual()) + leaves(split.getGreaterThan()) : 1;
    }

    static String[] names(double[] values) {
        return Arrays.stream(values)
                .mapToObj(v -> String.format(Locale.ROOT, "%.2f", v))
                .toArray(String[]::new);
    }
}
