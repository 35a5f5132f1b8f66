package app.gradient.submission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiff;
import com.github.difflib.patch.Patch;
import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed from one attempt to the next, line by line, with unchanged stretches left out. */
final class SourceDiff {
    /** Unchanged lines that are shown around a change. */
    private static final int CONTEXT = 3;

    private static final DiffRowGenerator ROWS = DiffRowGenerator.create()
            .showInlineDiffs(false)
            .lineNormalizer(line -> line) // the template escapes
            .build();

    /**
     * Lines added and removed together, above which two files are told apart by reading them. Myers' algorithm takes time
     * {@code O(N·D)} and memory {@code O(D²)} for {@code D} such lines.
     */
    static final int MOST_CHANGES = 1_000;

    /** What submissions contain never changes, so what changed between two of them is found once. */
    private static final Cache<Pair, List<FileDiff>> FOUND = Caffeine.newBuilder()
            .maximumWeight(200_000)
            .<Pair, List<FileDiff>>weigher((pair, files) ->
                    1 + files.stream().mapToInt(file -> file.lines().size()).sum())
            .build();

    private record Pair(SubmissionId older, SubmissionId newer) {}

    private SourceDiff() {}

    static List<FileDiff> between(Submission older, Submission newer) {
        return FOUND.get(new Pair(older.id(), newer.id()), pair -> between(older.content(), newer.content()));
    }

    /** A program's files; an answer is shown as one file with its cells. */
    static Map<String, String> files(Content content) {
        return switch (content) {
            case Content.Files files -> files.files();
            case Content.Typed typed -> Map.of();
        };
    }

    /** One table for each file that differs. */
    static List<FileDiff> between(Content older, Content newer) {
        var before = files(older);
        var after = files(newer);
        var names = new LinkedHashMap<>(before);
        names.putAll(after);
        return names.keySet().stream()
                .flatMap(name -> diff(name, before.getOrDefault(name, ""), after.getOrDefault(name, "")).stream())
                .toList();
    }

    private static Optional<FileDiff> diff(String name, String before, String after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        var lines = new ArrayList<Line>();
        int oldNumber = 0;
        int newNumber = 0;
        var patch = patch(before.lines().toList(), after.lines().toList());
        if (patch.isEmpty()) {
            return Optional.of(new FileDiff(name, true, List.of()));
        }
        for (var row : ROWS.generateDiffRows(before.lines().toList(), patch.get())) {
            if (row.getTag() != DiffRow.Tag.INSERT) {
                oldNumber++;
            }
            if (row.getTag() != DiffRow.Tag.DELETE) {
                newNumber++;
            }
            switch (row.getTag()) {
                case EQUAL -> lines.add(new Line("same", oldNumber, newNumber, row.getNewLine()));
                case INSERT -> lines.add(new Line("added", 0, newNumber, row.getNewLine()));
                case DELETE -> lines.add(new Line("removed", oldNumber, 0, row.getOldLine()));
                case CHANGE -> {
                    lines.add(new Line("removed", oldNumber, 0, row.getOldLine()));
                    lines.add(new Line("added", 0, newNumber, row.getNewLine()));
                }
            }
        }
        return Optional.of(new FileDiff(name, false, nearChanges(lines)));
    }

    private static List<Line> nearChanges(List<Line> lines) {
        var near = new ArrayList<Line>();
        boolean skipping = false;
        for (int i = 0; i < lines.size(); i++) {
            if (isNearChange(lines, i)) {
                near.add(lines.get(i));
                skipping = false;
            } else if (!skipping) {
                near.add(new Line("skipped", 0, 0, ""));
                skipping = true;
            }
        }
        return near;
    }

    private static boolean isNearChange(List<Line> lines, int at) {
        return lines.subList(Math.max(0, at - CONTEXT), Math.min(lines.size(), at + CONTEXT + 1)).stream()
                .anyMatch(line -> !line.change().equals("same"));
    }

    /** Empty if there are more than {@link #MOST_CHANGES} changes: the search is given up where it would become costly. */
    private static Optional<Patch<String>> patch(List<String> before, List<String> after) {
        try {
            var changes = new MyersDiff<String>().computeDiff(before, after, new GiveUp());
            return Optional.of(Patch.generate(before, after, changes));
        } catch (TooDifferent e) {
            return Optional.empty();
        }
    }

    private static final class GiveUp implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int changes, int most) {
            if (changes > MOST_CHANGES) {
                throw new TooDifferent();
            }
        }

        @Override
        public void diffEnd() {}
    }

    /** The one way out of the library's search. */
    private static final class TooDifferent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDifferent() {
            super(null, null, false, false);
        }
    }

    /** @param tooDifferent whether so much changed that the lines are not told one by one */
    record FileDiff(String name, boolean tooDifferent, List<Line> lines) {}

    /** @param change same, added, removed or skipped; a number that a side lacks is 0 */
    record Line(String change, int oldNumber, int newNumber, String text) {}
}
