package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.GradientTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a browser is told about keeping and packing what it is sent. */
@GradientTest
class AssetsTests {
    private static final Pattern NAMED_BY_CONTENT = Pattern.compile("/assets/[a-z0-9-]+-[A-Z0-9]{8}\\.[a-z0-9]+");

    @LocalServerPort
    int port;

    @Autowired
    Assets assets;

    @ParameterizedTest
    @ValueSource(
            strings = {"app.css", "app.js", "early.js", "icons.svg", "literata-cyrillic.woff2", "gradient-math.woff2"})
    void aBuiltFileIsNamedByItsContentAndKeptForEver(String name) throws IOException, InterruptedException {
        var answer = get(assets.url(name), "identity");

        assertThat(assets.url(name)).matches(NAMED_BY_CONTENT);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.css", "app.js", "icons.svg"})
    void aBuiltTextComesAsTheBuildPackedIt(String name) throws IOException, InterruptedException {
        var plain = get(assets.url(name), "identity").body().length;

        for (var packing : List.of("br", "gzip")) {
            var packed = get(assets.url(name), packing);

            assertThat(packed.headers().firstValue("Content-Encoding")).hasValue(packing);
            assertThat(packed.headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Encoding"));
            assertThat(packed.body().length).isLessThan(plain / 2);
        }
    }

    @Test
    void aPageIsPackedAndAskedForAgain() throws IOException, InterruptedException {
        var plain = get("/course/linear-algebra/vectors", "identity");
        var packed = get("/course/linear-algebra/vectors", "gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 4);
        assertThat(packed.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    }

    private HttpResponse<byte[]> get(String path, String packing) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Encoding", packing)
                    .build();
            return http.send(request, BodyHandlers.ofByteArray());
        }
    }
}
