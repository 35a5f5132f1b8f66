package app.gradient.sandbox;

import app.gradient.runner.NativeLibrary;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Java source by file name, such as {@code Solution.java}; the names hold no folders. It is compiled against the JDK, the kit
 * and Tribuo, and against {@code libraries} if there are any.
 */
public record Sources(Map<String, String> files, Set<NativeLibrary> libraries) {
    public Sources {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        libraries = Set.copyOf(libraries);
    }

    public Sources(Map<String, String> files) {
        this(files, Set.of());
    }

    public static Sources of(String file, String source) {
        return new Sources(Map.of(file, source));
    }
}
