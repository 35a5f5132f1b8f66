package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.GradientTest;
import app.gradient.support.Routes;
import app.gradient.support.Server;
import app.gradient.support.TestDatabase;
import app.gradient.support.Wire;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.unit.DataSize;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Bodies of a hundred megabytes against the product in a process of its own, whose heap holds two of them. */
@GradientTest
@TestInstance(Lifecycle.PER_CLASS)
class BodyBoundsTests {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long HUGE = 100L * 1024 * 1024;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TempDir
    static Path folder;

    Server server;

    @BeforeAll
    void aSmallServer() {
        server = Server.startSmall("256m", TestDatabase.freshDatabase(), folder, "--spring.profiles.active=web");
    }

    @AfterAll
    void itIsStillThere() {
        boolean alive = server.isAlive();
        server.close();
        assertThat(alive).as("the server outlives its test").isTrue();
    }

    @Test
    void everyRouteHasABound() {
        var routes = Routes.of(requestMappingHandlerMapping);

        assertThat(routes).hasSizeGreaterThan(80);
        assertThat(routes)
                .allSatisfy(route -> assertThat(BodyBounds.of(route.path()))
                        .isBetween(DataSize.ofKilobytes(4), DataSize.ofMegabytes(8)));
        assertThat(routes)
                .filteredOn(route -> BodyBounds.of(route.path()).compareTo(BodyBounds.USUAL) > 0)
                .extracting(Routes.Route::pattern)
                .containsOnly("/lab/runs");
        assertThat(BodyBounds.named())
                .allSatisfy(named -> assertThat(routes)
                        .as(named)
                        .anyMatch(route -> route.pattern().startsWith(named.replace("/**", ""))));
    }

    @Test
    void refusesABodyOfAHundredMegabytesAtEveryRouteByWhatItsHeadSays() {
        var wrong = new ArrayList<String>();

        for (var route : Routes.of(requestMappingHandlerMapping)) {
            for (var method : route.writes() ? List.of(route.method()) : List.of("GET", "POST")) {
                var answer = new Wire(server.port())
                        .send(head(method, route.path(), FORM, "Content-Length: " + HUGE), Wire.plain(HUGE));
                if (answer.status() != 413) {
                    wrong.add(method + " " + route.path() + " " + answer.status());
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void readsNoBodyWithoutLengthBeyondItsBound() {
        var wrong = new ArrayList<String>();

        for (var route : Routes.of(requestMappingHandlerMapping)) {
            if (!route.writes()) {
                continue;
            }
            for (var type : List.of("application/json", FORM)) {
                var answer = new Wire(server.port())
                        .send(
                                head(route.method(), route.path(), type, "Transfer-Encoding: chunked"),
                                Wire.chunked("{\"scopes\":[", "\"a\",", HUGE));
                boolean program = route.path().startsWith("/api/") && type.equals("application/json");
                // a program without a token is sent away before its body is looked at; a token itself is asked for by
                // nobody yet
                var expected = !program ? 411 : route.path().equals("/api/v1/tokens") ? 413 : 401;
                if (answer.status() != expected) {
                    wrong.add(route + " " + type + " " + answer.status() + " instead of " + expected);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void refusesABodyOfManyPartsToo() {
        var length = new Wire(server.port())
                .send(
                        head("POST", "/login", "multipart/form-data; boundary=x", "Content-Length: " + HUGE),
                        Wire.plain(HUGE));
        var chunked = new Wire(server.port())
                .send(
                        head("POST", "/login", "multipart/form-data; boundary=x", "Transfer-Encoding: chunked"),
                        Wire.chunked("--x", "a", HUGE));

        assertThat(length.status()).isEqualTo(413);
        assertThat(chunked.status()).isEqualTo(411);
    }

    @Test
    void refusesAPackedBody() {
        var answer = new Wire(server.port())
                .send(
                        head("POST", "/api/v1/tokens", "application/json", "Content-Encoding: gzip\nContent-Length: 2"),
                        "{}");

        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void saysSoAsAPageAsANoticeAndAsAProblem() {
        var wire = new Wire(server.port());
        var length = "Content-Length: " + HUGE;

        var page = wire.send(head("POST", "/login", FORM, length), Wire.plain(HUGE));
        var notice = wire.send(head("POST", "/login", FORM, length + "\nHX-Request: true"), Wire.plain(HUGE));
        var problem = wire.send(head("POST", "/api/v1/tokens", "application/json", length), Wire.plain(HUGE));

        assertThat(page.body()).contains("<!DOCTYPE html>", "Слишком много сразу");
        assertThat(page.header("Content-Security-Policy")).isPresent();
        assertThat(notice.body()).contains("Слишком много сразу").doesNotContain("<html");
        assertThat(notice.header("HX-Retarget")).hasValue("#notices");
        assertThat(problem.header("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.body()).contains("\"status\":413");
    }

    @Test
    void manyLargeFormsAtOnceDoNotFillTheHeap() throws Exception {
        long most = BodyBounds.of("/lab/runs").toBytes();
        var statuses = new ArrayList<Integer>();

        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = new ArrayList<java.util.concurrent.Future<Wire.Answer>>();
            for (int i = 0; i < 60; i++) {
                sent.add(senders.submit(() -> new Wire(server.port())
                        .send(head("POST", "/lab/runs", FORM, "Content-Length: " + most), Wire.plain(most))));
            }
            for (var one : sent) {
                statuses.add(one.get().status());
            }
        }

        // without a token a form is refused when it has been read
        assertThat(statuses).containsOnly(403, 503).contains(403);
        assertThat(new Wire(server.port())
                        .send(head("GET", "/course", "text/plain", "X: y"), "")
                        .status())
                .isEqualTo(200);
    }

    private static String head(String method, String path, String type, String more) {
        return method + " " + path + " HTTP/1.1\nHost: 127.0.0.1\nConnection: close\nContent-Type: " + type + "\n"
                + more;
    }
}
