package app.gradient.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in the braces of a directive: {@code {#id key=value key="several words" word}}.
 *
 * @param words values without a key, in order
 * @param rest what could not be read; empty when all could
 */
record Attributes(Optional<String> id, Map<String, String> values, List<String> words, String rest) {
    static final Attributes NONE = new Attributes(Optional.empty(), Map.of(), List.of(), "");

    /** Ids are what addresses end in, so they are kept to letters that need no escaping. */
    static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    private static final Pattern ITEM = Pattern.compile(
            "\\s*(?:#(?<id>[a-z][a-z0-9-]*)|(?<key>[a-z][a-z-]*)=(?:\"(?<quoted>[^\"]*)\"|(?<bare>[^\\s\"}]+))|(?<word>[^\\s\"={}]+))(?=\\s|$)");

    /** Reads the text between the braces. */
    static Attributes parse(String text) {
        Optional<String> id = Optional.empty();
        Map<String, String> values = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        var matcher = ITEM.matcher(text);
        int end = 0;
        while (matcher.find(end) && matcher.start() == end) {
            end = matcher.end();
            String key = matcher.group("key");
            String word = matcher.group("word");
            if (key != null) {
                String quoted = matcher.group("quoted");
                String value = quoted != null ? quoted : matcher.group("bare");
                if (values.putIfAbsent(key, value) != null) {
                    return new Attributes(id, values, words, key + " twice");
                }
            } else if (word != null) {
                words.add(word);
            } else if (id.isEmpty()) {
                id = Optional.of(matcher.group("id"));
            } else {
                // a reference may name its target this way: {#here} is the id, a second one is a mistake
                return new Attributes(id, values, words, matcher.group().strip());
            }
        }
        return new Attributes(id, values, words, text.substring(end).strip());
    }

    Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The first key or word that is not among those known, or what could not be read at all. */
    Optional<String> unknown(Set<String> keys, int wordsAllowed) {
        if (!rest.isEmpty()) {
            return Optional.of(rest);
        }
        if (words.size() > wordsAllowed) {
            return Optional.of(words.get(wordsAllowed));
        }
        return values.keySet().stream().filter(key -> !keys.contains(key)).findFirst();
    }
}
