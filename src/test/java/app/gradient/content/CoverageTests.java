package app.gradient.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Proves that each topic, corrected mistake and program that a chapter owes is answered at a place that exists. */
class CoverageTests {
    private static final Path SOURCE = Path.of("src/main/content");
    private static final Path REQUIRED = Path.of("src/test/resources/app/gradient/content/required-topics.yml");

    /** A chapter's folder, what it owes (id and short title) and where it says to answer that (id and one place or several). */
    record Case(String folder, Map<String, String> required, Map<String, Object> answered) {
        List<String> places(String id) {
            var places = answered.get(id);
            return places == null
                    ? List.of()
                    : places instanceof List<?> list
                            ? list.stream().map(String::valueOf).toList()
                            : List.of(String.valueOf(places));
        }

        Chapter chapter() {
            return CourseSource.book().chapters().stream()
                    .filter(chapter -> chapter.folder().equals(folder + '/'))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public String toString() {
            return folder;
        }
    }

    static Stream<Case> chapters() throws IOException {
        var required = yaml(REQUIRED, new TypeReference<TreeMap<String, Map<String, String>>>() {});
        return required.entrySet().stream().map(chapter -> {
            var coverage = SOURCE.resolve(chapter.getKey()).resolve("coverage.yml");
            return new Case(
                    chapter.getKey(),
                    chapter.getValue(),
                    yaml(coverage, new TypeReference<TreeMap<String, Object>>() {}));
        });
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void answersEverythingItOwes(Case chapter) {
        assertThat(chapter.answered().keySet())
                .as("ids in coverage.yml of %s", chapter)
                .containsExactlyInAnyOrderElementsOf(chapter.required().keySet());
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void pointsOnlyAtPlacesThatExist(Case chapter) {
        var unknown = chapter.answered().keySet().stream()
                .flatMap(id -> Stream.concat(
                        chapter.places(id).isEmpty() ? Stream.of(id + ": no place") : Stream.empty(),
                        chapter.places(id).stream()
                                .filter(place -> !exists(chapter.chapter(), place))
                                .map(place -> id + ": " + place)))
                .toList();

        assertThat(unknown)
                .as("places in coverage.yml of %s that are nowhere", chapter)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void showsEachProgramInTheSectionThatAnswersIt(Case chapter) {
        var programs = chapter.answered().keySet().stream().filter(id -> id.startsWith("X"));

        assertThat(programs).isNotEmpty().allSatisfy(id -> {
            var places = chapter.places(id);
            var sections = places.stream().filter(place -> !place.endsWith(".java"));
            var shown = sections.map(place -> section(chapter.chapter(), place))
                    .flatMap(section -> section.programs().stream())
                    .toList();
            assertThat(places.stream().filter(place -> place.endsWith(".java")).map(CoverageTests::programName))
                    .as("programs of %s", id)
                    .isNotEmpty()
                    .isSubsetOf(shown);
        });
    }

    private static boolean exists(Chapter chapter, String place) {
        if (place.endsWith(".java")) {
            return chapter.sections().stream()
                    .anyMatch(section -> section.programs().contains(programName(place)));
        }
        var slug = place.split("#", -1)[0];
        var anchor = place.substring(slug.length());
        return chapter.sections().stream()
                .filter(section -> section.slug().equals(slug))
                .anyMatch(section ->
                        anchor.isEmpty() || section.html().toString().contains(" id=\"" + anchor.substring(1) + '"'));
    }

    private static Section section(Chapter chapter, String place) {
        return chapter.sections().stream()
                .filter(section -> section.slug().equals(place.split("#", -1)[0]))
                .findFirst()
                .orElseThrow();
    }

    private static String programName(String file) {
        return file.substring(0, file.length() - ".java".length());
    }

    private static <T> T yaml(Path file, TypeReference<T> type) {
        try {
            return YAMLMapper.builder().build().readValue(Files.readString(file), type);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
