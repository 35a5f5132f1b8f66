package app.gradient.kit.lab;

import app.gradient.kit.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Whole runs of the laboratory on a few made-up rows, so that a runner has their classes, and their loops compiled, before
 * somebody waits for a picture. Each round rehearses the descents and takes the next of the other trainers.
 */
public final class Rehearsal {
    private static final int ROWS = 30;
    private static final List<List<String>> OTHERS = List.of(
            List.of("tree", "forest"),
            List.of("knn", "kmeans"),
            List.of("adaboost", "bayes"),
            List.of("svm", "hdbscan"));

    private static int rounds;

    private Rehearsal() {}

    /** Trains on made-up rows and says nothing. */
    public static void round() {
        Table table = Table.parse(rows());
        Training.rehearse(settings("linear", Task.CLASSIFICATION), table);
        Training.rehearse(settings("mlp", Task.CLASSIFICATION), table);
        // the first round makes a runner fit for what is asked most
        if (rounds > 0) {
            Training.rehearse(settings("linear", Task.REGRESSION), table);
            for (String trainer : OTHERS.get((rounds - 1) % OTHERS.size())) {
                boolean clusters = trainer.equals("kmeans") || trainer.equals("hdbscan");
                Training.rehearse(settings(trainer, clusters ? Task.CLUSTERING : Task.CLASSIFICATION), table);
            }
        }
        rounds++;
    }

    private static String rows() {
        Random random = new Random(11);
        StringBuilder csv = new StringBuilder("x,y,class\n");
        for (int i = 0; i < ROWS; i++) {
            double shift = i % 2;
            csv.append(Math.abs(random.nextGaussian() + 2 * shift))
                    .append(',')
                    .append(Math.abs(random.nextGaussian() - shift))
                    .append(i % 2 == 0 ? ",a\n" : ",b\n");
        }
        return csv.toString();
    }

    private static Map<String, Object> settings(String trainer, Task task) {
        boolean numbers = task == Task.REGRESSION;
        Map<String, Object> settings = new HashMap<>(Map.of(
                "trainer", trainer,
                "task", task.name(),
                "features", numbers ? "x" : "x\ty",
                "target", numbers ? "y" : "class",
                "axisX", "x",
                "axisY", "y",
                "optimiser", "adam",
                "rate", "0.1",
                "epochs", "1",
                "seed", "1"));
        settings.putAll(Map.of(
                "test", "0.2",
                "validation", "0.2",
                "shuffle", "yes",
                "stratify", numbers ? "no" : "yes",
                "balance", "none",
                "splitSeed", "1",
                "scale", "minmax",
                "scaleOn", "train",
                "evaluate", "test",
                "curve", "no"));
        settings.putAll(Map.of(
                "hidden", "4",
                "activation", "relu",
                "batch", "8",
                "decay", "0",
                "depth", "2",
                "trees", "2",
                "share", "1",
                "kernel", "rbf",
                "cost", "1",
                "gamma", "1"));
        settings.putAll(
                Map.of("k", "3", "alpha", "1", "clusters", "2", "rounds", "2", "start", "plusplus", "minCluster", "3"));
        return settings;
    }
}
