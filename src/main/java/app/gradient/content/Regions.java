package app.gradient.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the tagged regions of a program: lines between {@code // region name} and its {@code // endregion}; they may nest. */
final class Regions {
    private static final Pattern START = Pattern.compile("\\s*(?://|#)\\s*region\\s+([a-z0-9-]+)\\s*");
    private static final Pattern END = Pattern.compile("\\s*(?://|#)\\s*endregion\\b.*");

    /** Lines of the shown source (1-based, inclusive), counted after the marks are taken out. */
    record Region(String name, int from, int to, String text) {}

    private Regions() {}

    /** The program as a reader sees and runs it: without the marks. */
    static String withoutMarks(String source) {
        return String.join("\n", shown(source));
    }

    private static List<String> shown(String source) {
        return source.lines()
                .filter(line ->
                        !START.matcher(line).matches() && !END.matcher(line).matches())
                .toList();
    }

    /** The region of that name, its common indentation taken off. */
    static Optional<Region> find(String source, String name) {
        List<String> region = new ArrayList<>();
        int line = 0;
        int from = 0;
        int depth = 0;
        for (var text : source.lines().toList()) {
            var start = START.matcher(text);
            if (start.matches()) {
                if (depth > 0) {
                    depth++;
                } else if (start.group(1).equals(name)) {
                    depth = 1;
                    from = line + 1;
                }
            } else if (END.matcher(text).matches()) {
                if (depth > 0 && --depth == 0) {
                    return Optional.of(new Region(name, from, line, dedent(region)));
                }
            } else {
                line++;
                if (depth > 0) {
                    region.add(text);
                }
            }
        }
        return Optional.empty();
    }

    private static String dedent(List<String> lines) {
        int indent = lines.stream()
                .filter(line -> !line.isBlank())
                .mapToInt(line -> line.length() - line.stripLeading().length())
                .min()
                .orElse(0);
        return String.join(
                        "\n",
                        lines.stream()
                                .map(line -> line.length() >= indent ? line.substring(indent) : line.strip())
                                .toList())
                .strip();
    }
}
