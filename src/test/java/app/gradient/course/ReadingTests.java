package app.gradient.course;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GradientTest
class ReadingTests {
    private static final String VECTORS = "/course/linear-algebra/vectors";

    @LocalServerPort
    int port;

    Client reader;

    @BeforeEach
    void somebodyNew() {
        reader = new Client(port);
    }

    @Test
    void showsTheSectionWithItsContentsAndNeighbours() {
        var page = reader.get(VECTORS);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Векторы: числа, у которых есть направление")
                .contains("href=\"#dot\"", "href=\"/course/linear-algebra/matrices\"", "rel=\"prev\"", "rel=\"next\"")
                .contains("aria-current=\"page\"", "<math")
                .doesNotContain("??");
    }

    @Test
    void leadsBackToWhereTheReaderStopped() {
        var stored = position(VECTORS, "0.4", "dot");

        var page = reader.get(VECTORS).body();
        var home = reader.get("/").body();

        assertThat(stored).isEqualTo(204);
        assertThat(page).contains("Продолжить с места, где вы остановились (40 %)", "href=\"#dot\" data-read-on");
        assertThat(home).contains("Продолжить раздел 1.2", VECTORS + "#dot");
    }

    @Test
    void marksASectionReadWithoutScripts() {
        var answer = reader.post(VECTORS, VECTORS + "/finished", Map.of());
        var page = reader.get(VECTORS).body();

        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(VECTORS + "#finished"));
        assertThat(page).contains("Раздел прочитан.").doesNotContain("Отметить прочитанным");
        assertThat(reader.get("/me").body()).contains("прочитан");
    }

    @Test
    void keepsWhatAGuestReadWhenTheGuestRegisters() {
        position(VECTORS, "0.5", "norm");

        reader.post(
                "/register",
                Map.of(
                        "name", "Софья",
                        "email", "sofya-" + UUID.randomUUID() + "@example.org",
                        "password", "семь вёсел и якорь"));

        assertThat(reader.get(VECTORS).body()).contains("(50 %)");
    }

    @Test
    void bringsAGuestsReadingIntoTheAccountThatLogsIn() {
        var email = "sofya-" + UUID.randomUUID() + "@example.org";
        reader.post("/register", Map.of("name", "Софья", "email", email, "password", "семь вёсел и якорь"));
        reader.postWithToken("/logout", Map.of(), reader.csrf("/profile"));
        position(VECTORS, "0.6", "norm");

        reader.post("/login", Map.of("email", email, "password", "семь вёсел и якорь"));

        assertThat(reader.get(VECTORS).body()).contains("(60 %)");
    }

    @Test
    void refusesAPositionThatIsNone() {
        assertThat(position(VECTORS, "1.5", "dot")).isEqualTo(422);
        assertThat(position(VECTORS, "NaN", "dot")).isEqualTo(422);
        assertThat(position("/course/linear-algebra/no-such-section", "0.5", "dot"))
                .isEqualTo(404);
        assertThat(position(VECTORS, "0.5", "<script>")).isEqualTo(204);
        assertThat(reader.get(VECTORS).body()).doesNotContain("<script>\"");
    }

    @Test
    void givesEveryStrangerTheSamePageWithATokenOfTheirOwn() {
        var other = new Client(port);

        var mine = reader.get(VECTORS).body();
        var theirs = other.get(VECTORS).body();

        assertThat(csrf(mine)).isNotEqualTo(csrf(theirs));
        assertThat(mine.replace(csrf(mine), "token")).isEqualTo(theirs.replace(csrf(theirs), "token"));
        assertThat(other.postWithToken(VECTORS + "/finished", Map.of(), csrf(theirs))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void sendsTheKeptPageCompressedToWhoeverTakesIt() throws IOException, InterruptedException {
        var plain =
                reader.get(VECTORS, Map.of("Accept-Encoding", "gzip;q=0, br")).body();

        var compressed = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + VECTORS))
                                .header("Accept-Encoding", "br;q=1.0, GZIP;q=0.8")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        var page = new String(
                new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes(),
                StandardCharsets.UTF_8);

        assertThat(compressed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.headers().allValues("Vary")).contains("Accept-Encoding");
        assertThat(compressed.body().length).isLessThan(plain.length() / 3);
        assertThat(page.replace(csrf(page), "token").replace('\u00a0', ' '))
                .isEqualTo(plain.replace(csrf(plain), "token"));
    }

    @Test
    void keepsALanguageToWhoeverChoseIt() {
        reader.get(VECTORS + "?lang=en");
        var english = reader.get(VECTORS).body();
        var russian = new Client(port).get(VECTORS).body();

        assertThat(english).contains("<html lang=\"en\"", ">Exercises<");
        assertThat(russian).contains("<html lang=\"ru\"", ">Задачи<");
    }

    private static String csrf(String page) {
        var matcher = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    @Test
    void hasNoPageForWhatIsPlannedOrUnknown() {
        assertThat(reader.get("/course/voice/sound").statusCode()).isEqualTo(404);
        assertThat(reader.get("/course/linear-algebra/nothing").statusCode()).isEqualTo(404);
        assertThat(reader.get("/course/nothing").statusCode()).isEqualTo(404);
        assertThat(reader.get("/course/voice").statusCode()).isEqualTo(302);
    }

    @Test
    void answersNotModifiedUntilTheReaderMovesOn() {
        var first = reader.get(VECTORS);
        // the first answer also hands out the token that the next page carries
        var second = reader.get(VECTORS);
        var tag = second.headers().firstValue("ETag").orElseThrow();

        var same = reader.get(VECTORS, Map.of("If-None-Match", tag));
        position(VECTORS, "0.3", "dot");
        var moved = reader.get(VECTORS, Map.of("If-None-Match", tag));

        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        assertThat(moved.statusCode()).isEqualTo(200);
    }

    @Test
    void mapsAllSevenChaptersForAStranger() {
        var home = reader.get("/").body();
        var contents = reader.get("/course").body();

        assertThat(home)
                .contains("Линейная алгебра", "Голосовые модели", "готовится", "Попробуйте прямо сейчас")
                .doesNotContain("??");
        assertThat(contents).contains("1.2 Векторы", "шаг 2").doesNotContain("??");
    }

    @Test
    void listsTheGlossaryByLetter() {
        assertThat(reader.get("/glossary").body())
                .contains("id=\"vector\"", "id=\"letter-В\"", "href=\"/course/linear-algebra/vectors\"")
                .doesNotContain("??");
    }

    private int position(String section, String share, String anchor) {
        return reader.post("/course", section + "/position", Map.of("share", share, "anchor", anchor))
                .statusCode();
    }
}
