package app.gradient.lab;

import app.gradient.lab.Parameter.Choice;
import app.gradient.lab.Parameter.Real;
import app.gradient.lab.Parameter.Whole;
import java.util.List;

/** The settings that every experiment has, whichever trainer it asks for. */
final class Schema {
    /** Every rule of Tribuo's. */
    static final Choice OPTIMISER = new Choice(
            "optimiser",
            List.of(
                    "sgd",
                    "momentum",
                    "nesterov",
                    "sqrt",
                    "harmonic",
                    "averaged",
                    "adagrad",
                    "adadelta",
                    "rmsprop",
                    "adam",
                    "rda",
                    "pegasos"));

    static final Choice EVALUATE = new Choice("evaluate", List.of("test", "validation", "train"));
    static final List<String> OF_CLASSES = List.of("accuracy", "f1", "precision", "recall", "auc");
    static final List<String> OF_NUMBERS = List.of("rmse", "mae", "r2");
    static final List<String> OF_CLUSTERS = List.of("silhouette", "rand");

    static final List<Parameter> CUTTING = List.of(
            new Real("test", 0.05, 0.6, 0.2),
            new Real("validation", 0, 0.4, 0.2),
            new Choice("shuffle", List.of("yes", "no")),
            new Choice("stratify", List.of("yes", "no")),
            new Choice("balance", List.of("none", "train", "before")),
            new Whole("splitSeed", 0, Integer.MAX_VALUE, 1));
    static final List<Parameter> SCALING = List.of(
            new Choice("scale", List.of("none", "standardise", "minmax")),
            new Choice("scaleOn", List.of("train", "all")));
    static final List<Parameter> MEASURING = List.of(
            EVALUATE,
            new Choice(
                    "measure",
                    List.of("accuracy", "f1", "precision", "recall", "auc", "rmse", "mae", "r2", "silhouette", "rand")),
            new Choice("curve", List.of("yes", "no")),
            new Whole("seed", 0, Integer.MAX_VALUE, 42));

    private Schema() {}

    static List<String> measures(Task task) {
        return switch (task) {
            case CLASSIFICATION -> OF_CLASSES;
            case REGRESSION -> OF_NUMBERS;
            case CLUSTERING -> OF_CLUSTERS;
        };
    }
}
