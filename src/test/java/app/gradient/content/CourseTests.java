package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Proves the course's text: every block, link, formula, figure, term and citation of it resolves. */
class CourseTests {
    @Test
    void hasNoMistakes() {
        assertThat(CourseSource.book().errors()).isEmpty();
    }

    @Test
    void explainsItsTerms() {
        var english = CourseSource.book().terms().stream().map(Term::english).toList();

        assertThat(english).hasSizeGreaterThanOrEqualTo(150).noneMatch(word -> word.matches(".*[А-Яа-яЁё].*"));
    }

    @Test
    void hasSections() {
        assertThat(CourseSource.book().sections()).isNotEmpty();
    }

    @Test
    void drawsEveryFigureThatItPlaces() throws IOException {
        var drawn = Files.readString(Path.of("frontend/scripts/figures/figures.ts"));
        var placed = CourseSource.book().sections().stream()
                .flatMap(section -> Pattern.compile("data-figure=\"([^\"]+)\"")
                        .matcher(section.html())
                        .results())
                .map(found -> found.group(1))
                .distinct();

        assertThat(placed).isNotEmpty().allSatisfy(name -> assertThat(drawn).contains("import('./" + name + "')"));
    }

    @Test
    void givesFiguresTheirNumbersAsNumbers() {
        var section = CourseSource.book().sections().stream()
                .filter(candidate -> candidate.html().contains("data-figure=\"pca-axis\""))
                .findFirst();

        assertThat(section)
                .hasValueSatisfying(found -> assertThat(found.html()).contains("{\"points\":[[0.8552,0.0819],"));
    }
}
