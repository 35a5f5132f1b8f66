package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A learner's program that talks to the API with a token of its own. */
final class Program {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "семь вёсел и якорь";

    private final String baseUrl;
    private final String token;
    /** Without the offer of HTTP/2 that each request would carry and that a server without TLS doesn't take. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Program(String baseUrl, String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** Registers a new learner and takes a token. */
    static Program ofNewLearner(int port) {
        var email = "learner-" + UUID.randomUUID() + "@example.org";
        new Client(port).post("/register", Map.of("name", "Ада", "email", email, "password", PASSWORD));
        var basic = Base64.getEncoder().encodeToString((email + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = new Client(port).json("POST", "/api/v1/tokens", "", Map.of("Authorization", "Basic " + basic));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Program(
                "http://127.0.0.1:" + port,
                JSON.readTree(answer.body()).get("token").asString());
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body) {
        return post(path, body, Map.of());
    }

    HttpResponse<String> post(String path, String body, Map<String, String> headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    HttpResponse<String> post(String path, byte[] body, Map<String, String> headers) {
        var request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    HttpResponse<String> submitCode(String exercise, String source) {
        return post("/api/v1/exercises/" + exercise + "/submissions", files(Map.of("Solution.java", source)));
    }

    /** Submits and waits for the end, by the live events. */
    JsonNode verdictOn(String exercise, String source) {
        return follow(accepted(submitCode(exercise, source)));
    }

    JsonNode run(Map<String, String> files) {
        return follow(accepted(post("/api/v1/runs", files(files))));
    }

    /** The address that a 202 points to. */
    static String accepted(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Reads the live events until the last and answers with it. */
    JsonNode follow(String location) {
        try {
            var answer = http.send(request(location + "/events").GET().build(), HttpResponse.BodyHandlers.ofLines());
            assertThat(answer.statusCode()).isEqualTo(200);
            var last = answer.body()
                    .filter(line -> line.startsWith("data: {"))
                    .reduce((before, after) -> after)
                    .orElseThrow();
            var state = JSON.readTree(last.substring("data: ".length()));
            assertThat(state.get("terminal").asBoolean()).as(last).isTrue();
            return state;
        } catch (IOException e) {
            throw new AssertionError("the live events broke off", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }

    static String files(Map<String, String> files) {
        return JSON.writeValueAsString(Map.of("files", new LinkedHashMap<>(files)));
    }

    /** As the code of {@code exercise}, for a run. */
    static String files(Map<String, String> files, String exercise) {
        return JSON.writeValueAsString(Map.of("files", new LinkedHashMap<>(files), "exercise", exercise));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
