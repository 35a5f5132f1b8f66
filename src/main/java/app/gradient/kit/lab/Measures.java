package app.gradient.kit.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures of predictions on n rows. Macro averages are over the classes that occur; a class that is never predicted has
 * precision 0, as in scikit-learn with {@code zero_division=0}. Losses are in nats, for numbers the mean square.
 * Source: Sokolova, Lapalme, A systematic analysis of performance measures for classification tasks (2009).
 */
final class Measures {
    private static final double LEAST_SHARE = 1e-12;

    private Measures() {}

    static double[][] scores(Predictor predictor, Rows rows) {
        return predictor.scores(rows.x());
    }

    /** Mean cross-entropy, or mean square of the error. */
    static double loss(Task task, Rows rows, double[][] scores) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            sum += loss(task, rows, scores, i);
        }
        return sum / scores.length;
    }

    static double loss(Task task, Rows rows, double[][] scores, int row) {
        return switch (task) {
            case CLASSIFICATION -> {
                double share = scores[row][rows.label(row)];
                yield Double.isNaN(share) ? Double.NaN : -Math.log(Math.max(share, LEAST_SHARE));
            }
            case REGRESSION -> {
                double error = rows.y()[row] - scores[row][0];
                yield error * error;
            }
            case CLUSTERING -> 0;
        };
    }

    static int[] best(double[][] scores) {
        return Arrays.stream(scores).mapToInt(Predictor::best).toArray();
    }

    static double accuracy(Rows rows, double[][] scores) {
        int right = 0;
        for (int i = 0; i < scores.length; i++) {
            right += Predictor.best(scores[i]) == rows.label(i) ? 1 : 0;
        }
        return (double) right / scores.length;
    }

    /** Accuracy of classes, R² of numbers. */
    static double quality(Task task, Rows rows, double[][] scores) {
        return switch (task) {
            case CLASSIFICATION -> accuracy(rows, scores);
            case REGRESSION -> numbers(rows, scores).getOrDefault("r2", Double.NaN);
            case CLUSTERING -> 0;
        };
    }

    /** k×k, a row for each true class, a column for each predicted one. */
    static int[][] confusion(Rows rows, int[] predicted, int classes) {
        int[][] table = new int[classes][classes];
        for (int i = 0; i < predicted.length; i++) {
            table[rows.label(i)][predicted[i]]++;
        }
        return table;
    }

    static Map<String, Double> classes(Rows rows, double[][] scores, int classes) {
        int[][] table = confusion(rows, best(scores), classes);
        double precision = 0;
        double recall = 0;
        double f1 = 0;
        int occurring = 0;
        for (int c = 0; c < classes; c++) {
            int truly = 0;
            int said = 0;
            for (int other = 0; other < classes; other++) {
                truly += table[c][other];
                said += table[other][c];
            }
            if (truly == 0) {
                continue;
            }
            occurring++;
            precision += said == 0 ? 0 : (double) table[c][c] / said;
            recall += (double) table[c][c] / truly;
            f1 += 2.0 * table[c][c] / (truly + said);
        }
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("accuracy", accuracy(rows, scores));
        measures.put("precision", precision / occurring);
        measures.put("recall", recall / occurring);
        measures.put("f1", f1 / occurring);
        if (classes == 2) {
            measures.put("auc", area(rows, scores, 1));
        }
        measures.put("loss", loss(Task.CLASSIFICATION, rows, scores));
        return measures;
    }

    static Map<String, Double> numbers(Rows rows, double[][] scores) {
        double squares = 0;
        double moduli = 0;
        double mean = Arrays.stream(rows.y()).average().orElse(0);
        double spread = 0;
        for (int i = 0; i < scores.length; i++) {
            double error = rows.y()[i] - scores[i][0];
            squares += error * error;
            moduli += Math.abs(error);
            spread += (rows.y()[i] - mean) * (rows.y()[i] - mean);
        }
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("rmse", Math.sqrt(squares / scores.length));
        measures.put("mae", moduli / scores.length);
        measures.put("r2", spread == 0 ? (squares == 0 ? 1 : 0) : 1 - squares / spread);
        return measures;
    }

    /**
     * The ROC curve of one class against the others, as x: shares of false alarms, y: shares of hits; rows of equal score make
     * one step.
     */
    static double[][] roc(Rows rows, double[][] scores, int positive) {
        Integer[] order = new Integer[rows.size()];
        int positives = 0;
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
            positives += rows.label(i) == positive ? 1 : 0;
        }
        int negatives = order.length - positives;
        Arrays.sort(order, Comparator.comparingDouble(i -> -scores[i][positive]));
        List<double[]> points = new ArrayList<>();
        points.add(new double[] {0, 0});
        int hits = 0;
        int alarms = 0;
        for (int i = 0; i < order.length; i++) {
            if (rows.label(order[i]) == positive) {
                hits++;
            } else {
                alarms++;
            }
            if (i + 1 == order.length || scores[order[i]][positive] != scores[order[i + 1]][positive]) {
                points.add(new double[] {
                    negatives == 0 ? 0 : (double) alarms / negatives, positives == 0 ? 0 : (double) hits / positives
                });
            }
        }
        return points.toArray(double[][]::new);
    }

    /** The area under {@link #roc}, by trapezia: equal to the chance that a positive row outranks a negative one. */
    static double area(Rows rows, double[][] scores, int positive) {
        double[][] curve = roc(rows, scores, positive);
        double area = 0;
        for (int i = 1; i < curve.length; i++) {
            area += (curve[i][0] - curve[i - 1][0]) * (curve[i][1] + curve[i - 1][1]) / 2;
        }
        return area;
    }

    /**
     * Adjusted Rand index of clusters against classes: 1 for the same partition, about 0 for chance.
     * Source: Hubert, Arabie, Comparing partitions (1985).
     */
    static double randIndex(int[] clusters, Rows rows) {
        Map<Integer, Map<Integer, Integer>> table = new HashMap<>();
        Map<Integer, Integer> bySize = new HashMap<>();
        Map<Integer, Integer> byClass = new HashMap<>();
        for (int i = 0; i < clusters.length; i++) {
            table.computeIfAbsent(clusters[i], one -> new HashMap<>()).merge(rows.label(i), 1, Integer::sum);
            bySize.merge(clusters[i], 1, Integer::sum);
            byClass.merge(rows.label(i), 1, Integer::sum);
        }
        double both = table.values().stream()
                .flatMap(row -> row.values().stream())
                .mapToDouble(Measures::pairs)
                .sum();
        double a = bySize.values().stream().mapToDouble(Measures::pairs).sum();
        double b = byClass.values().stream().mapToDouble(Measures::pairs).sum();
        double expected = a * b / pairs(clusters.length);
        double most = (a + b) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    private static double pairs(int count) {
        return count * (count - 1.0) / 2;
    }

    /**
     * Mean silhouette of rows that are in a cluster of two at least: 1 for tight, distant clusters, below 0 for rows nearer to
     * another cluster. NaN for fewer than two clusters. Noise is left out.
     * Source: Rousseeuw, Silhouettes (1987).
     */
    static double silhouette(double[][] x, int[] clusters) {
        double sum = 0;
        int counted = 0;
        for (int i = 0; i < x.length; i++) {
            Map<Integer, double[]> distances = new HashMap<>();
            for (int j = 0; j < x.length; j++) {
                if (j != i && clusters[j] >= 0) {
                    double[] cell = distances.computeIfAbsent(clusters[j], one -> new double[2]);
                    cell[0] += distance(x[i], x[j]);
                    cell[1]++;
                }
            }
            double[] own = distances.get(clusters[i]);
            int cluster = clusters[i];
            double nearest = distances.entrySet().stream()
                    .filter(entry -> entry.getKey() != cluster)
                    .mapToDouble(entry -> entry.getValue()[0] / entry.getValue()[1])
                    .min()
                    .orElse(Double.NaN);
            if (cluster >= 0 && own != null && !Double.isNaN(nearest)) {
                double inside = own[0] / own[1];
                double larger = Math.max(inside, nearest);
                sum += larger == 0 ? 0 : (nearest - inside) / larger;
                counted++;
            }
        }
        return counted == 0 ? Double.NaN : sum / counted;
    }

    static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += (a[j] - b[j]) * (a[j] - b[j]);
        }
        return Math.sqrt(sum);
    }
}
