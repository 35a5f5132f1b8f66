package app.gradient.content;

import app.gradient.runner.NativeLibrary;
import app.gradient.runner.Plot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A whole program of the course: the class {@code name} with its {@code main}.
 *
 * @param chapter the slug of its chapter
 * @param source the Java source
 * @param others the same in other languages, by language ({@code python}, {@code go})
 * @param libraries native libraries that it needs
 * @param tolerance how far its numbers may be from the recorded ones, relative to them; 0 for one that always prints the same
 * @param recorded what it printed when it was last recorded; absent only while a new program waits for that
 */
public record Program(
        String chapter,
        String name,
        String source,
        Map<String, String> others,
        Set<NativeLibrary> libraries,
        double tolerance,
        Optional<Recording> recorded) {
    /** How files of the other languages end, by language. */
    static final Map<String, String> OTHER_LANGUAGES = Map.of("python", "py", "go", "go");

    public Program {
        others = Map.copyOf(others);
        libraries = Set.copyOf(libraries);
    }

    /** Its name among all programs of the course. */
    String id() {
        return chapter + '/' + name;
    }

    public String fileName() {
        return name + ".java";
    }

    /** The file of the same program in one of {@link #others}. */
    String fileName(String language) {
        return name + '.' + OTHER_LANGUAGES.get(language);
    }

    /** What a run showed; {@code values} are the numbers that the program named with {@code Show.value}. */
    public record Recording(String stdout, List<Plot> plots, Map<String, Double> values) {
        public Recording {
            plots = List.copyOf(plots);
            values = new LinkedHashMap<>(values);
        }
    }
}
