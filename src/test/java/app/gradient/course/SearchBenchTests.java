package app.gradient.course;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.GradientTest;
import app.gradient.support.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long the instant box waits for its results, from the first byte of the request to the last of the answer, over HTTP and the whole
 * course (target: p95 of at most 50 ms for every sort of query). One reader, as a person types into one box.
 */
@Tag("bench")
@GradientTest
class SearchBenchTests {
    private static final int WARM_UP = 30;
    private static final int TIMES = 100;

    private static final Map<String, List<String>> SORTS = Map.of(
            "letter by letter", List.of("ск", "скал", "скаляр", "скалярное", "скалярное про", "скалярное произведение"),
            "words", List.of("вектор", "матрицами", "градиентный спуск", "переобучение модели", "обратная матрица"),
            "misspelt", List.of("ветор", "собственый вектр", "dtrnjh", "градеентный спуск", "регресия"),
            "formula", List.of("\\lVert v \\rVert", "\\frac{1}{n}", "A^T A", "\\sum_{i=1}^n", "‖v‖"),
            "code",
                    List.of(
                            "DenseVector",
                            "Math.sqrt",
                            "createDenseVector(",
                            "for (int i",
                            "LogisticRegressionTrainer"),
            "nothing", List.of("фотосинтез", "бегемотообразный", "qwxz"));

    @LocalServerPort
    int port;

    @Test
    void theInstantBox() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            for (var sort : List.of("letter by letter", "words", "misspelt", "formula", "code", "nothing")) {
                var queries = SORTS.getOrDefault(sort, List.of());
                search(client, queries, WARM_UP, new Samples("warm-up"));
                var samples = new Samples("search box, " + sort);
                search(client, queries, TIMES, samples);
                samples.print();
            }
        }
    }

    private void search(HttpClient client, List<String> queries, int times, Samples samples)
            throws IOException, InterruptedException {
        for (int time = 0; time < times; time++) {
            for (var query : queries) {
                var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/search?q="
                                + URLEncoder.encode(query, StandardCharsets.UTF_8)))
                        .header("HX-Request", "true")
                        .build();
                var begin = System.nanoTime();
                var response = client.send(request, BodyHandlers.ofString());
                samples.add(Duration.ofNanos(System.nanoTime() - begin));
                assertThat(response.statusCode()).isEqualTo(200);
            }
        }
    }
}
