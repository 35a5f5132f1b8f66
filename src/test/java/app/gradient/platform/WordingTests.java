package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {
    private static final List<String> WORDS = List.of(
            "симметричной",
            "ёлка",
            "Ёлкин",
            "Йошкар-Ола",
            "СВД",
            "Кузнецов",
            "autoencoder",
            "PCA",
            "k-means",
            "Соловьёва Анна",
            "метод опорных векторов");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "симметричной|симметричной",
                "cимметричная|симметричная",
                "Сиcтема|система",
                "ЁЛКА|елка",
                "по\u00adследний|последний",
                "k–means|k-means",
                "к-means|k-means",
                "метод\u00a0главных\u202fкомпонент|метод главных компонент",
                "\ufeffлист|лист"
            })
    void takesWordsThatLookTheSameForTheSame(String typed, String meant) {
        assertThat(Wording.key(typed)).isEqualTo(Wording.key(meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cидоров|сидоров",
                "Анна  Петрова|Анна Петрова",
                "Annа|Anna",
                "Ёлкин–Палкин|Ёлкин–Палкин",
                "SVD-разложение|SVD-разложение",
                "й|й"
            })
    void keepsWhatTheWriterMeant(String typed, String kept) {
        assertThat(Wording.tidy(typed)).isEqualTo(kept);
    }

    @Test
    void whateverADocumentDoesToAWordItStaysTheSameWord() {
        for (long seed = 1; seed <= 2000; seed++) {
            var random = new SplittableRandom(seed);
            var word = WORDS.get(random.nextInt(WORDS.size()));

            var copied = copied(word, random);

            assertThat(Wording.key(copied)).as("seed %d: %s", seed, copied).isEqualTo(Wording.key(word));
        }
    }

    @Test
    void whatIsTidyStaysAsItIsAndMeansTheSame() {
        for (long seed = 1; seed <= 2000; seed++) {
            var random = new SplittableRandom(seed);
            var copied = copied(WORDS.get(random.nextInt(WORDS.size())), random);

            var tidy = Wording.tidy(copied);

            assertThat(Wording.tidy(tidy)).as("seed %d: %s", seed, copied).isEqualTo(tidy);
            assertThat(Wording.key(tidy)).as("seed %d: %s", seed, copied).isEqualTo(Wording.key(copied));
        }
    }

    @Test
    void theCaseOfATypedWordDoesNotMatter() {
        for (var word : WORDS) {
            assertThat(Wording.key(word.toUpperCase(java.util.Locale.ROOT)))
                    .as(word)
                    .isEqualTo(Wording.key(word.toLowerCase(java.util.Locale.ROOT)))
                    .isEqualTo(Wording.key(word));
        }
        assertThat(Wording.key("MATTHEW b")).isEqualTo(Wording.key("matthew B"));
    }

    @Test
    void keepsDifferentWordsApart() {
        assertThat(WORDS.stream().map(Wording::key).distinct()).hasSameSizeAs(WORDS);
    }

    @Test
    void putsNamesInTheOrderOfTheAlphabetWhateverTheirCase() {
        assertThat(List.of("Яшин", "ёлкин", "Жуков", "Елагин", "Ёлкин", "андреев").stream()
                        .sorted(Wording.ORDER))
                .containsExactly("андреев", "Елагин", "Ёлкин", "ёлкин", "Жуков", "Яшин");
    }

    /** The word as it may come from a PDF, a phone, another keyboard. */
    private static String copied(String word, SplittableRandom random) {
        var latin = "ABEKMHOPCTXYaceopxyk";
        var cyrillic = "АВЕКМНОРСТХУасеорхук";
        var copied = new StringBuilder();
        for (char letter : word.toCharArray()) {
            int at = cyrillic.indexOf(letter);
            if (at >= 0 && random.nextInt(3) == 0) {
                letter = latin.charAt(at);
            } else if (letter == 'ё' && random.nextBoolean()) {
                letter = 'е';
            } else if (letter == '-' && random.nextBoolean()) {
                letter = "‐‑–—−".charAt(random.nextInt(5));
            } else if (letter == ' ' && random.nextBoolean()) {
                letter = "\u00a0\u2009\u202f".charAt(random.nextInt(3));
            }
            copied.append(letter);
            if (random.nextInt(5) == 0) {
                copied.append("\u00ad\u200b\u200d\ufeff\u2060".charAt(random.nextInt(5)));
            }
        }
        return random.nextBoolean() ? Normalizer.normalize(copied, Normalizer.Form.NFD) : copied.toString();
    }
}
