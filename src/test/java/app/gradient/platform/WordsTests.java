package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Both languages say the same things, and no template says anything in a language of its own. */
class WordsTests {
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("frontend/templates");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z][A-Za-z0-9._-]*)[(}]");
    private static final Pattern REPLACED_ON_CONDITION =
            Pattern.compile("<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*\\sth:(?:if|unless)=(?:\"[^\"]*\"[^>\"]*)+\\sth:replace=|"
                    + "<[^>\"]*(?:\"[^\"]*\"[^>\"]*)*\\sth:replace=(?:\"[^\"]*\"[^>\"]*)+\\sth:(?:if|unless)=");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");

    static Stream<String> modules() {
        return bundleFiles()
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.endsWith("_en"));
    }

    static Stream<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesHaveTheSameKeys(String module) {
        assertThat(bundle(module + "_en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle(module).stringPropertyNames());
    }

    /** Of two lines with one key the second silently wins. */
    @ParameterizedTest
    @MethodSource("modules")
    void noKeyIsDefinedTwice(String module) throws IOException {
        for (var name : List.of(module, module + "_en")) {
            var keys = Files.readAllLines(BUNDLES.resolve(name + ".properties")).stream()
                    .filter(line -> line.indexOf('=') > 0 && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')).strip());

            assertThat(keys).as(name).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void bothLanguagesTakeTheSameArguments(String module) {
        var russian = bundle(module);
        var english = bundle(module + "_en");

        for (var key : russian.stringPropertyNames()) {
            assertThat(arguments(english.getProperty(key, "")))
                    .as("arguments of %s", key)
                    .isEqualTo(arguments(russian.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void aCountedPhraseHasItsThreeForms(String module) {
        var keys = bundle(module).stringPropertyNames();

        assertThat(keys.stream().filter(key -> key.endsWith(".few") || key.endsWith(".many")))
                .allMatch(key -> keys.contains(key.substring(0, key.lastIndexOf('.')) + ".one"));
        assertThat(keys.stream().filter(key -> key.endsWith(".few")))
                .allMatch(key -> keys.contains(key.substring(0, key.lastIndexOf('.')) + ".many"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyMessageOfATemplateIsInTheBundles(Path template) throws IOException {
        var known = modules()
                .flatMap(module -> bundle(module).stringPropertyNames().stream())
                .collect(Collectors.toSet());

        var used = USED.matcher(Files.readString(template)).results().map(found -> found.group(1));

        assertThat(used.filter(key -> !known.contains(key)))
                .as("messages that %s lacks", template)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void aTemplateHoldsNoTextOfItsOwn(Path template) throws IOException, ParseException {
        var literal = new LiteralText();

        new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(Files.readString(template), literal);

        assertThat(literal.found).as("literal text in %s", template).isEmpty();
    }

    /** A replaced element is gone before its condition is asked, so the fragment would always be there. */
    @ParameterizedTest
    @MethodSource("templates")
    void noConditionStandsOnAReplacedElement(Path template) throws IOException {
        assertThat(REPLACED_ON_CONDITION.matcher(Files.readString(template)).results())
                .as("th:if beside th:replace in %s", template)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,MANY",
        "1,ONE",
        "2,FEW",
        "4,FEW",
        "5,MANY",
        "11,MANY",
        "12,MANY",
        "14,MANY",
        "21,ONE",
        "22,FEW",
        "25,MANY",
        "101,ONE",
        "111,MANY",
        "112,MANY",
        "122,FEW",
        "-1,ONE",
        "-3,FEW"
    })
    void countsInRussian(long count, Plural.Form form) {
        assertThat(Plural.form(count, Locale.of("ru"))).isEqualTo(form);
    }

    @Test
    void countsInEnglish() {
        assertThat(Plural.form(1, Locale.ENGLISH)).isEqualTo(Plural.Form.ONE);
        assertThat(Plural.form(21, Locale.ENGLISH)).isEqualTo(Plural.Form.MANY);
        assertThat(Plural.form(0, Locale.ENGLISH)).isEqualTo(Plural.Form.MANY);
    }

    private static Set<String> arguments(String message) {
        new MessageFormat(message, Locale.ROOT);
        return Pattern.compile("\\{(\\d+)")
                .matcher(message)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(String name) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(BUNDLES.resolve(name + ".properties"))) {
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> bundleFiles() {
        return files(BUNDLES, ".properties");
    }

    private static Stream<Path> files(Path root, String ending) {
        try (var all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text and spoken attributes that no expression replaces. */
    private static final class LiteralText extends AbstractSimpleMarkupHandler {
        private static final Set<String> REPLACED = Set.of("th:text", "th:utext", "th:replace", "th:errors");
        private static final Set<String> SPOKEN =
                Set.of("title", "alt", "placeholder", "aria-label", "data-confirm", "content");
        private static final Set<String> SILENT = Set.of("script", "style", "code", "kbd", "math");

        final List<String> found = new ArrayList<>();
        private final Deque<Element> open = new ArrayDeque<>();

        @Override
        public void handleOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
            open.push(new Element(name, isReplaced(name, attributes)));
            check(name, attributes, line);
        }

        @Override
        public void handleStandaloneElement(
                String name, @Nullable Map<String, String> attributes, boolean minimized, int line, int column) {
            check(name, attributes, line);
        }

        @Override
        public void handleAutoOpenElement(String name, @Nullable Map<String, String> attributes, int line, int column) {
            open.push(new Element(name, false));
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            close(name);
        }

        @Override
        public void handleAutoCloseElement(String name, int line, int column) {
            close(name);
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            var text = new String(buffer, offset, length).replaceAll("\\[\\[.*?]]|&[a-z]+;", "");
            boolean replaced = open.stream().anyMatch(Element::replaced);
            if (!replaced && LETTERS.matcher(text).find()) {
                found.add(line + ": " + text.strip());
            }
        }

        private void check(String element, @Nullable Map<String, String> attributes, int line) {
            if (attributes == null || isMachineMeta(element, attributes)) {
                return;
            }
            attributes.forEach((name, value) -> {
                boolean computed = attributes.containsKey("th:" + name);
                if (SPOKEN.contains(name)
                        && !computed
                        && value != null
                        && LETTERS.matcher(value).find()) {
                    found.add(line + ": " + name + "=" + value);
                }
            });
        }

        /** {@code <meta content>} is spoken only where a person reads it: in the description. */
        private static boolean isMachineMeta(String element, Map<String, String> attributes) {
            return element.equals("meta") && !"description".equals(attributes.get("name"));
        }

        private static boolean isReplaced(String name, @Nullable Map<String, String> attributes) {
            return SILENT.contains(name)
                    || (attributes != null && attributes.keySet().stream().anyMatch(REPLACED::contains));
        }

        private void close(String name) {
            while (!open.isEmpty() && !open.pop().name().equals(name)) {
                // an element that HTML lets stay open ends with its parent
            }
        }

        private record Element(String name, boolean replaced) {}
    }
}
