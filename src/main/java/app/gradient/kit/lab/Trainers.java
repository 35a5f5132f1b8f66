package app.gradient.kit.lab;

import app.gradient.kit.Datasets;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.Provenance;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import libsvm.svm;
import org.tribuo.Dataset;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Output;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.WeightedExamples;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.dtree.impurity.Entropy;
import org.tribuo.classification.dtree.impurity.GiniIndex;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.libsvm.LibSVMClassificationTrainer;
import org.tribuo.classification.libsvm.SVMClassificationType;
import org.tribuo.classification.mnb.MultinomialNaiveBayesTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.clustering.ClusterID;
import org.tribuo.clustering.ClusteringFactory;
import org.tribuo.clustering.hdbscan.HdbscanModel;
import org.tribuo.clustering.hdbscan.HdbscanTrainer;
import org.tribuo.clustering.kmeans.KMeansModel;
import org.tribuo.clustering.kmeans.KMeansTrainer;
import org.tribuo.common.libsvm.KernelType;
import org.tribuo.common.libsvm.SVMParameters;
import org.tribuo.common.nearest.KNNModel;
import org.tribuo.common.nearest.KNNTrainer;
import org.tribuo.datasource.ListDataSource;
import org.tribuo.ensemble.BaggingTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.distance.L2Distance;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.neighbour.NeighboursQueryFactoryType;
import org.tribuo.provenance.SimpleDataSourceProvenance;
import org.tribuo.provenance.TrainerProvenance;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.ensemble.AveragingCombiner;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.rtree.impurity.MeanSquaredError;
import org.tribuo.regression.sgd.objectives.SquaredLoss;

/**
 * Trains by the word of the setting {@code trainer} and tells an observer how far it is. Every trainer takes the seed, and with
 * the same seed tells the same story. Descents take one row a step: with batches Tribuo 4.3.2 counts the batch's size twice.
 */
final class Trainers {
    private static final int MOST_ROUNDS = 100;
    /** Tribuo's word for rows in no cluster; clusters have greater numbers, with gaps. */
    private static final int NOISE = 0;

    private final Settings settings;
    private final Task task;
    private final Rows rows;
    private final int classes;
    private final long seed;
    private final Observer observer;
    private final String[] names;

    Trainers(Settings settings, Task task, Rows rows, int classes, Observer observer) {
        this.settings = settings;
        this.task = task;
        this.rows = rows;
        this.classes = classes;
        this.seed = settings.whole("seed");
        this.observer = observer;
        this.names = new String[rows.x()[0].length];
        for (int j = 0; j < names.length; j++) {
            names[j] = String.format("f%04d", j); // Tribuo numbers features by the order of their names
        }
    }

    Predictor train() {
        return switch (settings.word("trainer")) {
            case "linear" -> linear();
            case "svm" -> svm();
            case "tree" -> tree();
            case "forest" -> forest();
            case "adaboost" -> boost();
            case "xgboost" ->
                task == Task.REGRESSION
                        ? Boosting.numbers(settings, numbered(), observer)
                        : Boosting.labels(settings, labelled(), classes, observer);
            case "knn" -> neighbours();
            case "bayes" -> bayes();
            case "mlp" -> network();
            case "kmeans" -> means();
            case "hdbscan" -> density();
            default -> throw new IllegalArgumentException("no trainer " + settings.word("trainer"));
        };
    }

    private MutableDataset<Label> labelled() {
        String[] labels = new String[rows.size()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = Integer.toString(rows.label(i));
        }
        return Datasets.classification(names, rows.x(), labels);
    }

    private MutableDataset<Regressor> numbered() {
        return Datasets.regression(names, rows.x(), rows.y());
    }

    private <T extends Output<T>> Example<T> example(T nothing, double[] row) {
        return new ArrayExample<>(nothing, names, row);
    }

