package app.gradient.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Compiled classes by binary name. The bytes are as hostile as their source: only a runner ever loads them. */
public final class Classes {
    private final Map<String, byte[]> bytes;

    Classes(Map<String, byte[]> bytes) {
        this.bytes = new LinkedHashMap<>(bytes);
    }

    /** None: for a run that calls only what the runner has anyway. */
    public static Classes none() {
        return new Classes(Map.of());
    }

    public Set<String> names() {
        return Set.copyOf(bytes.keySet());
    }

    Map<String, byte[]> bytes() {
        return bytes;
    }
}
