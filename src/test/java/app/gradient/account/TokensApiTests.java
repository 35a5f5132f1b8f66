package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GradientTest
class TokensApiTests {
    private static final String PASSWORD = "семь вёсел и якорь";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    JsonMapper json;

    Client program;
    String email;

    @BeforeEach
    void aLearnerWithAProgram() {
        email = "alan-" + UUID.randomUUID() + "@example.org";
        new Client(port).post("/register", Map.of("name", "Алан", "email", email, "password", PASSWORD));
        program = new Client(port);
    }

    @Test
    void issuesATokenForAnEmailAndAPassword() {
        var answer = program.json("POST", "/api/v1/tokens", "", basic(email, PASSWORD));
        var body = json.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(body.get("token").asString()).startsWith("grad_");
        assertThat(body.get("scopes").toString()).isEqualTo("[\"read\",\"submit\"]");
        assertThat(body.get("expiresAt").asString()).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void refusesAWrongPasswordAsAProblem() {
        var answer = program.json("POST", "/api/v1/tokens", "", basic(email, "мимо"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem(answer).get("status").asInt()).isEqualTo(401);
    }

    @Test
    void endsTheTokenThatTheRequestCarries() {
        var token = token("{}");

        var first = program.json("DELETE", "/api/v1/tokens/current", "", bearer(token));
        var second = program.json("DELETE", "/api/v1/tokens/current", "", bearer(token));

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(second.statusCode()).isEqualTo(401);
    }

    @Test
    void letsAReadingTokenReadOnly() {
        var token = token("{\"scopes\":[\"read\"],\"days\":1}");

        var read = program.get("/api/v1/no-such-thing", bearer(token));
        var write = program.json("POST", "/api/v1/no-such-thing", "{}", bearer(token));

        assertThat(read.statusCode()).isEqualTo(404);
        assertThat(write.statusCode()).isEqualTo(403);
        assertThat(problem(write).get("instance").asString()).isEqualTo("/api/v1/no-such-thing");
    }

    @Test
    void keepsGradesFromLearners() {
        assertThat(program.get("/api/v1/groups", bearer(token("{}"))).statusCode())
                .isEqualTo(403);
    }

    @Test
    void namesAnUnknownScope() {
        var answer = program.json("POST", "/api/v1/tokens", "{\"scopes\":[\"root\"]}", basic(email, PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem(answer).get("detail").asString()).contains("root");
    }

    @Test
    void saysThatABodyCannotBeRead() {
        var answer = program.json("POST", "/api/v1/tokens", "{\"scopes\":", basic(email, PASSWORD));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(problem(answer).get("detail").asString()).contains("JSON");
    }

    @Test
    void forgetsAnExpiredToken() {
        var token = token("{}");
        database.sql("update access_token set expires_at = now() - interval '1 second' where hash = ?")
                .param(Secrets.hash(token))
                .update();

        assertThat(program.get("/api/v1/me/progress", bearer(token)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void ignoresTheSessionOfABrowser() {
        var browser = new Client(port);
        browser.post("/login", Map.of("email", email, "password", PASSWORD));

        assertThat(browser.get("/api/v1/me/progress").statusCode()).isEqualTo(401);
    }

    @Test
    void describesItself() {
        var answer = program.get("/api/v1/openapi.json");
        var api = json.readTree(answer.body());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(api.at("/info/title").asString()).isNotEmpty();
        assertThat(api.get("paths").propertyNames()).contains("/api/v1/tokens", "/api/v1/tokens/current");
        assertThat(api.get("paths").propertyNames()).allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(api.at("/components/securitySchemes").propertyNames()).contains("bearer", "basic");
    }

    private String token(String wish) {
        return json.readTree(program.json("POST", "/api/v1/tokens", wish, basic(email, PASSWORD))
                        .body())
                .get("token")
                .asString();
    }

    private JsonNode problem(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private static Map<String, String> basic(String email, String password) {
        var pair = (email + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }
}
