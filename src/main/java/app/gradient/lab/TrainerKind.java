package app.gradient.lab;

import app.gradient.lab.Parameter.Choice;
import app.gradient.lab.Parameter.Real;
import app.gradient.lab.Parameter.Whole;
import app.gradient.lab.Parameter.Widths;
import app.gradient.runner.NativeLibrary;
import app.gradient.sandbox.NativeLibraries;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The trainers there are, with the bounds of what each may be asked for: nothing outside this list reaches a runner. */
enum TrainerKind {
    LINEAR(
            Unit.EPOCH,
            EnumSet.of(Task.CLASSIFICATION, Task.REGRESSION),
            Schema.OPTIMISER,
            new Real("rate", 1e-5, 10, 0.1),
            new Whole("epochs", 1, 500, 20)),
    TREE(
            Unit.DEPTH,
            EnumSet.of(Task.CLASSIFICATION, Task.REGRESSION),
            new Whole("depth", 1, 20, 5),
            new Whole("minLeaf", 1, 500, 1),
            new Choice("impurity", List.of("gini", "entropy"))),
    FOREST(
            Unit.TREE,
            EnumSet.of(Task.CLASSIFICATION, Task.REGRESSION),
            new Whole("trees", 1, 300, 50),
            new Whole("depth", 1, 20, 8),
            new Real("share", 0.05, 1, 0.7),
            new Whole("minLeaf", 1, 500, 1)),
    ADABOOST(Unit.TREE, EnumSet.of(Task.CLASSIFICATION), new Whole("trees", 1, 300, 50), new Whole("depth", 1, 8, 1)),
    XGBOOST(
            Unit.TREE,
            EnumSet.of(Task.CLASSIFICATION, Task.REGRESSION),
            new Whole("trees", 1, 300, 50),
            new Real("eta", 0.01, 1, 0.3),
            new Whole("depth", 1, 12, 4),
            new Real("lambda", 0, 100, 1),
            new Real("minGain", 0, 100, 0),
            new Real("subsample", 0.1, 1, 1)),
    SVM(
            Unit.ONCE,
            EnumSet.of(Task.CLASSIFICATION),
            new Choice("kernel", List.of("rbf", "linear", "poly")),
            new Real("cost", 0.001, 1000, 1),
            new Real("gamma", 0.0001, 100, 1)),
    KNN(Unit.ONCE, EnumSet.of(Task.CLASSIFICATION), new Whole("k", 1, 200, 5)),
    BAYES(Unit.ONCE, EnumSet.of(Task.CLASSIFICATION), new Real("alpha", 0.01, 100, 1)),
    MLP(
            Unit.EPOCH,
            EnumSet.of(Task.CLASSIFICATION, Task.REGRESSION),
            new Widths("hidden", 3, 64, "10, 10"),
            new Choice("activation", List.of("relu", "tanh")),
            new Choice("optimiser", List.of("adam", "sgd", "momentum", "nesterov", "adagrad", "rmsprop")),
            new Real("rate", 1e-5, 10, 0.01),
            new Whole("epochs", 1, 1000, 100),
            new Whole("batch", 1, 500, 32),
            new Real("decay", 0, 1, 0)),
    KMEANS(
            Unit.ROUND,
            EnumSet.of(Task.CLUSTERING),
            new Whole("clusters", 2, 20, 4),
            new Whole("rounds", 1, 100, 30),
            new Choice("start", List.of("plusplus", "random"))),
    HDBSCAN(Unit.ONCE, EnumSet.of(Task.CLUSTERING), new Whole("minCluster", 2, 500, 15), new Whole("k", 1, 50, 5));

    /** What the stages of its training are. */
    enum Unit {
        EPOCH,
        DEPTH,
        TREE,
        ROUND,
        ONCE;

        /** Whether the stages are trained one after another, rather than told from the finished model. */
        public boolean staged() {
            return this == DEPTH || this == TREE || this == ROUND;
        }
    }

    private final Unit unit;
    private final Set<Task> tasks;
    private final List<Parameter> parameters;

    TrainerKind(Unit unit, Set<Task> tasks, Parameter... parameters) {
        this.unit = unit;
        this.tasks = tasks;
        this.parameters = List.of(parameters);
    }

    static Optional<TrainerKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Unit unit() {
        return unit;
    }

    /** Native libraries that a runner needs for it. */
    Set<NativeLibrary> libraries() {
        return this == XGBOOST ? Set.of(NativeLibrary.XGBOOST) : Set.of();
    }

    /** Whether this build can train it here. */
    boolean available() {
        return NativeLibraries.here().containsAll(libraries());
    }

    boolean serves(Task task) {
        return tasks.contains(task);
    }

    boolean clusters() {
        return tasks.contains(Task.CLUSTERING);
    }

    public List<Parameter> parameters() {
        return parameters;
    }
}
