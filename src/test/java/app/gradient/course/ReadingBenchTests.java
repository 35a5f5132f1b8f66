package app.gradient.course;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import app.gradient.support.Samples;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;

/**
 * How long the server takes for a chapter page while twenty people read at once (target: p95 of at most 30 ms). Measured in
 * the server, from the first line of a request to the last byte of its answer, and by the readers, whose own work shares the
 * processors with the server's. They read without a break, as nobody does, and with a second or less between two pages.
 */
@Tag("bench")
@GradientTest
class ReadingBenchTests {
    private static final int READERS = 20;
    private static final int PAGES_EACH = 100;
    private static final int PAUSED_PAGES_EACH = 20;
    private static final int LONGEST_PAUSE_MS = 1000;

    /** Whoever reads takes all sections in turn, compressed, on a connection that stays open. */
    private record Reader(String cookie, List<String> addresses) {}

    /** Times each request inside the server. */
    @TestConfiguration
    static class Stopwatch extends ValveBase {
        private volatile @Nullable Samples samples;

        Stopwatch() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            long begin = System.nanoTime();
            getNext().invoke(request, response);
            var now = samples;
            if (now != null) {
                now.add(Duration.ofNanos(System.nanoTime() - begin));
            }
        }

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> stopwatch() {
            return factory -> factory.addEngineValves(this);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Contents contents;

    @Autowired
    Stopwatch stopwatch;

    @Test
    void strangers() throws InterruptedException, ExecutionException {
        measure("strangers", READERS, () -> "");
    }

    @Test
    void learners() throws InterruptedException, ExecutionException {
        measure("learners with an account", READERS, this::signedIn);
    }

    private void measure(String who, int count, Supplier<String> cookie)
            throws InterruptedException, ExecutionException {
        var addresses = contents.readyInReadingOrder().stream()
                .map(section -> "http://127.0.0.1:" + port + section.href())
                .toList();
        var readers = new ArrayList<Reader>();
        for (int i = 0; i < count; i++) {
            readers.add(new Reader(cookie.get(), addresses));
        }
        read(readers, PAGES_EACH, 0, new Samples("warm-up"));
        run(who + ", without a break", readers, PAGES_EACH, 0);
        run(who + ", a page in half a second each", readers, PAUSED_PAGES_EACH, LONGEST_PAUSE_MS);
    }

    private void run(String name, List<Reader> readers, int pagesEach, int longestPauseMs)
            throws InterruptedException, ExecutionException {
        var inServer = new Samples("section, 20 " + name + ": server");
        var byReader = new Samples("section, 20 " + name + ": reader");
        stopwatch.samples = inServer;
        long begin = System.nanoTime();
        read(readers, pagesEach, longestPauseMs, byReader);
        double seconds = (System.nanoTime() - begin) / 1e9;
        stopwatch.samples = null;
        inServer.print();
        byReader.print();
        System.out.printf(Locale.ROOT, "BENCH %.0f pages a second%n", readers.size() * pagesEach / seconds);
    }

    private static void read(List<Reader> readers, int pagesEach, int longestPauseMs, Samples samples)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(readers.size())) {
            var tasks = readers.stream()
                    .map(reader -> (Callable<Boolean>) () -> {
                        pages(reader, pagesEach, longestPauseMs, samples);
                        return true;
                    })
                    .toList();
            for (Future<Boolean> each : threads.invokeAll(tasks)) {
                each.get();
            }
        }
    }

    private static void pages(Reader reader, int count, int longestPauseMs, Samples samples) throws IOException {
        int first = ThreadLocalRandom.current().nextInt(reader.addresses.size());
        for (int page = 0; page < count; page++) {
            if (longestPauseMs > 0) {
                LockSupport.parkNanos(
                        Duration.ofMillis(ThreadLocalRandom.current().nextInt(longestPauseMs))
                                .toNanos());
            }
            var address = URI.create(reader.addresses.get((first + page) % reader.addresses.size()));
            long begin = System.nanoTime();
            var connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Accept-Encoding", "gzip");
            connection.setRequestProperty("Cookie", reader.cookie);
            if (connection.getResponseCode() != 200) {
                throw new IllegalStateException("status " + connection.getResponseCode());
            }
            try (var body = connection.getInputStream()) {
                body.transferTo(OutputStream.nullOutputStream());
            }
            samples.add(Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private String signedIn() {
        var client = new Client(port);
        client.post(
                "/register",
                Map.of(
                        "name", "Софья",
                        "email", "reader-" + UUID.randomUUID() + "@example.org",
                        "password", "семь вёсел и якорь"));
        return "SESSION=" + client.cookie("SESSION") + "; XSRF-TOKEN=" + client.cookie("XSRF-TOKEN");
    }
}
