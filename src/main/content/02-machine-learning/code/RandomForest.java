import app.gradient.kit.Data;
import app.gradient.kit.Datasets;
import app.gradient.kit.Plot;
import app.gradient.kit.Show;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tribuo.Dataset;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.common.tree.RandomForestTrainer;
import org.tribuo.math.optimisers.AdaGrad;

/** X12. Случайный лес на десяти признаках и важность признаков перестановкой. */
public class RandomForest {
    static void main() {
        var table = Data.table("classes-10d");
        // region train
        var train = Datasets.classification(table.where("part", "train"), "label");
        var test = Datasets.classification(table.where("part", "test"), "label");
        var tree = new CARTClassificationTrainer(
                5, // наибольшая глубина
                1f, // наименьший вес листа
                0f, // наименьшее уменьшение неоднородности
                0.33f, // доля признаков на каждый вопрос: около корня из десяти
                false, // пороги не случайные
                new GiniIndex(),
                42L); // зерно
        var forest = new RandomForestTrainer<>(tree, new VotingCombiner(), 100, 42L).train(train); // 100 деревьев
        var evaluation = new LabelEvaluator().evaluate(forest, test);
        // endregion
        var single = new CARTClassificationTrainer(5, 1f, 0f, 1f, false, new GiniIndex(), 42L).train(train);
        double alone = new LabelEvaluator().evaluate(single, test).accuracy();
        System.out.printf("лес: доля верных ответов %.5f, одно дерево той же глубины: %.5f%n", evaluation.accuracy(), alone);
        System.out.println(evaluation.getConfusionMatrix());
        Show.value("forest", evaluation.accuracy());
        Show.value("single", alone);

        // region plain
        var logistic = new LinearSGDTrainer(new LogMulticlass(), new AdaGrad(0.5, 0.1), 20, 10_000, 1, 42L).train(train);
        double plain = new LabelEvaluator().evaluate(logistic, test).accuracy();
        System.out.printf("логистическая регрессия: %.5f%n", plain);
        // endregion
        Show.value("logistic", plain);

        // region importance
        String[] features = table.numericColumns().toArray(String[]::new);
        double[][] x = table.where("part", "test").matrix(features);
        String[] labels = table.where("part", "test").texts("label");
        double[] importance = new double[features.length];
        int repeats = 5;
        for (int j = 0; j < features.length; j++) {
            for (int repeat = 0; repeat < repeats; repeat++) {
                double[][] spoiled = withShuffledColumn(x, j, new Random(repeat));
                importance[j] += (evaluation.accuracy() - accuracy(forest, features, spoiled, labels)) / repeats;
            }
        }
        // endregion
        int[] order = IntStream.range(0, features.length)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -importance[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        String[] names = new String[order.length];
        double[] sorted = new double[order.length];
        for (int k = 0; k < order.length; k++) {
            names[k] = features[order[k]];
            sorted[k] = importance[order[k]];
            System.out.printf("%s  %.4f%n", names[k], sorted[k]);
        }
        Plot.bar("Важность признаков")
                .x("признак")
                .y("на сколько упала доля верных ответов")
                .bars(names, sorted)
                .show();
        Show.value("importanceF5", importance[5]);
        Show.value("importanceF9", importance[9]);

        // region without
        String[] others = Stream.of(features).filter(feature -> !feature.equals("f5")).toArray(String[]::new);
        var trainOthers = Datasets.classification(table.where("part", "train"), "label", others);
        var testOthers = Datasets.classification(table.where("part", "test"), "label", others);
        double lost = 0;
        for (long seed = 1; seed <= 5; seed++) {
            double all = score(new RandomForestTrainer<>(tree, new VotingCombiner(), 100, seed).train(train), test);
            double without = score(new RandomForestTrainer<>(tree, new VotingCombiner(), 100, seed).train(trainOthers), testOthers);
            lost += (all - without) / 5;
        }
        System.out.printf("без f5, с обучением заново: на %.4f меньше%n", lost);
        // endregion
        Show.value("lostWithoutF5", lost);

        // region size
        double[] sizes = {1, 2, 4, 8, 16, 32};
        double[] mean = new double[sizes.length];
        double[] worst = new double[sizes.length];
        for (int k = 0; k < sizes.length; k++) {
            worst[k] = 1;
            for (long seed = 1; seed <= 5; seed++) {
                var grown = new RandomForestTrainer<>(
                                new CARTClassificationTrainer(5, 1f, 0f, 0.33f, false, new GiniIndex(), seed),
                                new VotingCombiner(),
                                (int) sizes[k],
                                seed)
                        .train(train);
                double accuracy = new LabelEvaluator().evaluate(grown, test).accuracy();
                mean[k] += accuracy / 5;
                worst[k] = Math.min(worst[k], accuracy);
            }
        }
        // endregion
        Plot.line("Сколько деревьев нужно")
                .x("деревьев в лесу")
                .y("доля верных ответов, 5 зёрен")
                .curve("в среднем", sizes, mean)
                .curve("в худшем случае", sizes, worst)
                .show();
        Show.value("mean1", mean[0]);
        Show.value("worst1", worst[0]);
        Show.value("mean32", mean[sizes.length - 1]);
        Show.value("worst32", worst[sizes.length - 1]);
    }

    static double[][] withShuffledColumn(double[][] x, int column, Random random) {
        double[][] copy = new double[x.length][];
        for (int i = 0; i < x.length; i++) {
            copy[i] = x[i].clone();
        }
        for (int i = copy.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            double kept = copy[i][column];
            copy[i][column] = copy[j][column];
            copy[j][column] = kept;
        }
        return copy;
    }

    static double score(Model<Label> model, Dataset<Label> rows) {
        return new LabelEvaluator().evaluate(model, rows).accuracy();
    }

    static double accuracy(Model<Label> model, String[] features, double[][] rows, String[] labels) {
        return new LabelEvaluator().evaluate(model, Datasets.classification(features, rows, labels)).accuracy();
    }
}
