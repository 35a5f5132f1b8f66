package app.gradient.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a Java source declares, found from its tokens alone: in one pass, without recursion, so that a hostile source costs no more than its length. It does not judge
 * whether the source compiles; that is the compiler's work, in its own process.
 *
 * @param tokens the source without comments and white space
 * @param methods names of methods by the top-level type that declares them
 */
record SourceOutline(List<String> tokens, boolean inPackage, Map<String, Set<String>> methods) {
    private static final String TEXT_BLOCK = "\"\"\"";
    private static final Set<String> TYPES = Set.of("class", "record", "enum", "interface");
    private static final Set<String> NOT_A_RETURN_TYPE =
            Set.of("new", "return", "throw", "else", "case", "yield", "assert", "instanceof", "do");

    static SourceOutline of(String source) {
        var tokens = tokens(source);
        Map<String, Set<String>> methods = new HashMap<>();
        boolean inPackage = false;
        int braces = 0;
        int parentheses = 0;
        String type = "";
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            switch (token) {
                case "{" -> braces++;
                case "}" -> braces--;
                case "(" -> {
                    if (braces == 1
                            && parentheses == 0
                            && i >= 2
                            && isWord(tokens.get(i - 1))
                            && endsType(tokens.get(i - 2))) {
                        methods.computeIfAbsent(type, name -> new HashSet<>()).add(tokens.get(i - 1));
                    }
                    parentheses++;
                }
                case ")" -> parentheses--;
                case "package" -> inPackage |= braces == 0;
                default -> {
                    if (braces == 0
                            && parentheses == 0
                            && TYPES.contains(token)
                            && i + 1 < tokens.size()
                            && isWord(tokens.get(i + 1))) {
                        type = tokens.get(i + 1);
                        methods.computeIfAbsent(type, name -> new HashSet<>());
                    }
                }
            }
        }
        return new SourceOutline(tokens, inPackage, methods);
    }

    /** By hand rather than by a regular expression, whose repetition recurses in Java and overflows the stack on a long comment. */
    private static List<String> tokens(String source) {
        List<String> tokens = new ArrayList<>();
        int i = 0;
        while (i < source.length()) {
            int end = endOfToken(source, i);
            boolean skipped = Character.isWhitespace(source.charAt(i))
                    || source.startsWith("//", i)
                    || source.startsWith("/*", i);
            if (!skipped) {
                tokens.add(source.substring(i, end));
            }
            i = end;
        }
        return tokens;
    }

    private static int endOfToken(String source, int start) {
        char first = source.charAt(start);
        if (source.startsWith("//", start)) {
            int end = source.indexOf('\n', start);
            return end < 0 ? source.length() : end;
        }
        if (source.startsWith("/*", start)) {
            int end = source.indexOf("*/", start + 2);
            return end < 0 ? source.length() : end + 2;
        }
        if (source.startsWith(TEXT_BLOCK, start)) {
            int end = start + TEXT_BLOCK.length();
            while (end < source.length() && !source.startsWith(TEXT_BLOCK, end)) {
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(source.length(), end + TEXT_BLOCK.length());
        }
        if (first == '"' || first == '\'') {
            int end = start + 1;
            while (end < source.length() && source.charAt(end) != first && source.charAt(end) != '\n') {
                end += source.charAt(end) == '\\' ? 2 : 1;
            }
            return Math.min(source.length(), end + 1);
        }
        if (Character.isJavaIdentifierPart(first)) {
            int end = start + 1;
            while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
                end++;
            }
            return end;
        }
        return start + 1;
    }

    private static boolean isWord(String token) {
        return Character.isJavaIdentifierStart(token.charAt(0));
    }

    private static boolean endsType(String token) {
        return token.equals("]") || token.equals(">") || isWord(token) && !NOT_A_RETURN_TYPE.contains(token);
    }
}