    /** Shares over the classes; one that never occurred in training has none. */
    private double[] shares(Prediction<Label> prediction) {
        double[] shares = new double[classes];
        double sum = 0;
        for (Map.Entry<String, Label> entry : prediction.getOutputScores().entrySet()) {
            double score = entry.getValue().getScore();
            shares[Integer.parseInt(entry.getKey())] = score;
            sum += score;
        }
        for (int c = 0; c < classes && sum > 0; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    private Predictor ofLabels(Model<Label> model) {
        Label unknown = new Label(Label.UNKNOWN);
        return row -> shares(model.predict(example(unknown, row)));
    }

    private Predictor ofNumbers(Model<Regressor> model) {
        Regressor unknown = new Regressor(Datasets.DIMENSION, Double.NaN);
        return row ->
                model.predict(example(unknown, row)).getOutput().getValues().clone();
    }

    private Predictor done(Predictor predictor) {
        observer.reached(1, 1, predictor);
        return predictor;
    }

    // ---- descents

    private Predictor linear() {
        Supplier<StochasticGradientOptimiser> rule =
                () -> Optimisers.of(settings.word("optimiser"), settings.real("rate"));
        int epochs = settings.whole("epochs");
        long steps = (long) epochs * rows.size();
        if (task == Task.REGRESSION) {
            MutableDataset<Regressor> data = numbered();
            Watcher watcher = new Watcher(rule, steps, weights -> row -> new double[] {dot(weights, 0, row)});
            return ofNumbers(new org.tribuo.regression.sgd.linear.LinearSGDTrainer(
                            new SquaredLoss(), watcher, epochs, -1, 1, seed)
                    .train(data));
        }
        MutableDataset<Label> data = labelled();
        int[] ids = new int[classes];
        Arrays.fill(ids, -1);
        data.getOutputIDInfo().forEach(pair -> ids[Integer.parseInt(pair.getB().getLabel())] = pair.getA());
        Watcher watcher = new Watcher(rule, steps, weights -> row -> {
            double[] logits = new double[classes];
            for (int c = 0; c < classes; c++) {
                logits[c] = ids[c] < 0 ? Double.NEGATIVE_INFINITY : dot(weights, ids[c], row);
            }
            return Perceptron.softmax(logits);
        });
        return ofLabels(new org.tribuo.classification.sgd.linear.LinearSGDTrainer(
                        new LogMulticlass(), watcher, epochs, -1, 1, seed)
                .train(data));
    }

    /** The last column is the bias. */
    private static double dot(DenseMatrix weights, int line, double[] row) {
        double sum = weights.get(line, row.length);
        for (int j = 0; j < row.length; j++) {
            sum += weights.get(line, j) * row[j];
        }
        return sum;
    }

    /** Turns weights as they stand into a predictor. */
    @FunctionalInterface
    private interface Reading {
        Predictor of(DenseMatrix weights);
    }

    /**
     * An optimiser that lets another do the work and shows the parameters as they were before each step of its: the trainer
     * applies a step only after it was computed.
     */
    private final class Watcher implements StochasticGradientOptimiser {
        private final Supplier<StochasticGradientOptimiser> rules;
        private final StochasticGradientOptimiser rule;
        private final long steps;
        private final Reading reading;
        private long step;
        private LinearParameters parameters = new LinearParameters(0, 0);

        /** @param rules makes rules anew, because Tribuo 4.3.2 copies some of its own with their numbers exchanged */
        Watcher(Supplier<StochasticGradientOptimiser> rules, long steps, Reading reading) {
            this.rules = rules;
            this.rule = rules.get();
            this.steps = steps;
            this.reading = reading;
        }

        @Override
        public void initialise(Parameters given) {
            parameters = (LinearParameters) given;
            step = 0;
            rule.initialise(given);
        }

        @Override
        public Tensor[] step(Tensor[] updates, double weight) {
            look();
            step++;
            return rule.step(updates, weight);
        }

        @Override
        public void finalise() {
            rule.finalise();
            look();
        }

        private void look() {
            Watching.step(step, steps, () -> reading.of(parameters.getWeightMatrix()), observer);
        }

        @Override
        public void reset() {
            rule.reset();
        }

        @Override
        public Watcher copy() {
            return new Watcher(rules, steps, reading);
        }

        @Override
        public ConfiguredObjectProvenance getProvenance() {
            return rule.getProvenance();
        }
    }

    private Predictor network() {
        int[] hidden = Arrays.stream(settings.word("hidden").split(","))
                .map(String::strip)
                .mapToInt(Integer::parseInt)
                .toArray();
        Perceptron.Plan plan = new Perceptron.Plan(
                hidden,
                settings.is("activation", "relu"),
                settings.word("optimiser"),
                settings.real("rate"),
                settings.whole("epochs"),
                settings.whole("batch"),
                settings.real("decay"));
        return Perceptron.train(
                task, rows, classes, plan, seed, (step, of, now) -> Watching.step(step, of, () -> now, observer));
    }

    // ---- trees and ensembles, in stages

    private CARTClassificationTrainer cart(int depth, double share, long itsSeed) {
        return new CARTClassificationTrainer(
                depth,
                settings.has("minLeaf") ? settings.whole("minLeaf") : 1,
                0f,
                (float) share,
                false,
                settings.has("impurity") && settings.is("impurity", "entropy") ? new Entropy() : new GiniIndex(),
                itsSeed);
    }

    private CARTRegressionTrainer numberCart(int depth, double share) {
        return new CARTRegressionTrainer(
                depth,
                settings.has("minLeaf") ? settings.whole("minLeaf") : 1,
                0f,
                (float) share,
                false,
                new MeanSquaredError(),
                seed);
    }

    /** A tree is not grown by levels; its stages are trees of growing depth. */
    private Predictor tree() {
        int most = settings.whole("depth");
        Predictor last = row -> new double[Math.max(1, classes)];
        MutableDataset<Label> labels = task == Task.CLASSIFICATION ? labelled() : null;
        MutableDataset<Regressor> numbers = task == Task.REGRESSION ? numbered() : null;
        for (int depth = 1; depth <= most; depth++) {
            last = labels != null
                    ? ofLabels(cart(depth, 1, seed).train(labels))
                    : ofNumbers(numberCart(depth, 1).train(numbers == null ? numbered() : numbers));
            observer.reached(depth, most, last);
        }
        return last;
    }

    /** As many features a split as {@code share} says, one at least: Tribuo rounds, and would take none of few. */
    private double share() {
        return Math.min(1, Math.max(settings.real("share"), 0.51 / names.length));
    }

    /** Bagged trees that see a part of the features at each split, which is what a random forest is. */
    private Predictor forest() {
        int trees = settings.whole("trees");
        int depth = settings.whole("depth");
        if (task == Task.REGRESSION) {
            Ensemble mean = new Ensemble();
            Trainer<Regressor> watched = new Told<>(numberCart(depth, share()), (model, data) -> {
                mean.add(ofNumbers(model), 1);
                Watching.step(mean.size(), trees, () -> mean, observer);
            });
            return ofNumbers(new BaggingTrainer<>(watched, new AveragingCombiner(), trees, seed).train(numbered()));
        }
        Ensemble votes = new Ensemble();
        Trainer<Label> watched = new Told<>(cart(depth, share(), seed), (model, data) -> {
            votes.add(ofLabels(model), 1);
            Watching.step(votes.size(), trees, () -> votes, observer);
        });
        return ofLabels(new BaggingTrainer<>(watched, new VotingCombiner(), trees, seed).train(labelled()));
    }

    /** SAMME: a tree's vote weighs log((1 − e)/e) + log(k − 1), e its error on the rows as they are weighted for it. */
    private Predictor boost() {
        int trees = settings.whole("trees");
        Ensemble votes = new Ensemble();
        Trainer<Label> watched = new ToldWeighted<>(cart(settings.whole("depth"), 1, seed), (model, data) -> {
            double right = 0;
            double all = 0;
            for (Example<Label> example : data) {
                all += example.getWeight();
                if (model.predict(example).getOutput().equals(example.getOutput())) {
                    right += example.getWeight();
                }
            }
            double accuracy = right / all;
            boolean perfect = accuracy + 1e-6 > 1;
            votes.add(ofLabels(model), perfect ? 1 : Math.log(accuracy / (1 - accuracy)) + Math.log(classes - 1.0));
            Watching.step(votes.size(), trees, () -> votes, observer);
        });
        return ofLabels(new AdaBoostTrainer(watched, trees, seed).train(labelled()));
    }

    /**
     * Members of an ensemble that grows: they vote for one class each, with a weight, as Tribuo's combiner counts them, or
     * their numbers are averaged. Remembers how far the rows it was asked about were counted, since a watched row is asked
     * about again after each new member.
     */
    private final class Ensemble implements Predictor {
        private final List<Predictor> members = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private final IdentityHashMap<double[], Tally> tallies = new IdentityHashMap<>();
        private double total;

        void add(Predictor member, double weight) {
            members.add(member);
            weights.add(weight);
            total += weight;
        }

        int size() {
            return members.size();
        }

        @Override
        public double[] scores(double[] row) {
            Tally tally = tallies.computeIfAbsent(row, one -> new Tally(Math.max(1, classes)));
            for (; tally.members < members.size(); tally.members++) {
                double[] scores = members.get(tally.members).scores(row);
                double weight = weights.get(tally.members);
                if (task == Task.CLASSIFICATION) {
                    tally.sums[Predictor.best(scores)] += weight;
                } else {
                    tally.sums[0] += weight * scores[0];
                }
            }
            double[] means = new double[tally.sums.length];
            for (int c = 0; c < means.length; c++) {
                means[c] = tally.sums[c] / total;
            }
            return means;
        }
    }

    private static final class Tally {
        private final double[] sums;
        private int members;

        Tally(int size) {
            this.sums = new double[size];
        }
    }

    /** Hears of each model that an ensemble's inner trainer made. */
    @FunctionalInterface
    private interface Made<T extends Output<T>> {
        void model(Model<T> model, Dataset<T> data);
    }

    /** A trainer that tells what it made. */
    private static class Told<T extends Output<T>> implements Trainer<T> {
        private final Trainer<T> inner;
        private final Made<T> made;

        Told(Trainer<T> inner, Made<T> made) {
            this.inner = inner;
            this.made = made;
        }

        @Override
        public Model<T> train(Dataset<T> examples, Map<String, Provenance> runProvenance) {
            return train(examples, runProvenance, INCREMENT_INVOCATION_COUNT);
        }

        @Override
        public Model<T> train(Dataset<T> examples, Map<String, Provenance> runProvenance, int invocationCount) {
            Model<T> model = inner.train(examples, runProvenance, invocationCount);
            made.model(model, examples);
            return model;
        }

        @Override
        public int getInvocationCount() {
            return inner.getInvocationCount();
        }

        @Override
        public void setInvocationCount(int count) {
            inner.setInvocationCount(count);
        }

        @Override
        public TrainerProvenance getProvenance() {
            return inner.getProvenance();
        }
    }

    /** The same, of a trainer that minds the weights of examples. */
    private static final class ToldWeighted<T extends Output<T>> extends Told<T> implements WeightedExamples {
        ToldWeighted(Trainer<T> inner, Made<T> made) {
            super(inner, made);
        }
    }

    // ---- those that have no middle

    private Predictor svm() {
        KernelType kernel = switch (settings.word("kernel")) {
            case "linear" -> KernelType.LINEAR;
            case "poly" -> KernelType.POLY;
            case "rbf" -> KernelType.RBF;
            default -> throw new IllegalArgumentException("no kernel " + settings.word("kernel"));
        };
        SVMParameters<Label> parameters =
                new SVMParameters<>(new SVMClassificationType(SVMClassificationType.SVMMode.C_SVC), kernel);
        parameters.setCost(settings.real("cost"));
        parameters.setGamma(settings.real("gamma"));
        parameters.setDegree(3);
        parameters.setProbability();
        svm.svm_set_print_string_function(said -> {});
        return done(ofLabels(new LibSVMClassificationTrainer(parameters, seed).train(labelled())));
    }

    private Predictor neighbours() {
        return done(ofLabels(new KNNTrainer<>(
                        Math.min(settings.whole("k"), rows.size()),
                        new L2Distance(),
                        1,
                        new VotingCombiner(),
                        KNNModel.Backend.STREAMS,
                        NeighboursQueryFactoryType.KD_TREE)
                .train(labelled())));
    }

    /** Counts can't be negative; what lies below the least training value counts as none. */
    private Predictor bayes() {
        Predictor model = ofLabels(new MultinomialNaiveBayesTrainer(settings.real("alpha")).train(labelled()));
        return done(row ->
                model.scores(Arrays.stream(row).map(value -> Math.max(0, value)).toArray()));
    }

    // ---- clusters

    private MutableDataset<ClusterID> unlabelled() {
        ClusteringFactory factory = new ClusteringFactory();
        List<Example<ClusterID>> examples = new ArrayList<>();
        for (double[] row : rows.x()) {
            examples.add(example(factory.getUnknownOutput(), row));
        }
        return new MutableDataset<>(new ListDataSource<>(
                examples,
                factory,
                new SimpleDataSourceProvenance("rows", OffsetDateTime.now(ZoneOffset.UTC), factory)));
    }

    /** Rounds of Lloyd's algorithm: it starts anew with one round more each time, and by its seed does the same ones again. */
    private Predictor means() {
        MutableDataset<ClusterID> data = unlabelled();
        KMeansTrainer.Initialisation start = settings.is("start", "plusplus")
                ? KMeansTrainer.Initialisation.PLUSPLUS
                : KMeansTrainer.Initialisation.RANDOM;
        int most = Math.min(settings.whole("rounds"), MOST_ROUNDS);
        double[][] before = {};
        Centres centres = new Centres(before);
        for (int round = 1; round <= most && (round == 1 || !Arrays.deepEquals(before, centres.places())); round++) {
            before = centres.places();
            KMeansModel model =
                    new KMeansTrainer(settings.whole("clusters"), round, new L2Distance(), start, 1, seed).train(data);
            centres = new Centres(places(model));
            observer.reached(round, most, centres);
        }
        return centres;
    }

    private double[][] places(KMeansModel model) {
        DenseVector[] vectors = model.getCentroidVectors();
        double[][] places = new double[vectors.length][names.length];
        for (int c = 0; c < places.length; c++) {
            for (int j = 0; j < names.length; j++) {
                places[c][j] = vectors[c].get(j);
            }
        }
        return places;
    }

    /** The nearest of k centres, n×k each. */
    record Centres(double[][] places) implements Predictor {
        @Override
        public double[] scores(double[] row) {
            int nearest = 0;
            for (int c = 1; c < places.length; c++) {
                if (Measures.distance(places[c], row) < Measures.distance(places[nearest], row)) {
                    nearest = c;
                }
            }
            return new double[] {nearest};
        }
    }

    private Predictor density() {
        HdbscanModel model = new HdbscanTrainer(
                        settings.whole("minCluster"),
                        new L2Distance(),
                        settings.whole("k"),
                        1,
                        NeighboursQueryFactoryType.BRUTE_FORCE)
                .train(unlabelled());
        ClusterID unknown = new ClusteringFactory().getUnknownOutput();
        List<Integer> labels =
                model.getClusterLabels().stream().distinct().sorted().toList();
        List<Integer> clusters = labels.stream().filter(label -> label != NOISE).toList();
        return done(row -> new double[] {
            clusters.indexOf(model.predict(example(unknown, row)).getOutput().getID())
        });
    }
}
