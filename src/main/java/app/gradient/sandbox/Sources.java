package app.gradient.sandbox;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Java source by file name, such as {@code Solution.java}; the names hold no folders. */
public record Sources(Map<String, String> files) {
    public Sources {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    public static Sources of(String file, String source) {
        return new Sources(Map.of(file, source));
    }
}
