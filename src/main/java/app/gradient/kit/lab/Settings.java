package app.gradient.kit.lab;

import java.util.Map;

/** The settings of one experiment as words, checked by whoever sent them; a missing or misspelt one is a fault of ours. */
final class Settings {
    private final Map<String, Object> words;

    Settings(Map<String, Object> words) {
        this.words = Map.copyOf(words);
    }

    boolean has(String key) {
        return !String.valueOf(words.getOrDefault(key, "")).isEmpty();
    }

    String word(String key) {
        Object word = words.get(key);
        if (word == null) {
            throw new IllegalArgumentException("no setting " + key);
        }
        return word.toString();
    }

    int whole(String key) {
        return Integer.parseInt(word(key));
    }

    double real(String key) {
        return Double.parseDouble(word(key));
    }

    boolean is(String key, String value) {
        return word(key).equals(value);
    }

    /** A list joined by tabs, since names of columns may hold anything else. */
    String[] list(String key) {
        return has(key) ? word(key).split("\t", -1) : new String[0];
    }
}
