package app.gradient.lab;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The two features that a picture is drawn of when nobody says. Of more than two, those that tell most of the target. */
record Axes(String x, String y) {

    static Axes of(Frame frame, List<String> features, String target, Task task) {
        if (features.size() <= 2 || target.isEmpty()) {
            return new Axes(features.getFirst(), features.get(Math.min(1, features.size() - 1)));
        }
        var groups = frame.column(target);
        var best = features.stream()
                .map(feature -> new Scored(feature, told(numbers(frame, feature), groups, task)))
                .sorted(Comparator.comparingDouble(Scored::share).reversed())
                .limit(2)
                .map(Scored::feature)
                .toList();
        var inOrder = features.stream().filter(best::contains).toList();
        return new Axes(inOrder.getFirst(), inOrder.getLast());
    }

    private record Scored(String feature, double share) {}

    private static double[] numbers(Frame frame, String column) {
        return frame.column(column).stream().mapToDouble(Double::parseDouble).toArray();
    }

    /** The share of a feature's variance that the target accounts for: η² of classes, r² of numbers; 0 for a constant. */
    private static double told(double[] values, List<String> target, Task task) {
        double mean = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i])
                .average()
                .orElse(0);
        double all = 0;
        for (double value : values) {
            all += (value - mean) * (value - mean);
        }
        if (all == 0) {
            return 0;
        }
        if (task == Task.REGRESSION) {
            double[] y = target.stream().mapToDouble(Double::parseDouble).toArray();
            double middle = IntStream.range(0, y.length)
                    .mapToDouble(i -> y[i])
                    .average()
                    .orElse(0);
            double together = 0;
            double spread = 0;
            for (int i = 0; i < y.length; i++) {
                together += (values[i] - mean) * (y[i] - middle);
                spread += (y[i] - middle) * (y[i] - middle);
            }
            return spread == 0 ? 0 : together * together / (all * spread);
        }
        Map<String, double[]> sums = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            double[] sum = sums.computeIfAbsent(target.get(i), one -> new double[2]);
            sum[0] += values[i];
            sum[1]++;
        }
        double between = sums.values().stream()
                .mapToDouble(sum -> sum[1] * (sum[0] / sum[1] - mean) * (sum[0] / sum[1] - mean))
                .sum();
        return between / all;
    }
}
