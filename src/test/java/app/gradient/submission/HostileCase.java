package app.gradient.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One program of {@code src/test/runner-cases}. Its header says what it {@code tries}, which outcomes may be {@code seen}
 * (separated by bars), what its output {@code says} (a regular expression), its limit on the {@code wall}, and the time
 * {@code within} which all must be over. While it runs, somebody {@code beside} it may submit one honest program after
 * another. A long source is made by {@code generate}. What comes {@code after} other sources, named in their order, is an
 * honest program that somebody else runs when the attacker has sent those.
 *
 * @param way how it is sent
 * @param within from sending it to its verdict, on a quiet machine
 */
record HostileCase(
        String name,
        Way way,
        boolean beside,
        List<String> seen,
        Optional<Pattern> says,
        Duration wall,
        Duration within,
        Map<String, String> files,
        List<String> before) {
    static final Path FOLDER = Path.of("src/test/runner-cases");

    private static final Duration USUAL_WALL = Duration.ofSeconds(20);

    /**
     * What a check of the exercise calls: the program's {@code secret} with a number that no program may tell where the check
     * is hidden, else its {@code main}, in whatever form it has one.
     */
    private static final String ENTRY = """
            import java.lang.reflect.*;

            final class Entry {
                static Object attempt(double hidden) throws Throwable {
                    Class<?> program = Class.forName("Solution");
                    try {
                        Method secret = program.getDeclaredMethod("secret", double.class);
                        secret.setAccessible(true);
                        return secret.invoke(null, hidden);
                    } catch (NoSuchMethodException e) {
                        // then it has a main
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                    for (Method main : program.getDeclaredMethods()) {
                        if (main.getName().equals("main")) {
                            main.setAccessible(true);
                            Object self = null;
                            if (!Modifier.isStatic(main.getModifiers())) {
                                Constructor<?> constructor = program.getDeclaredConstructor();
                                constructor.setAccessible(true);
                                self = constructor.newInstance();
                            }
                            try {
                                main.invoke(self, main.getParameterCount() == 0 ? new Object[0] : new Object[] {new String[0]});
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        }
                    }
                    return null;
                }
            }
            """;

    /** How a program reaches the runner. */
    enum Way {
        /** Submitted, and called by an open check. */
        SUBMITTED,
        /** Submitted twice. */
        TWICE,
        /** Submitted, and called by a hidden check. */
        HIDDEN,
        /** Run for free, from its {@code main}: what only a whole program can try. */
        RUN;

        static Way of(String word) {
            return switch (word) {
                case "hidden" -> HIDDEN;
                case "returns" -> SUBMITTED;
                case "twice" -> TWICE;
                case "main" -> RUN;
                default -> throw new IllegalArgumentException(word);
            };
        }
    }

    /** All of them; {@code fill} puts what a program aims at into its source. */
    static List<HostileCase> all(java.util.function.UnaryOperator<String> fill) {
        try (var folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .sorted()
                    .map(folder -> read(folder, fill))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileCase read(Path folder, java.util.function.UnaryOperator<String> fill) {
        try {
            var source = fill.apply(Files.readString(folder.resolve("Solution.java")));
            var header = header(source);
            var files = new LinkedHashMap<String, String>();
            files.put("Solution.java", header.containsKey("generate") ? generate(header.get("generate")) : source);
            if (source.contains("Raw.")) {
                files.put("Raw.java", Files.readString(FOLDER.resolve("Raw.java")));
            }
            var before = new ArrayList<String>();
            for (var name : header.getOrDefault("after", "").split(" ")) {
                if (!name.isEmpty()) {
                    before.add(Files.readString(folder.resolve(name)));
                }
            }
            var way = header.containsKey("run") ? Way.of(header.get("run")) : Way.SUBMITTED;
            if (way != Way.RUN) {
                files.put("Entry.java", ENTRY);
            }
            var wall = header.containsKey("wall") ? seconds(header.get("wall")) : USUAL_WALL;
            return new HostileCase(
                    folder.getFileName().toString(),
                    way,
                    header.containsKey("beside"),
                    Arrays.stream(header.getOrDefault("seen", "").split("\\|"))
                            .map(String::strip)
                            .toList(),
                    Optional.ofNullable(header.get("says")).map(Pattern::compile),
                    wall,
                    header.containsKey("within") ? seconds(header.get("within")) : wall.plusSeconds(4),
                    files,
                    before);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text.replace(" s", "")));
    }

    private static Map<String, String> header(String source) {
        var header = new TreeMap<String, String>();
        source.lines().takeWhile(line -> line.startsWith("// ")).forEach(line -> {
            int colon = line.indexOf(": ");
            header.put(line.substring(3, colon), line.substring(colon + 2));
        });
        return header;
    }

    private static String generate(String what) {
        var words = what.split(" ");
        int count = Integer.parseInt(words[1]);
        var body = switch (words[0]) {
            case "parentheses" -> "int x = " + "(".repeat(count) + "1" + ")".repeat(count) + ";";
            case "blocks" -> "void f() " + "{".repeat(count) + "}".repeat(count);
            case "methods" ->
                IntStream.range(0, count)
                        .mapToObj(i -> "int f" + i + "(){return " + i + ";}")
                        .collect(Collectors.joining());
            case "constants" ->
                "static final String s0 = \"0123456789abcdef\";"
                        + IntStream.range(1, count)
                                .mapToObj(i -> "static final String s" + i + " = s" + (i - 1) + " + s" + (i - 1) + ";")
                                .collect(Collectors.joining());
            case "inference" ->
                "static <T> T id(T t) { return t; } static <T> T two(T a, T b) { return a; } Object o = "
                        + "two(id(() -> ".repeat(count) + "1" + "), null)".repeat(count) + ";";
            case "lists" -> "Object o = " + lists(count) + ";";
            case "array" -> "int[] a = {" + "1,".repeat(count) + "};";
            case "strings" ->
                IntStream.range(0, count)
                        .mapToObj(i -> "String s" + i + " = \"" + ("x" + i).repeat(8) + "\";")
                        .collect(Collectors.joining());
            default -> throw new IllegalArgumentException(what);
        };
        return "public class Solution { " + body + " public static void main(String[] args) {} }";
    }

    private static String lists(int depth) {
        return depth == 0 ? "1" : "java.util.List.of(" + lists(depth - 1) + ", " + lists(depth - 1) + ")";
    }
}
