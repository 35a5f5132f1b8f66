package app.gradient.course;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GradientTest
class MarksTests {
    private static final String VECTORS = "/course/linear-algebra/vectors";
    private static final Pattern DELETE = Pattern.compile("/me/marks/[0-9a-f-]{36}/delete");

    @LocalServerPort
    int port;

    Client reader;

    @BeforeEach
    void somebodyNew() {
        reader = new Client(port);
    }

    @Test
    void keepsANoteOnAParagraphAndListsIt() {
        var answer = put("note", "dot", "Третья операция берёт два вектора", "Проверить на *своих* числах");

        var page = reader.get(VECTORS).body();
        var list = reader.get("/me/marks").body();

        assertThat(answer).endsWith(VECTORS + "#dot");
        assertThat(page).contains("data-anchor=\"dot\"", "Проверить на *своих* числах");
        assertThat(list).contains("1.2 Векторы", "Третья операция берёт два вектора", "заметка");
    }

    @Test
    void exportsMarkdown() {
        put("highlight", "norm", "Умножим вектор на [самого] себя", "");
        put("note", "dot", "Третья операция", "Моя мысль");

        var file = reader.get("/me/marks.md");

        assertThat(file.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/markdown"));
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(name -> assertThat(name).contains("gradient-notes.md"));
        assertThat(file.body())
                .startsWith("# Закладки и заметки\n")
                .contains("## 1.2 [Векторы", "> Умножим вектор на \\[самого\\] себя [↗](", "\nМоя мысль\n");
    }

    @Test
    void rubsOutAndPutsBack() {
        put("bookmark", "dot", "Третья операция", "");
        var delete = firstDelete();

        reader.post("/me/marks", delete, Map.of());
        var gone = reader.get("/me/marks").body();
        put("bookmark", "dot", "Третья операция", "");

        assertThat(gone).contains("Пометка убрана.", "Вернуть").contains("Пока ни одной пометки");
        assertThat(reader.get("/me/marks").body()).contains("Третья операция");
    }

    @Test
    void holdsOneMarkOfAKindOnAParagraph() {
        put("note", "dot", "Третья операция", "первая");
        put("note", "dot", "Третья операция", "вторая");

        assertThat(reader.get("/me/marks").body()).contains("вторая").doesNotContain("первая");
    }

    @Test
    void asksAgainForANoteWithoutWords() {
        var answer = put("note", "dot", "Третья операция", "   ");
        var page = reader.get(VECTORS).body();

        assertThat(answer).endsWith(VECTORS + "#marks");
        assertThat(page).contains("Заметка пуста");
    }

    @Test
    void nobodyReachesTheMarksOfAnother() {
        put("note", "dot", "Третья операция", "тайна");
        var delete = firstDelete();
        var stranger = new Client(port);

        var answer = stranger.post("/course", delete, Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(stranger.get("/me/marks").body()).doesNotContain("тайна");
        assertThat(reader.get("/me/marks").body()).contains("тайна");
    }

    @Test
    void escapesWhatTheReaderWrites() {
        put("note", "dot", "<b>", "<script>alert(1)</script>");

        assertThat(reader.get(VECTORS).body()).doesNotContain("<script>alert").contains("&lt;script&gt;alert");
    }

    private String put(String kind, String anchor, String quote, String body) {
        var answer = reader.post(
                VECTORS, VECTORS + "/marks", Map.of("kind", kind, "anchor", anchor, "quote", quote, "body", body));
        return answer.headers().firstValue("Location").orElse("");
    }

    private String firstDelete() {
        var match = DELETE.matcher(reader.get("/me/marks").body());
        assertThat(match.find()).isTrue();
        return match.group();
    }
}
