package app.gradient.course;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over the real course: what a learner types finds what a learner means. */
@GradientTest
class SearchTests {

    @LocalServerPort
    int port;

    @Autowired
    Search search;

    @Autowired
    SearchIndex index;

    @Autowired
    Contents contents;

    @ParameterizedTest
    @ValueSource(strings = {"вектор", "векторами", "ВЕКТОРЫ", "векто"})
    void findsAWordInAnyForm(String query) {
        assertThat(hrefs(search.of(query, 10))).contains("/glossary#vector", "/course/linear-algebra/vectors");
    }

    @Test
    void putsTheTermItselfFirst() {
        assertThat(search.of("скалярное произведение", 10).hits().getFirst().href())
                .isEqualTo("/glossary#dot-product");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ветор", "dtrnjh"})
    void forgivesASlipAndTheWrongLayout(String typed) {
        var found = search.of(typed, 10);

        assertThat(found.shownFor()).hasValueSatisfying(word -> assertThat(word).startsWith("вектор"));
        assertThat(found.hits()).isNotEmpty();
    }

    @Test
    void findsCodeLetterByLetter() {
        assertThat(search.of("DenseVector", 20).hits())
                .extracting(Found.Hit::kind)
                .contains("program");
    }

    @Test
    void findsFormulas() {
        assertThat(search.of("\\lVert v \\rVert", 20).hits())
                .extracting(Found.Hit::kind)
                .contains("formula");
    }

    @Test
    void findsFormulasAsTheyAreReadToo() {
        assertThat(search.of("‖v‖", 20).hits()).extracting(Found.Hit::kind).contains("formula");
    }

    @Test
    void putsTheSectionAboutAWordBeforeThoseThatOnlyNameIt() {
        assertThat(hrefs(search.of("вектор", 20)).stream().filter(href -> href.startsWith("/course/")))
                .first()
                .isEqualTo("/course/linear-algebra/vectors");
    }

    @Test
    void saysThatAQuotationBeginsInTheMiddleOfASentence() {
        var contexts = search.of("вектор", 30).hits().stream()
                .map(hit -> hit.context().stream().map(Found.Piece::text).collect(Collectors.joining()))
                .filter(context -> !context.isEmpty());

        assertThat(contexts)
                .noneMatch(context -> Character.isLowerCase(context.charAt(0)))
                .anyMatch(context -> context.startsWith("… "));
    }

    @Test
    void saysThatAQuotationGoesOn() {
        var contexts = contexts("вектор");

        assertThat(contexts).anyMatch(context -> context.endsWith("…"));
        assertThat(contexts).noneMatch(context -> context.endsWith(" …"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"вектор", "длина вектора", "формула", "матрица"})
    void leavesNoHoleWhereAReferenceStood(String query) {
        assertThat(contexts(query))
                .noneMatch(context -> context.contains(" .") || context.contains(" ,") || context.contains("()"));
    }

    @Test
    void showsAFormulaWhole() {
        var formulas = search.of("косинус", 30).hits().stream()
                .filter(hit -> hit.kind().equals("formula"))
                .toList();

        assertThat(formulas)
                .allSatisfy(hit -> assertThat(
                                hit.context().stream().map(Found.Piece::text).collect(Collectors.joining()))
                        .doesNotStartWith("…")
                        .doesNotEndWith("…"));
    }

    @Test
    void showsWordsThatTheCourseHasForWordsWithSlips() {
        var found = search.of("собственый ветор", 10);

        assertThat(found.shownFor())
                .hasValueSatisfying(words -> assertThat(words)
                        .doesNotContain("собственый")
                        .startsWith("собственн")
                        .contains("вектор"));
        assertThat(found.hits()).isNotEmpty();
    }

    @Test
    void cutsAQuotationOutsideFormulas() {
        var whole = "Запишем a₁₁x₁ + a₁₂x₂ = b₂, и система готова: u · v = Σᵢ₌₁ⁿ uᵢvᵢ, то есть сумма.";

        var cut = Search.betweenWords(
                List.of(
                        new Found.Piece("₂ = b₂, и ", false),
                        new Found.Piece("система", true),
                        new Found.Piece(" готова: u · v = Σᵢ₌₁ⁿ u", false)),
                whole);

        assertThat(cut).extracting(Found.Piece::text).containsExactly("и ", "система", " готова");
    }

    @Test
    void showsAProgramOnceThoughItIsReadInPieces() {
        var programs = search.of("Eigen", 50).hits().stream()
                .filter(hit -> hit.kind().equals("program"))
                .map(hit -> hit.title() + hit.place());

        assertThat(programs).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void saysWhichSectionATermBelongsTo() {
        var term = search.of("скалярное произведение", 10).hits().stream()
                .filter(hit -> hit.href().equals("/glossary#dot-product"))
                .findFirst();

        assertThat(term).get().extracting(Found.Hit::places).isEqualTo(List.of("dot product", "1.2"));
    }

    private List<String> contexts(String query) {
        return search.of(query, 30).hits().stream()
                .map(hit -> hit.context().stream().map(Found.Piece::text).collect(Collectors.joining()))
                .filter(context -> !context.isEmpty())
                .toList();
    }

    @Test
    void showsFormulasAsTheyAreRead() {
        assertThat(search.of("скалярное произведение", 20).hits())
                .allSatisfy(hit -> assertThat(
                                hit.context().stream().map(Found.Piece::text).collect(Collectors.joining()))
                        .doesNotContain("\\", "_{"));
        assertThat(search.of("скалярное произведение", 1).hits().getFirst().context())
                .anySatisfy(piece -> assertThat(piece.text()).contains("u · v = u₁v₁ + … + uₙvₙ"));
    }

    @Test
    void marksTheWordsInTheirContext() {
        var hit = search.of("норма", 10).hits().getFirst();

        assertThat(hit.title()).anySatisfy(piece -> {
            assertThat(piece.match()).isTrue();
            assertThat(piece.text()).isEqualToIgnoringCase("норма");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "а", "и", "!!", "' or 1=1 --", "%", "a:* & !b", "\\", "бегемотообразный"})
    void bearsWhateverIsTyped(String query) {
        assertThat(search.of(query, 10).hits().size()).isLessThanOrEqualTo(10);
    }

    @Test
    void leavesAnIndexOfTheSameEditionAlone() {
        assertThat(index.rebuild(IndexCourse.checksum(contents.revision()), List.of()))
                .isFalse();
        assertThat(search.of("вектор", 10).hits()).isNotEmpty();
    }

    @Test
    void answersWithAPageOrWithTheResultsAlone() {
        var reader = new Client(port);

        var page = reader.get("/search?q=%D0%BD%D0%BE%D1%80%D0%BC%D0%B0");
        var box = reader.get("/search?q=%D0%BD%D0%BE%D1%80%D0%BC%D0%B0", Map.of("HX-Request", "true"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html", "<mark>");
        assertThat(box.body()).contains("id=\"results\"", "<mark>").doesNotContain("<html");
    }

    private static List<String> hrefs(Found found) {
        return found.hits().stream().map(Found.Hit::href).toList();
    }
}
