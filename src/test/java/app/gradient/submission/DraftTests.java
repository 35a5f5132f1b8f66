package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

@GradientTest
class DraftTests {
    private static final String PAGE = "/exercises/" + CourseFiles.CODE;
    private static final String PASSWORD = "семь вёсел и якорь";

    @LocalServerPort
    int port;

    @Autowired
    JsonMapper json;

    @Test
    void isInTheEditorWhenAGuestComesBack() {
        var guest = new Client(port);

        var saved = save(guest, "class Solution { /* полдела */ }", 0);

        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(200);
        assertThat(json.readTree(saved.body()).get("version").asLong()).isEqualTo(1);
        assertThat(guest.get(PAGE).body()).contains("/* полдела */").contains("data-version=\"1\"");
        assertThat(new Client(port).get(PAGE).body()).doesNotContain("полдела");
    }

    @Test
    void survivesRegisteringLoggingOutAndASecondDevice() {
        var email = "draft-" + UUID.randomUUID() + "@example.org";
        var first = new Client(port);
        save(first, "class Solution { /* от гостя */ }", 0);
        first.post("/register", Map.of("name", "Ада", "email", email, "password", PASSWORD));
        first.post(PAGE, "/logout", Map.of());

        var second = new Client(port);
        second.post("/login", Map.of("email", email, "password", PASSWORD));

        assertThat(second.get(PAGE).body()).contains("/* от гостя */");
    }

    @Test
    void offersBothTextsWhenTwoDevicesWroteOnTheSameVersion() {
        var guest = new Client(port);
        save(guest, "class Solution { /* начало */ }", 0);
        save(guest, "class Solution { /* ноутбук */ }", 1);

        var late = save(guest, "class Solution { /* телефон */ }", 1);

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(json.readTree(late.body()).get("source").asString()).contains("ноутбук");
        assertThat(json.readTree(late.body()).get("version").asLong()).isEqualTo(2);
        assertThat(save(guest, "class Solution { /* телефон */ }", 2).statusCode())
                .as("the reader chose their own text")
                .isEqualTo(200);
    }

    @Test
    void doesNotQuarrelAboutTheSameText() {
        var guest = new Client(port);
        save(guest, "class Solution { /* одно */ }", 0);

        var again = save(guest, "class Solution { /* одно */ }", 0);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(json.readTree(again.body()).get("version").asLong()).isEqualTo(1);
    }

    @Test
    void keepsWhatARefusedFormHeld() {
        var guest = new Client(port);

        var refused = guest.post(
                PAGE,
                PAGE + "/submissions",
                Map.of("file", "Solution.java", "source", "class Answer { /* не то имя */ }"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("/* не то имя */").contains("role=\"alert\"");
    }

    @Test
    void goesBackToTheStarterOnReset() {
        var guest = new Client(port);
        save(guest, "class Solution { /* запутался */ }", 0);

        guest.post(PAGE, PAGE + "/reset", Map.of());

        assertThat(guest.get(PAGE).body()).doesNotContain("запутался");
    }

    @Test
    void comesBackFromAnOldAttempt() {
        var guest = new Client(port);
        var fields = Map.of("file", "Solution.java", "source", CourseFiles.wrong(CourseFiles.CODE, "dot-only"));
        guest.post(PAGE, PAGE + "/submissions", fields);
        var history = guest.get(PAGE + "/submissions").body();
        var attempt = history.substring(history.indexOf("/submissions/", history.indexOf("<ol")));
        var path = attempt.substring(0, attempt.indexOf('"'));
        save(guest, "class Solution { /* заново */ }", 1);

        var restored = guest.post(path, path + "/restore", Map.of());

        assertThat(restored.statusCode()).isEqualTo(302);
        assertThat(guest.get(PAGE).body()).doesNotContain("заново");
    }

    private HttpResponse<String> save(Client client, String source, long version) {
        return client.json(
                "PUT",
                PAGE + "/draft",
                json.writeValueAsString(Map.of("source", source, "version", version)),
                Map.of("X-XSRF-TOKEN", client.csrf(PAGE), "Accept", "application/json"));
    }
}
