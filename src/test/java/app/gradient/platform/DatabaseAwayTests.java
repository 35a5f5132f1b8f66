package app.gradient.platform;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.Gradient;
import app.gradient.support.Client;
import app.gradient.support.TestDatabase;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What visitors, programs and a load balancer are told while the database can't be reached. The way to it is cut and joined again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTests {
    /** Passes bytes on between an application and the database, until it is cut. */
    private static final class Way implements Closeable {
        private final ServerSocket door;
        private final int database;
        private final Set<Socket> open = ConcurrentHashMap.newKeySet();
        private volatile boolean cut;

        Way(int database) throws IOException {
            this.database = database;
            this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return door.getLocalPort();
        }

        synchronized void cut() throws IOException {
            cut = true;
            for (Socket socket : open) {
                socket.close();
            }
        }

        void join() {
            cut = false;
        }

        @Override
        public void close() throws IOException {
            cut();
            door.close();
        }

        private void serve() {
            while (!door.isClosed()) {
                try {
                    take(door.accept());
                } catch (IOException closed) {
                    // by the test's end
                }
            }
        }

        /** Whole or not at all: none may slip through between a look at {@code cut} and the cut itself. */
        private synchronized void take(Socket from) throws IOException {
            if (cut) {
                from.close();
                return;
            }
            var to = new Socket(InetAddress.getLoopbackAddress(), database);
            open.add(from);
            open.add(to);
            Thread.ofVirtual().start(() -> pass(from, to));
            Thread.ofVirtual().start(() -> pass(to, from));
        }

        private static void pass(Socket from, Socket to) {
            try (from;
                    to;
                    InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException ended) {
                // with it the other direction ends
            }
        }
    }

    private Way way;
    private ConfigurableApplicationContext application;
    private Client visitor;

    @BeforeAll
    void start() throws IOException {
        var database = TestDatabase.freshDatabase();
        var address = URI.create(database.substring("jdbc:".length()));
        way = new Way(address.getPort());
        var settings = new java.util.HashMap<>(TestDatabase.settings(database));
        settings.put("spring.datasource.url", database.replace(":" + address.getPort() + "/", ":" + way.port() + "/"));
        settings.putAll(Map.of(
                "server.port", "0",
                "gradient.roles", "web",
                "gradient.base-url", "https://school.example",
                "spring.main.banner-mode", "off"));
        application = new SpringApplication(Gradient.class)
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .flatMap(Stream::of)
                        .toArray(String[]::new));
        visitor = new Client(Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port")));
    }

    @AfterAll
    void stop() throws IOException {
        application.close();
        way.close();
    }

    @Test
    void saysSoToEverybodyAndGoesOnWhenItIsBack() throws IOException {
        assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
        way.cut();

        var page = visitor.get("/search?q=вектор");
        var problem = visitor.get("/api/v1/me", Map.of("Authorization", "Bearer grad_" + "a".repeat(43)));
        var readiness = visitor.get("/actuator/health/readiness");

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Retry-After")).hasValue("10");
        assertThat(page.body()).contains("Сейчас нет связи с базой данных", "Попробовать ещё раз");
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(readiness.statusCode()).isEqualTo(503);

        way.join();
        assertThat(visitor.get("/search?q=вектор").statusCode()).isEqualTo(200);
        assertThat(visitor.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
    }

    @Test
    void isASiteByTlsWhateverItsProxyForgetsToSay() {
        var page = visitor.get("/login");

        assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
        assertThat(page.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }
}
