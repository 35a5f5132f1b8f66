import app.gradient.exercise.check.CodeChecks;
import app.gradient.exercise.check.Suite;
import java.util.Arrays;

public final class Checks implements CodeChecks {
    @Override
    public void define(Suite suite) {
        suite.open("Джини: три нуля и единица").call("gini", new int[] {0, 1, 0, 0}).hint("1 − 9/16 − 1/16 = 0,375.");
        suite.open("Джини: один класс и пустой набор").call("gini", new int[] {1, 1, 1}).call("gini", new int[] {}).hint("В обоих случаях ноль.");
        suite.open("Порог: 1, 2, 7, 8 с метками 0, 0, 1, 1")
                .call("bestThreshold", new double[] {7, 1, 8, 2}, new int[] {1, 0, 1, 0})
                .hint("Порог посередине между 2 и 7, то есть 4,5.");
        suite.open("Половины разного размера")
                .call("bestThreshold", new double[] {1, 2, 3, 4, 5, 6, 7, 8}, new int[] {0, 1, 1, 0, 1, 0, 0, 0})
                .hint("Не забудьте веса половин.");
        suite.hidden("Случайные метки").calls(8, "gini", random -> Suite.arguments(random.ints(random.integer(3, 20), 0, 1)));
        suite.hidden("Случайные наборы")
                .calls(12, "bestThreshold", random -> {
                    int n = random.integer(5, 25);
                    return Suite.arguments(random.vector(n, 0, 10), random.ints(n, 0, 1));
                });
        suite.mistake("not-subtracted", "gini", arguments -> {
            int[] labels = (int[]) arguments[0];
            double p = labels.length == 0 ? 0 : (double) Arrays.stream(labels).sum() / labels.length;
            return labels.length == 0 ? 0 : p * p + (1 - p) * (1 - p);
        });
        suite.mistake("unweighted", "bestThreshold", arguments -> threshold((double[]) arguments[0], (int[]) arguments[1]));
    }

    private static double threshold(double[] x, int[] labels) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double best = Double.NaN;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < sorted.length; i++) {
            if (sorted[i] == sorted[i - 1]) {
                continue;
            }
            double threshold = (sorted[i] + sorted[i - 1]) / 2;
            double impurity = half(x, labels, threshold, true) + half(x, labels, threshold, false);
            if (impurity < least - 1e-12) {
                least = impurity;
                best = threshold;
            }
        }
        return best;
    }

    private static double half(double[] x, int[] labels, double threshold, boolean left) {
        double n = 0;
        double ones = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] <= threshold == left) {
                n++;
                ones += labels[i];
            }
        }
        double p = ones / n;
        return 1 - p * p - (1 - p) * (1 - p);
    }
}
