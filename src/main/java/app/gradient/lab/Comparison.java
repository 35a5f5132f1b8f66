package app.gradient.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two runs side by side.
 *
 * @param differences settings in which they differ
 * @param measures those that both have
 * @param test of whether they err differently; only for classifiers that were measured on the same rows
 */
record Comparison(
        RunView first, RunView second, List<Difference> differences, List<Pair> measures, Optional<McNemar> test) {

    /** Words as the schema writes them; empty where a run has no such setting. */
    record Difference(String name, String first, String second) {}

    record Pair(String name, String first, String second) {}

    static Comparison of(RunView first, RunView second) {
        return new Comparison(
                first,
                second,
                differences(first.experiment(), second.experiment()),
                pairs(first, second),
                test(first, second));
    }

    private static List<Difference> differences(Experiment first, Experiment second) {
        Set<String> names = new LinkedHashSet<>(first.words().keySet());
        names.addAll(second.words().keySet());
        return names.stream()
                .filter(name -> !first.word(name).equals(second.word(name)))
                .map(name -> new Difference(name, first.word(name), second.word(name)))
                .toList();
    }

    private static List<Pair> pairs(RunView first, RunView second) {
        List<Pair> pairs = new ArrayList<>();
        for (var one : first.measures()) {
            second.measures().stream()
                    .filter(other -> other.name().equals(one.name()))
                    .findFirst()
                    .ifPresent(other -> pairs.add(new Pair(one.name(), one.evaluated(), other.evaluated())));
        }
        return pairs;
    }

    private static Optional<McNemar> test(RunView first, RunView second) {
        if (first.experiment().task() != Task.CLASSIFICATION
                || second.experiment().task() != Task.CLASSIFICATION
                || !first.run().checksum().equals(second.run().checksum())) {
            return Optional.empty();
        }
        return first.run().findings().flatMap(one -> second.run().findings().flatMap(other -> test(one, other)));
    }

    /** Rows may be in another order; only whole equal sets of rows, each once, can be paired. */
    private static Optional<McNemar> test(Findings first, Findings second) {
        var firstRight = rightByLine(first);
        var secondRight = rightByLine(second);
        if (firstRight.size() != first.lines().size() || !firstRight.keySet().equals(secondRight.keySet())) {
            return Optional.empty();
        }
        int both = 0;
        int onlyFirst = 0;
        int onlySecond = 0;
        int neither = 0;
        for (var entry : firstRight.entrySet()) {
            boolean one = entry.getValue();
            boolean other = Boolean.TRUE.equals(secondRight.get(entry.getKey()));
            if (one && other) {
                both++;
            } else if (one) {
                onlyFirst++;
            } else if (other) {
                onlySecond++;
            } else {
                neither++;
            }
        }
        return Optional.of(McNemar.of(both, onlyFirst, onlySecond, neither));
    }

    private static Map<Integer, Boolean> rightByLine(Findings findings) {
        List<@Nullable Double> truth = findings.truth() == null ? List.of() : findings.truth();
        Map<Integer, Boolean> right = new HashMap<>();
        for (int i = 0; i < Math.min(truth.size(), findings.predicted().size()); i++) {
            right.put(
                    findings.lines().get(i),
                    Objects.equals(truth.get(i), findings.predicted().get(i)));
        }
        return right;
    }
}
