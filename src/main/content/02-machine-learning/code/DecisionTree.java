import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import app.gradient.kit.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
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
        var grid = new ArrayList<double[]>();
        for (int i = 0; i <= 42; i++) {
            for (int j = 0; j <= 26; j++) {
                grid.add(new double[] {4 + i / 10.0, 2 + j / 10.0});
            }
        }
        String[] species = {"setosa", "versicolor", "virginica"};
        String[] unknown = grid.stream().map(cell -> species[0]).toArray(String[]::new);
        var cells = Datasets.classification(new String[] {"sepal_length", "sepal_width"}, grid.toArray(double[][]::new), unknown);
        var picture = Plot.scatter("Области решений и тестовые ирисы").x("длина чашелистика, см").y("ширина чашелистика, см");
        for (String name : species) {
            double[][] own = IntStream.range(0, grid.size())
                    .filter(k -> tree.predict(cells.getExample(k)).getOutput().getLabel().equals(name))
                    .mapToObj(grid::get)
                    .toArray(double[][]::new);
            var rows = iris.where("part", "test").where("species", name);
            picture.area(name, column(own, 0), column(own, 1))
                    .points(name, rows.numbers("sepal_length"), rows.numbers("sepal_width"));
        }
        picture.show();
        // endregion
        draw(place(tree.getRoot(), 0, new int[1]));
    }

    /** Узел на рисунке: место по горизонтали, глубина, ответ листа или «вопросы». */
    record Placed(double x, int depth, String name, List<Placed> below) {}

    /** Листья стоят подряд, узел — посередине между своими ветвями. */
    static Placed place(Node<Label> node, int depth, int[] leavesBefore) {
        if (node instanceof SplitNode<Label> split) {
            Placed yes = place(split.getLessThanOrEqual(), depth + 1, leavesBefore);
            Placed no = place(split.getGreaterThan(), depth + 1, leavesBefore);
            return new Placed((yes.x + no.x) / 2, depth, "вопросы", List.of(yes, no));
        }
        return new Placed(leavesBefore[0]++, depth, ((LeafNode<Label>) node).getOutput().getLabel(), List.of());
    }

    static void draw(Placed root) {
        List<Placed> tour = new ArrayList<>();
        walk(root, tour);
        var picture = Plot.scatter("Дерево: корень наверху, «да» — налево")
                .y("сколько вопросов впереди")
                .curve("ветви", coordinates(tour, Placed::x), coordinates(tour, node -> 3 - node.depth));
        for (String name : List.of("вопросы", "setosa", "versicolor", "virginica")) {
            var own = tour.stream().filter(node -> node.name.equals(name)).distinct().toList();
            picture.points(name, coordinates(own, Placed::x), coordinates(own, node -> 3 - node.depth));
        }
        picture.show();
    }

    /** Обходит дерево, возвращаясь в узел после каждой ветви: такой путь чертится одной линией. */
    static void walk(Placed node, List<Placed> tour) {
        tour.add(node);
        for (Placed branch : node.below) {
            walk(branch, tour);
            tour.add(node);
        }
    }

    static double[] coordinates(List<Placed> nodes, ToDoubleFunction<Placed> where) {
        return nodes.stream().mapToDouble(where).toArray();
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

    static double[] column(double[][] rows, int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
    }
}
