package app.gradient.exercise;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;

/**
 * A data set cut in two by a seed: the training part goes to the learner's process whole, of the hidden part only the
 * features do. Cut class by class, so that both parts have the classes in the same shares; rows of both parts are in
 * random order.
 */
final class HiddenSplit {
    /** Share of the training part. */
    private static final double LEFT_OUT = 0.1;

    private final List<String> header;
    private final List<List<String>> training;
    private final List<List<String>> hidden;

    private HiddenSplit(List<String> header, List<List<String>> training, List<List<String>> hidden) {
        this.header = header;
        this.training = training;
        this.hidden = hidden;
    }

    /**
     * @param kept rows that nobody is given, with the header of {@code csv}; without them the hidden part is cut from
     *     {@code csv} itself
     * @param share of the rows of {@code csv} to hide, in (0, 1); at least one row stays on either side of each class that
     *     has two. As many are taken from {@code kept} if it has them.
     * @param stratifyBy the column of classes, or empty for a plain cut
     */
    static HiddenSplit of(String csv, Optional<String> kept, double share, String stratifyBy, long seed) {
        var rows = rows(csv);
        var header = rows.removeFirst();
        int column = header.indexOf(stratifyBy);
        var random = new Random(seed);
        List<List<String>> training = new ArrayList<>();
        List<List<String>> hidden = new ArrayList<>();
        cut(rows, share, column, random, hidden, training);
        if (kept.isPresent()) {
            var more = rows(kept.get());
            more.removeFirst();
            int wanted = hidden.size();
            hidden.clear();
            cut(more, Math.min(1.0, (double) wanted / more.size()), column, random, hidden, new ArrayList<>());
        }
        Collections.shuffle(training, random);
        Collections.shuffle(hidden, random);
        return new HiddenSplit(header, training, hidden);
    }

    /**
     * One cut for each seed. Rows that one of them hides are given with their labels in none: without rows that nobody is
     * given, all hide the same and differ in what is left out of the training part.
     */
    static List<HiddenSplit> each(
            String csv, Optional<String> kept, double share, String stratifyBy, List<Long> seeds) {
        if (kept.isPresent()) {
            return seeds.stream()
                    .map(seed -> of(csv, kept, share, stratifyBy, seed))
                    .toList();
        }
        var first = of(csv, kept, share, stratifyBy, seeds.getFirst());
        return Stream.concat(
                        Stream.of(first), seeds.stream().skip(1).map(seed -> first.without(LEFT_OUT, stratifyBy, seed)))
                .toList();
    }

    private HiddenSplit without(double share, String stratifyBy, long seed) {
        var random = new Random(seed);
        List<List<String>> less = new ArrayList<>();
        cut(training, share, header.indexOf(stratifyBy), random, new ArrayList<>(), less);
        Collections.shuffle(less, random);
        return new HiddenSplit(header, less, hidden);
    }

    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        try (var parser = CSVFormat.DEFAULT.parse(new StringReader(csv))) {
            parser.forEach(record -> rows.add(record.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** Puts {@code share} of the rows of each class into {@code first} and the others into {@code second}. */
    private static void cut(
            List<List<String>> rows,
            double share,
            int column,
            Random random,
            List<List<String>> first,
            List<List<String>> second) {
        Map<String, List<List<String>>> groups = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> column < 0 ? "" : row.get(column), TreeMap::new, Collectors.toList()));
        for (var group : groups.values()) {
            Collections.shuffle(group, random);
            int cut = (int) Math.round(group.size() * share);
            cut = group.size() < 2 ? 0 : Math.clamp(cut, 1, group.size() - 1);
            first.addAll(group.subList(0, cut));
            second.addAll(group.subList(cut, group.size()));
        }
    }

    /** The training part as CSV. */
    String trainingCsv() {
        var csv = new StringBuilder(String.join(",", header)).append('\n');
        training.forEach(row -> csv.append(String.join(",", row)).append('\n'));
        return csv.toString();
    }

    /** Features of the hidden part, n×k. */
    double[][] hiddenFeatures(List<String> features) {
        var columns = features.stream().mapToInt(header::indexOf).toArray();
        return hidden.stream()
                .map(row -> IntStream.of(columns)
                        .mapToDouble(column -> Double.parseDouble(row.get(column)))
                        .toArray())
                .toArray(double[][]::new);
    }

    List<String> hiddenTexts(String column) {
        return texts(hidden, column);
    }

    double[] hiddenNumbers(String column) {
        return numbers(hidden, column);
    }

    List<String> trainingTexts(String column) {
        return texts(training, column);
    }

    double[] trainingNumbers(String column) {
        return numbers(training, column);
    }

    private List<String> texts(List<List<String>> rows, String column) {
        int index = header.indexOf(column);
        return rows.stream().map(row -> row.get(index)).toList();
    }

    private double[] numbers(List<List<String>> rows, String column) {
        return texts(rows, column).stream().mapToDouble(Double::parseDouble).toArray();
    }
}
