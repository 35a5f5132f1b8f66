package app.gradient.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The addresses of built scripts and styles. The build names each file by its content and writes the names to a manifest,
 * so that a browser may keep a file for ever: {@code @assets.url('app.css')} in a template.
 */
public final class Assets {
    static final String MANIFEST = "/static/assets/manifest.json";

    private final Map<String, String> names;

    Assets(Map<String, String> names) {
        this.names = Map.copyOf(names);
    }

    static Assets fromClassPath(JsonMapper json) {
        try (InputStream in = Assets.class.getResourceAsStream(MANIFEST)) {
            return new Assets(in == null ? Map.of() : json.readValue(in, new TypeReference<Map<String, String>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The path of the file that the sources call {@code name}; a name the manifest lacks keeps itself. */
    public String url(String name) {
        return "/assets/" + names.getOrDefault(name, name);
    }

    public boolean has(String name) {
        return names.containsKey(name);
    }
}
