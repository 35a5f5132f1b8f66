package app.gradient.kit.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The rows cut in three. Stratified, each class is cut by itself and so has the same share everywhere; otherwise the rows are
 * cut as they lie, shuffled or not: the last ones test.
 */
record Cut(Rows train, Rows validation, Rows test) {

    /**
     * @param testShare of all rows, rounded; {@code validationShare} likewise
     * @param stratified only where y holds classes
     */
    static Cut of(
            Rows rows, double validationShare, double testShare, boolean shuffled, boolean stratified, Random random) {
        List<List<Integer>> groups = new ArrayList<>();
        if (stratified) {
            Map<Double, List<Integer>> byClass = new TreeMap<>();
            for (int i = 0; i < rows.size(); i++) {
                byClass.computeIfAbsent(rows.y()[i], one -> new ArrayList<>()).add(i);
            }
            groups.addAll(byClass.values());
        } else {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < rows.size(); i++) {
                all.add(i);
            }
            groups.add(all);
        }
        List<Integer> train = new ArrayList<>();
        List<Integer> validation = new ArrayList<>();
        List<Integer> test = new ArrayList<>();
        for (List<Integer> group : groups) {
            if (shuffled) {
                Collections.shuffle(group, random);
            }
            int tested = (int) Math.round(group.size() * testShare);
            int validated = (int) Math.round(group.size() * validationShare);
            int trained = Math.max(0, group.size() - tested - validated);
            train.addAll(group.subList(0, trained));
            validation.addAll(group.subList(trained, trained + validated));
            test.addAll(group.subList(trained + validated, group.size()));
        }
        if (shuffled && stratified) {
            Collections.shuffle(train, random);
        }
        return new Cut(pick(rows, train), pick(rows, validation), pick(rows, test));
    }

    private static Rows pick(Rows rows, List<Integer> positions) {
        return rows.pick(positions.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Repeats rows of the rarer classes, drawn at random, until every class has as many as the largest. */
    static Rows balance(Rows rows, int classes, Random random) {
        List<List<Integer>> byClass = new ArrayList<>();
        for (int c = 0; c < classes; c++) {
            byClass.add(new ArrayList<>());
        }
        for (int i = 0; i < rows.size(); i++) {
            byClass.get(rows.label(i)).add(i);
        }
        int most = byClass.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(i);
        }
        for (List<Integer> group : byClass) {
            for (int i = group.size(); i < most && !group.isEmpty(); i++) {
                all.add(group.get(random.nextInt(group.size())));
            }
        }
        return pick(rows, all);
    }
}
