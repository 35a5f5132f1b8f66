package app.gradient.submission;

import app.gradient.exercise.Notice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What any source must be before it is worth storing; an exercise adds rules of its own. */
final class SourceRules {
    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_FILES = 10;
    static final Notice NO_MAIN = new Notice("submission.source.no-main", List.of());
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{0,99}\\.java");
    private static final Pattern MAIN = Pattern.compile("\\bvoid\\s+main\\s*\\(");

    private SourceRules() {}

    static List<Notice> problems(Map<String, String> files) {
        var problems = new ArrayList<Notice>();
        if (files.values().stream().allMatch(String::isBlank)) {
            problems.add(new Notice("submission.source.empty", List.of()));
        }
        if (files.size() > MOST_FILES) {
            problems.add(new Notice("submission.source.files", List.of(MOST_FILES)));
        }
        for (var name : files.keySet()) {
            if (!FILE_NAME.matcher(name).matches()) {
                problems.add(new Notice("submission.source.name", List.of(name)));
            }
        }
        if (size(files) > MOST_BYTES) {
            problems.add(new Notice("submission.source.large", List.of(MOST_BYTES / 1024)));
        }
        if (files.values().stream().anyMatch(SourceRules::isGarbled)) {
            problems.add(new Notice("submission.source.encoding", List.of()));
        }
        return problems;
    }

    /** The class whose {@code main} a run starts: that of {@code Main.java}, else of the first file that has one. */
    static Optional<String> mainClass(Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> MAIN.matcher(file.getValue()).find())
                .map(file -> file.getKey().substring(0, file.getKey().length() - ".java".length()))
                .reduce((first, other) -> other.equals("Main") ? other : first);
    }

    static int size(Map<String, String> files) {
        return files.values().stream()
                .mapToInt(source -> source.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    /** U+FFFD is what a decoder leaves of bytes that were not UTF-8; nobody types it into a program. */
    private static boolean isGarbled(String source) {
        return source.indexOf('\uFFFD') >= 0 || source.indexOf('\0') >= 0;
    }
}
