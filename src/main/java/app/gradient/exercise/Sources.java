package app.gradient.exercise;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Looks at a learner's files before anything is compiled. */
final class Sources {
    /** Longest source, over all files, in bytes of UTF-8. */
    static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_FILES = 10;
    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{0,60}\\.java");
    private static final Pattern METHOD = Pattern.compile("([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*\\(");

    private Sources() {}

    /** The name of the method that a signature declares. */
    static Optional<String> methodName(String signature) {
        var matcher = METHOD.matcher(signature);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /**
     * What is wrong, the first thing only: the others often follow from it.
     *
     * @param methods names that the class must declare, with the signature to show
     */
    static List<Notice> validate(Map<String, String> files, String className, Map<String, String> methods) {
        if (files.isEmpty() || files.values().stream().allMatch(String::isBlank)) {
            return List.of(Notice.of("exercise.source.empty"));
        }
        if (files.size() > MAX_FILES) {
            return List.of(Notice.of("exercise.source.files", MAX_FILES));
        }
        for (var name : files.keySet()) {
            if (!FILE_NAME.matcher(name).matches()) {
                return List.of(
                        Notice.of("exercise.source.file-name", name.length() > 80 ? name.substring(0, 80) : name));
            }
        }
        int bytes = files.values().stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
        if (bytes > MAX_BYTES) {
            return List.of(Notice.of("exercise.source.long", bytes / 1024 + 1, MAX_BYTES / 1024));
        }
        if (files.values().stream().anyMatch(Sources::isNotText)) {
            return List.of(Notice.of("exercise.source.encoding"));
        }
        return validateDeclarations(files, className, methods);
    }

    private static List<Notice> validateDeclarations(
            Map<String, String> files, String className, Map<String, String> methods) {
        var outlines = files.values().stream().map(SourceOutline::of).toList();
        if (outlines.stream().anyMatch(SourceOutline::inPackage)) {
            return List.of(Notice.of("exercise.source.package"));
        }
        var outline = outlines.stream()
                .filter(candidate -> candidate.methods().containsKey(className))
                .findFirst();
        if (outline.isEmpty()) {
            var found = outlines.stream()
                    .flatMap(candidate -> candidate.methods().keySet().stream())
                    .sorted()
                    .findFirst();
            return List.of(found.map(name -> Notice.of("exercise.source.class-other", className, name))
                    .orElseGet(() -> Notice.of("exercise.source.class", className)));
        }
        Set<String> declared = outline.get().methods().getOrDefault(className, Set.of());
        return methods.entrySet().stream()
                .filter(method -> !declared.contains(method.getKey()))
                .findFirst()
                .map(method ->
                        List.of(Notice.of("exercise.source.method", className, method.getKey(), method.getValue())))
                .orElse(List.of());
    }

    /** What bytes that are not UTF-8 decode to, half a character, or a zero. */
    private static boolean isNotText(String text) {
        return text.indexOf('\ufffd') >= 0
                || text.indexOf('\0') >= 0
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether the two differ in white space and comments only. */
    static boolean same(Map<String, String> starter, Map<String, String> files) {
        var left = new TreeMap<>(starter);
        var right = new TreeMap<>(files);
        return left.keySet().equals(right.keySet())
                && left.keySet().stream()
                        .allMatch(name -> SourceOutline.of(left.getOrDefault(name, ""))
                                .tokens()
                                .equals(SourceOutline.of(right.getOrDefault(name, ""))
                                        .tokens()));
    }
}
