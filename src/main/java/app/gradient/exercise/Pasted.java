package app.gradient.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a pasted vector or matrix apart into cells: spreadsheet cells (tabs and lines), NumPy's {@code array([[1., 2.], [3., 4.]])} and its printed form, JSON, MATLAB's
 * {@code [1 2; 3 4]}, and the Russian way with a decimal comma and semicolons.
 */
final class Pasted {
    private static final Pattern WRAPPER =
            Pattern.compile("(?s)\\s*(?:np\\.|numpy\\.)?(?:array|matrix)\\s*\\((.*?)(?:,\\s*dtype\\s*=[^)]*)?\\)\\s*");
    private static final Pattern SPACES = Pattern.compile("[ \\u00a0]+");

    private Pasted() {}

    /** Rows of cells; a vector may come as one row or as one column. */
    static List<List<String>> rows(String text) {
        var wrapped = WRAPPER.matcher(text);
        var body = wrapped.matches() ? wrapped.group(1).strip() : text.strip();
        if (body.startsWith("[") || body.startsWith("{")) {
            return bracketed(body.replace('{', '[').replace('}', ']'));
        }
        if (body.startsWith("(") && body.endsWith(")") && closesAtEnd(body) && body.contains(";")) {
            body = body.substring(1, body.length() - 1).strip();
        }
        var lines = body.lines().filter(line -> !line.isBlank()).toList();
        if (lines.size() == 1 && body.contains(";") && !body.contains("\t")) {
            var parts = Arrays.stream(body.split(";")).map(String::strip).toList();
            boolean partsAreRows = parts.stream().anyMatch(part -> cells(part).size() > 1);
            return partsAreRows ? parts.stream().map(Pasted::cells).toList() : List.of(parts);
        }
        return lines.stream().map(Pasted::cells).toList();
    }

    private static boolean closesAtEnd(String text) {
        int depth = 0;
        for (int i = 0; i < text.length() - 1; i++) {
            depth += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (depth == 0) {
                return false;
            }
        }
        return true;
    }

    /** The cells of one line: tabs are the surest sign, then semicolons, then a comma before a space, then spaces between what look like numbers. */
    private static List<String> cells(String line) {
        if (line.contains("\t")) {
            return parts(line.split("\t", -1));
        }
        if (line.contains(";")) {
            return parts(line.split(";"));
        }
        if (line.contains(", ")) {
            return parts(line.split(",\\s+"));
        }
        var words = SPACES.split(line.strip());
        boolean numbers = Arrays.stream(words).allMatch(word -> word.matches("[-+−–]?[\\d.,/√()a-z*^π]+"));
        if (words.length > 1 && numbers) {
            return parts(words);
        }
        return List.of(line.strip());
    }

    private static List<String> parts(String[] parts) {
        return Arrays.stream(parts).map(String::strip).toList();
    }

    /** Brackets tell the rows, so a comma can only separate. */
    private static List<List<String>> bracketed(String body) {
        List<List<String>> rows = new ArrayList<>();
        var inner = new StringBuilder();
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c == '[') {
                depth++;
                deepest = Math.max(deepest, depth);
                inner.setLength(0);
            } else if (c == ']') {
                if (depth == deepest) {
                    addRows(rows, inner.toString());
                }
                depth--;
                inner.setLength(0);
            } else {
                inner.append(c);
            }
        }
        return rows;
    }

    private static void addRows(List<List<String>> rows, String inside) {
        for (var line : inside.split(";")) {
            if (!line.isBlank()) {
                var separated =
                        line.contains(",") ? line.split(",") : line.strip().split("\\s+");
                rows.add(Arrays.stream(separated)
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList());
            }
        }
    }
}
