package app.gradient.exercise;

import app.gradient.content.Fields;
import app.gradient.runner.NativeLibrary;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The files, limits and native libraries that both kinds of programs have.
 *
 * @param className the class that is called
 */
record ProgramFiles(
        String className,
        Map<String, String> starter,
        Map<String, String> solution,
        ResourceLimits limits,
        Set<NativeLibrary> libraries) {
    private static final Pattern DURATION = Pattern.compile("(\\d+)\\s*(ms|s)");

    static ProgramFiles read(Definition definition) {
        var fields = definition.fields();
        var starter = folder(definition, "starter/");
        var solution = folder(definition, "solution/");
        if (starter.isEmpty() || solution.isEmpty()) {
            throw definition.broken("", "starter/ and solution/ need a Java file each");
        }
        return new ProgramFiles(
                fields.text("class", "Solution"),
                starter,
                solution,
                fields.has("limits") ? limits(fields.fields("limits")) : ResourceLimits.USUAL,
                fields.has("libraries") ? libraries(fields) : Set.of());
    }

    private static Set<NativeLibrary> libraries(Fields fields) {
        return fields.texts("libraries").stream()
                .map(word -> NativeLibrary.of(word)
                        .orElseThrow(() -> fields.wrong("libraries", "'" + word + "' is no native library")))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> folder(Definition definition, String folder) {
        Map<String, String> files = new LinkedHashMap<>();
        for (var name : definition.files().namesIn(definition.folder() + folder)) {
            if (name.endsWith(".java")) {
                files.put(name, definition.files().text(definition.folder() + folder + name));
            }
        }
        return files;
    }

    private static ResourceLimits limits(Fields fields) {
        var usual = ResourceLimits.USUAL;
        var wall = fields.has("wall") ? duration(fields, "wall") : usual.wallTime();
        var cpu = fields.has("cpu")
                ? duration(fields, "cpu")
                : wall.compareTo(usual.cpuTime()) < 0 ? wall : usual.cpuTime();
        var limits = new ResourceLimits(
                wall,
                cpu,
                fields.optionalInteger("heap", 32, 1024).orElse(usual.heapMiB()),
                fields.optionalInteger("output", 1, 1024).orElse(usual.outputKiB()));
        fields.end();
        return limits;
    }

    private static Duration duration(Fields fields, String key) {
        var match = DURATION.matcher(fields.text(key));
        if (!match.matches()) {
            throw fields.wrong(key, "is a time such as 5s or 500ms");
        }
        long amount = Long.parseLong(match.group(1));
        return match.group(2).equals("s") ? Duration.ofSeconds(amount) : Duration.ofMillis(amount);
    }
}
