package app.gradient.exercise;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The names of the JDK and of Tribuo that an exercise uses, for an editor to offer first: what its starter and its solution take
 * from elsewhere, as it is typed ({@code Math.sqrt}, {@code DenseVector}, {@code twoNorm}), and nothing that they name themselves.
 */
public final class UsedNames {
    private static final Set<String> TYPES = Set.of("class", "record", "enum", "interface");

    private UsedNames() {}

    /** In the order of their first use, the starter's first. */
    public static List<String> of(ProgramKind kind) {
        if (!kind.compiled()) {
            return List.of();
        }
        return in(Stream.concat(kind.starter().values().stream(), kind.solution().values().stream())
                .filter(source -> !source.isBlank())
                .toList());
    }

    static List<String> in(List<String> sources) {
        var outlines = sources.stream().map(SourceOutline::of).toList();
        Set<String> own = new HashSet<>();
        for (var outline : outlines) {
            for (int i = 0; i < outline.tokens().size(); i++) {
                var token = outline.tokens().get(i);
                // a word that no dot precedes is a variable, a component, a method of theirs, unless it is a type of
                // another
                boolean declared = i > 0 && TYPES.contains(outline.tokens().get(i - 1));
                if (isWord(token) && (declared || !isType(token) && !follows(outline.tokens(), i, "."))) {
                    own.add(token);
                }
            }
        }
        Set<String> used = new LinkedHashSet<>();
        for (var outline : outlines) {
            addFrom(outline.tokens(), own, used);
        }
        return List.copyOf(used);
    }

    private static void addFrom(List<String> tokens, Set<String> own, Set<String> used) {
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (!isWord(token) || own.contains(token)) {
                continue;
            }
            if (isType(token)) {
                used.add(token);
            } else if (i >= 2 && follows(tokens, i, ".")) {
                var owner = tokens.get(i - 2);
                boolean called = i + 1 < tokens.size() && tokens.get(i + 1).equals("(");
                if (isType(owner) && !own.contains(owner)) {
                    used.add(owner + '.' + token);
                } else if (called) {
                    used.add(token);
                }
            }
        }
    }

    private static boolean follows(List<String> tokens, int at, String sign) {
        return at > 0 && tokens.get(at - 1).equals(sign);
    }

    private static boolean isWord(String token) {
        return Character.isJavaIdentifierStart(token.charAt(0));
    }

    /** By the custom of the language: a capital, and a small letter after it; a lone capital is a type parameter. */
    private static boolean isType(String token) {
        return Character.isUpperCase(token.charAt(0)) && token.chars().anyMatch(Character::isLowerCase);
    }
}
