package app.gradient.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One mapping of a YAML file, read strictly: a missing, mistyped or unknown key is a {@link BrokenContentException} with its line. Reads
 * nodes rather than values because only they know their lines.
 */
public final class Fields {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setAllowDuplicateKeys(false).build();

    private final String file;
    private final int firstLine;
    private final int offset;
    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private final Set<String> used = new LinkedHashSet<>();

    private Fields(String file, int offset, MappingNode node) {
        this.file = file;
        this.offset = offset;
        this.firstLine = lineOf(node, offset);
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new BrokenContentException(file, firstLine, "a key must be a word");
            }
            int line = lineOf(key, offset);
            if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                throw new BrokenContentException(file, line, "'" + key.getValue() + "' is given twice");
            }
            lines.put(key.getValue(), line);
        }
    }

    /** Reads a file whose whole content is one mapping. */
    public static Fields parse(String file, String yaml) {
        return parse(file, yaml, 0);
    }

    /** As {@link #parse(String, String)}, for YAML that starts {@code offset} lines into the file. */
    static Fields parse(String file, String yaml, int offset) {
        return mapping(file, offset, compose(file, yaml, offset));
    }

    /** Reads a file whose whole content is a list of mappings. */
    public static List<Fields> parseList(String file, String yaml) {
        var root = compose(file, yaml, 0);
        if (!(root instanceof SequenceNode sequence)) {
            throw new BrokenContentException(file, lineOf(root, 0), "a list is expected");
        }
        return sequence.getValue().stream().map(item -> mapping(file, 0, item)).toList();
    }

    private static Node compose(String file, String yaml, int offset) {
        try {
            return new Compose(SETTINGS)
                    .composeString(yaml)
                    .orElseThrow(() -> new BrokenContentException(file, 0, "the file is empty"));
        } catch (MarkedYamlEngineException e) {
            int line =
                    e.getProblemMark().map(mark -> mark.getLine() + 1 + offset).orElse(0);
            throw new BrokenContentException(file, line, "not YAML: " + e.getProblem());
        } catch (YamlEngineException e) {
            throw new BrokenContentException(file, 0, "not YAML: " + e.getMessage());
        }
    }

    private static Fields mapping(String file, int offset, Node node) {
        if (node instanceof MappingNode mapping) {
            return new Fields(file, offset, mapping);
        }
        throw new BrokenContentException(file, lineOf(node, offset), "keys and values are expected");
    }

    private static int lineOf(Node node, int offset) {
        return node.getStartMark().map(mark -> mark.getLine() + 1 + offset).orElse(0);
    }

    public String file() {
        return file;
    }

    public int line() {
        return firstLine;
    }

    public int line(String key) {
        return lines.getOrDefault(key, firstLine);
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The error to throw when the value of {@code key} will not do. */
    public BrokenContentException wrong(String key, String message) {
        return new BrokenContentException(file, line(key), "'" + key + "' " + message);
    }

    private @Nullable Node node(String key) {
        used.add(key);
        var node = values.get(key);
        return node == null || node.getTag().equals(Tag.NULL) ? null : node;
    }

    private Node required(String key) {
        var node = node(key);
        if (node == null) {
            throw wrong(key, "is missing");
        }
        return node;
    }

    private String scalar(String key, Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue().strip();
        }
        throw wrong(key, "must be a single value");
    }

    public String text(String key) {
        var text = scalar(key, required(key));
        if (text.isEmpty()) {
            throw wrong(key, "is empty");
        }
        return text;
    }

    public Optional<String> optionalText(String key) {
        return has(key) && node(key) != null ? Optional.of(text(key)) : Optional.empty();
    }

    public String text(String key, String otherwise) {
        return optionalText(key).orElse(otherwise);
    }

    /** One of the words given. */
    public String word(String key, Set<String> allowed) {
        var word = text(key);
        if (!allowed.contains(word)) {
            throw wrong(key, "must be one of " + String.join(", ", allowed) + ", not '" + word + "'");
        }
        return word;
    }

    public int integer(String key, int min, int max) {
        var text = text(key);
        try {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "must be a whole number, not '" + text + "'");
        }
        throw wrong(key, "must lie between " + min + " and " + max);
    }

    public OptionalInt optionalInteger(String key, int min, int max) {
        return optionalText(key).isPresent() ? OptionalInt.of(integer(key, min, max)) : OptionalInt.empty();
    }

    public double number(String key) {
        var text = text(key);
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, "must be a number, not '" + text + "'");
        }
        throw wrong(key, "must be finite");
    }

    public OptionalDouble optionalNumber(String key) {
        return optionalText(key).isPresent() ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
    }

    public boolean flag(String key, boolean otherwise) {
        return optionalText(key)
                .map(text -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw wrong(key, "must be true or false");
                })
                .orElse(otherwise);
    }

    /** A list of texts; none when the key is absent. */
    public List<String> texts(String key) {
        var node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(key, "must be a list");
        }
        return sequence.getValue().stream().map(item -> scalar(key, item)).toList();
    }

    /** Whether the value is a mapping of its own rather than a single value. */
    public boolean isMapping(String key) {
        return values.get(key) instanceof MappingNode;
    }

    public Fields fields(String key) {
        if (required(key) instanceof MappingNode mapping) {
            return new Fields(file, offset, mapping);
        }
        throw wrong(key, "must have keys and values");
    }

    public Optional<Fields> optionalFields(String key) {
        return node(key) == null ? Optional.empty() : Optional.of(fields(key));
    }

    /** A list of mappings; none when the key is absent. */
    public List<Fields> list(String key) {
        var node = node(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            throw wrong(key, "must be a list");
        }
        return sequence.getValue().stream()
                .map(item -> mapping(file, offset, item))
                .toList();
    }

    /** The keys in the order written; each still has to be read. */
    public List<String> keys() {
        return List.copyOf(values.keySet());
    }

    /** The value as plain lists, maps and strings. */
    public Object plain(String key) {
        return plain(key, required(key), this::scalar);
    }

    /** As {@link #plain(String)}, but what is written as a number or a truth value is one: what scripts calculate with. */
    Object typed(String key) {
        return plain(key, required(key), this::typedScalar);
    }

    private Object plain(String key, Node node, BiFunction<String, Node, Object> scalar) {
        if (node instanceof SequenceNode sequence) {
            List<Object> items = new ArrayList<>();
            sequence.getValue().forEach(item -> items.add(plain(key, item, scalar)));
            return items;
        }
        if (node instanceof MappingNode mapping) {
            Map<String, Object> items = new LinkedHashMap<>();
            var inner = new Fields(file, offset, mapping);
            inner.keys().forEach(name -> items.put(name, plain(name, inner.required(name), scalar)));
            return items;
        }
        return scalar.apply(key, node);
    }

    private Object typedScalar(String key, Node node) {
        var text = scalar(key, node);
        if (node.getTag().equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        }
        if (node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT)) {
            try {
                return new BigDecimal(text);
            } catch (NumberFormatException e) {
                throw wrong(key, "must be a finite number");
            }
        }
        return text;
    }

    /** To be called last: a key that nobody asked for is a mistake, most often of spelling. */
    public void end() {
        for (var key : values.keySet()) {
            if (!used.contains(key)) {
                throw wrong(key, "is not known here");
            }
        }
    }
}
