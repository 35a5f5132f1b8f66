package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Collator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Checks the spelling of all Russian that a reader meets, by hunspell with its dictionary of Russian and two lists of our own: {@code words.txt},
 * names and terms that the dictionary lacks ({@code word/model} takes the endings of a word that it knows), and {@code without-yo.txt}, words that are right with «е» although the dictionary
 * knows the same letters with «ё». Formulas, code in the text, regular expressions and what is Latin are not looked at; strings and comments of programs are.
 */
class CourseSpellingTests {
    private static final Path RESOURCES = Path.of("src/test/resources/app/gradient/content");
    private static final Path WORDS = RESOURCES.resolve("words.txt");
    private static final Path WITHOUT_YO = RESOURCES.resolve("without-yo.txt");
    private static final List<String> DICTIONARY = List.of("hunspell", "-d", "ru_RU", "-i", "utf-8");
    private static final Pattern TEXT = Pattern.compile(".*\\.(md|yml|java|py|go|svg|properties)");
    private static final Pattern WORD = Pattern.compile("[А-Яа-яЁё]{2,}");
    private static final Pattern NOT_PROSE = Pattern.compile(
            "(?s)```.*?```|\\$\\$.*?\\$\\$|(?<!\\\\)\\$[^$]*\\$|`[^`]*`|\\{\\{[^}]*}}|pattern: (?:\"[^\"]*\"|[^\\s\"]+)|\\[[^\\]\\n]*а-я[^\\]\\n]*\\]");
    /** Short participles of the feminine, the neuter and the plural never have «ё» there, although the dictionary takes it. */
    private static final Pattern SHORT_PARTICIPLE = Pattern.compile(".*ён[аоы]");

    private static final Map<String, Path> FOUND = words();

    @BeforeEach
    void needsHunspell() {
        Tools.assumePresent(isInstalled(), "no hunspell with ru_RU here");
    }

    @Test
    void hasNoMisspelling() {
        var misspelt = unknown(FOUND.keySet());

        assertThat(misspelt.stream().map(word -> word + " in " + FOUND.get(word)))
                .as("misspelt, or to be added to %s", WORDS)
                .isEmpty();
    }

    @Test
    void writesYo() throws IOException {
        var allowed = Set.copyOf(Files.readAllLines(WITHOUT_YO));
        Map<String, String> byVariant = new TreeMap<>();
        for (var word : FOUND.keySet()) {
            var lower = word.toLowerCase(Locale.ROOT);
            for (int at = lower.indexOf('е');
                    at >= 0 && !lower.contains("ё") && !allowed.contains(lower);
                    at = lower.indexOf('е', at + 1)) {
                byVariant.put(lower.substring(0, at) + 'ё' + lower.substring(at + 1), word);
            }
        }
        byVariant.keySet().removeIf(variant -> SHORT_PARTICIPLE.matcher(variant).matches());

        byVariant.keySet().removeAll(unknown(byVariant.keySet()));

        assertThat(byVariant.entrySet().stream()
                        .map(pair ->
                                pair.getValue() + " is rather " + pair.getKey() + ", in " + FOUND.get(pair.getValue())))
                .as("written with «е», or to be added to %s", WITHOUT_YO)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"words.txt", "without-yo.txt"})
    void keepsItsListsSorted(String list) throws IOException {
        var words = Files.readAllLines(RESOURCES.resolve(list));

        assertThat(words).doesNotHaveDuplicates().isSortedAccordingTo(Collator.getInstance(Locale.of("ru")));
    }

    @Test
    void noticesAMisspelling() {
        assertThat(unknown(List.of("вектор", "вектр", "гиперпараметрами", "сигмоидай")))
                .containsExactly("вектр", "сигмоидай");
    }

    private static Map<String, Path> words() {
        Map<String, Path> words = new TreeMap<>();
        for (var folder : List.of(Path.of("src/main/content"), Path.of("src/main/resources/messages"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(CourseSpellingTests::isRussian).toList()) {
                    WORD.matcher(NOT_PROSE.matcher(Files.readString(file)).replaceAll(" "))
                            .results()
                            .map(MatchResult::group)
                            .forEach(word -> words.putIfAbsent(word, file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return words;
    }

    private static boolean isRussian(Path file) {
        var name = file.getFileName().toString();
        return TEXT.matcher(name).matches() && !name.endsWith("_en.properties");
    }

    private static boolean isInstalled() {
        try {
            return !hunspell(List.of("вектр"), DICTIONARY).isEmpty();
        } catch (UncheckedIOException e) {
            return false; // no such program, or no such dictionary
        }
    }

    /** Those words that neither the dictionary nor our list knows. */
    private static Set<String> unknown(Collection<String> words) {
        return hunspell(
                words,
                Stream.concat(
                                DICTIONARY.stream(),
                                Stream.of("-p", WORDS.toAbsolutePath().toString()))
                        .toList());
    }

    private static Set<String> hunspell(Collection<String> words, List<String> command) {
        try {
            var input = Files.createTempFile("words", ".txt");
            try {
                Files.write(input, words);
                var builder = new ProcessBuilder(Stream.concat(command.stream(), Stream.of("-l", input.toString()))
                        .toList());
                builder.environment().put("LC_ALL", "C.UTF-8");
                builder.redirectErrorStream(true);
                var process = builder.start();
                var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IOException(command + " failed: " + output);
                }
                return output.lines().collect(Collectors.toCollection(TreeSet::new));
            } finally {
                Files.delete(input);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
