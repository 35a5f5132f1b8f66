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
    void givesEachTermItsEnglishNameWhereItIsIntroduced() {
        var vectors = CourseSource.book().section("linear-algebra", "vectors").orElseThrow();

        assertThat(vectors.html().toString())
                .containsOnlyOnce("<span class=\"term-english\" lang=\"en\">dot product</span>");
    }

    @Test
    void opensEachSectionWithAQuestionAndClosesItWithWhatToRemember() {
        assertThat(CourseSource.book().sections()).isNotEmpty().allSatisfy(section -> {
            assertThat(section.html().toString()).as(section.slug()).startsWith("<div class=\"block question\"");
            var end = section.html()
                    .toString()
                    .substring(section.html().toString().lastIndexOf("data-block=\""));
            assertThat(end).as(section.slug()).startsWith("data-block=\"keypoints\"");
            assertThat(end.replaceFirst("(?s)<section class=\"references\">.*", ""))
                    .as("after the key points of %s", section.slug())
                    .doesNotContain("<h2", "<h3", "exercise-panel");
        });
    }

    @Test
    void hasFiguresThatMove() {
        var names = CourseSource.book().sections().stream()
                .flatMap(section -> Pattern.compile("data-figure=\"([^\"]+)\"")
                        .matcher(section.html().toString())
                        .results())
                .map(found -> found.group(1))
                .distinct();

        assertThat(names).hasSizeGreaterThanOrEqualTo(16);
    }

    @Test
    void citesEverySourceThatItLists() {
        assertThat(CourseSource.book().chapters()).allSatisfy(chapter -> {
            var cited = chapter.sections().stream()
                    .flatMap(section -> Pattern.compile("id=\"src-([^\"]+)\"")
                            .matcher(section.html().toString())
                            .results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(chapter.references()).allMatch(reference -> cited.contains(reference.id()));
        });
    }

    @Test
    void drawsEveryFigureThatItPlaces() throws IOException {
        var drawn = Files.readString(Path.of("frontend/scripts/figures/figures.ts"));
        var placed = CourseSource.book().sections().stream()
                .flatMap(section -> Pattern.compile("data-figure=\"([^\"]+)\"")
                        .matcher(section.html().toString())
                        .results())
                .map(found -> found.group(1))
                .distinct();

        assertThat(placed).isNotEmpty().allSatisfy(name -> assertThat(drawn).contains("import('./" + name + "')"));
    }

    @Test
    void givesFiguresTheirNumbersAsNumbers() {
        var section = CourseSource.book().sections().stream()
                .filter(candidate -> candidate.html().toString().contains("data-figure=\"pca-axis\""))
                .findFirst();

        assertThat(section)
                .hasValueSatisfying(
                        found -> assertThat(found.html().toString()).contains("{\"points\":[[0.8552,0.0819],"));
    }
}
