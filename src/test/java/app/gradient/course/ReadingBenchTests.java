package app.gradient.course;

import app.gradient.support.GradientTest;
import app.gradient.support.Samples;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How long the server takes for a chapter page while twenty people read at once (target: p95 of at most 30 ms). */
@Tag("bench")
@GradientTest
class ReadingBenchTests {

    private static final int READERS = 20;
    private static final int PAGES_EACH = 100;

    @LocalServerPort
    int port;

    @Test
    void twentyConcurrentReaders() throws InterruptedException, ExecutionException {
        read(new Samples("warm-up"), 50);

        var samples = new Samples("section page, 20 concurrent readers, first byte to last");
        read(samples, PAGES_EACH);

        samples.print();
    }

    private void read(Samples samples, int pagesEach) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(READERS)) {
            var readers = new ArrayList<Callable<List<Duration>>>();
            for (var reader = 0; reader < READERS; reader++) {
                readers.add(() -> pages(pagesEach));
            }
            for (Future<List<Duration>> each : threads.invokeAll(readers)) {
                each.get().forEach(samples::add);
            }
        }
    }

    private List<Duration> pages(int count) throws IOException, InterruptedException {
        var took = new ArrayList<Duration>();
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + port + "/course/linear-algebra/vectors"))
                    .build();
            for (var page = 0; page < count; page++) {
                var begin = System.nanoTime();
                var response = client.send(request, BodyHandlers.ofByteArray());
                took.add(Duration.ofNanos(System.nanoTime() - begin));
                if (response.statusCode() != 200) {
                    throw new IllegalStateException("status " + response.statusCode());
                }
                // a person turns a page every few seconds; this reader only leaves the server a breath
                Thread.yield();
            }
        }
        return took;
    }
}
