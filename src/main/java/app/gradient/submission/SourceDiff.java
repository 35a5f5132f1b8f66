package app.gradient.submission;

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

    private SourceDiff() {}

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
        for (var row :
                ROWS.generateDiffRows(before.lines().toList(), after.lines().toList())) {
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
        return Optional.of(new FileDiff(name, nearChanges(lines)));
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

    record FileDiff(String name, List<Line> lines) {}

    /** @param change same, added, removed or skipped; a number that a side lacks is 0 */
    record Line(String change, int oldNumber, int newNumber, String text) {}
}
