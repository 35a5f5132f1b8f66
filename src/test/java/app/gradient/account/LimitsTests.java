package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gradient.Gradient;
import app.gradient.platform.RateLimit;
import app.gradient.platform.RateLimits;
import app.gradient.platform.TooManyRequests;
import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import app.gradient.support.Routes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@GradientTest
@TestPropertySource(properties = {"gradient.limits.guests-per-hour=5", "gradient.limits.writes-per-minute=3"})
class LimitsTests {
    private static final RateLimit TEN = new RateLimit("ten", 10, Duration.ofHours(1));

    @LocalServerPort
    int port;

    @Autowired
    RateLimits limits;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment environment;

    @Test
    void givesEachKeyItsAllowanceAndNoMore() {
        var key = UUID.randomUUID().toString();

        for (int i = 0; i < 10; i++) {
            limits.spend(TEN, key);
        }

        assertThatThrownBy(() -> limits.spend(TEN, key)).isInstanceOfSatisfying(TooManyRequests.class, refused -> {
            assertThat(refused.retryAfter()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(6));
        });
        limits.spend(TEN, key + "'s neighbour");
    }

    @Test
    void givesBackWhatIsRefunded() {
        var key = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            limits.spend(TEN, key);
        }

        limits.refund(TEN, key);

        limits.spend(TEN, key);
        assertThatThrownBy(() -> limits.spend(TEN, key)).isInstanceOf(TooManyRequests.class);
    }

    @Test
    void twoNodesOverOneDatabaseCountTogether() throws Exception {
        var key = UUID.randomUUID().toString();
        try (var other = new SpringApplication(Gradient.class) {
            {
                setWebApplicationType(WebApplicationType.NONE);
            }
        }.run(
                "--spring.main.banner-mode=off",
                "--spring.main.lazy-initialization=true",
                "--gradient.roles=web",
                "--db-scheduler.enabled=false",
                "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"),
                "--gradient.data-dir=" + environment.getProperty("gradient.data-dir"))) {
            var elsewhere = other.getBean(RateLimits.class);

            int passed = 0;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var tries = new ArrayList<Future<Boolean>>();
                for (int i = 0; i < 60; i++) {
                    var node = i % 2 == 0 ? limits : elsewhere;
                    tries.add(threads.submit((Callable<Boolean>) () -> {
                        try {
                            node.spend(TEN, key);
                            return true;
                        } catch (TooManyRequests e) {
                            return false;
                        }
                    }));
                }
                for (var one : tries) {
                    passed += one.get() ? 1 : 0;
                }
            }

            assertThat(passed).isEqualTo(10);
        }
    }

    @Test
    void keepsNoAddressAndForgetsWhatIsWhole() {
        limits.spend(new RateLimit("short", 10, Duration.ofMillis(1)), "203.0.113.99");

        var text = database.sql("select coalesce(string_agg(r::text, ' '), '') from rate_limit r")
                .query(String.class)
                .single();

        assertThat(text).doesNotContain("203.0.113.99");
    }

    @Test
    void everyRouteThatChangesSomethingHasALimit() {
        var unlimited = new ArrayList<String>();
        int walked = 0;

        for (var route : Routes.of(requestMappingHandlerMapping)) {
            if (!route.writes() || route.pattern().startsWith("/api/")) {
                continue;
            }
            // nobody yet, so that the address is what counts; what asks for an account or a role is refused before
            var visitor = new Client(port);
            var csrf = visitor.csrf("/login");
            int last = 0;
            // four as nobody, four as the guest that the first of them may have made
            for (int i = 0; i < 8 && last != 429; i++) {
                if (last == 302) {
                    csrf = visitor.csrf("/login"); // leaving ends the form's token as well
                }
                last = route.method().equals("PUT")
                        ? visitor.json("PUT", route.path(), "{}", Map.of("X-XSRF-TOKEN", csrf))
                                .statusCode()
                        : visitor.postWithToken(route.path(), Map.of(), csrf).statusCode();
            }
            walked++;
            if (last != 429 && last != 303) {
                unlimited.add(route + " " + last);
            }
        }

        assertThat(walked).isGreaterThan(40);
        assertThat(unlimited).isEmpty();
    }

    @Test
    void anAddressBringsABoundedNumberOfGuests() {
        var csrfOf = new Client(port);
        var statuses = new ArrayList<Integer>();
        int before = people();

        for (int i = 0; i < 8; i++) {
            csrfOf.forgetCookies();
            var csrf = csrfOf.csrf("/glossary");
            // each time nobody again, from the one address; the limit of writes is by address while there is nobody
            database.sql("delete from rate_limit where whole_at < clock_timestamp() + interval '2 minutes'")
                    .update();
            statuses.add(csrfOf.postWithToken("/runs", Map.of("source", "void main() {}"), csrf)
                    .statusCode());
        }

        assertThat(statuses).containsExactly(302, 302, 302, 302, 302, 429, 429, 429);
        assertThat(people() - before).isEqualTo(5);
        csrfOf.forgetCookies();
        database.sql("delete from rate_limit where whole_at < clock_timestamp() + interval '2 minutes'")
                .update();
        assertThat(csrfOf.post("/glossary", "/runs", Map.of("source", "void main() {}"))
                        .body())
                .contains("Войдите или зарегистрируйтесь");
    }

    /** Nothing is asserted: what one use costs, for the decision record. */
    @Test
    @Tag("bench")
    void tellsWhatAUseCosts() {
        var many = new RateLimit("many", 1_000_000, Duration.ofHours(1));
        for (int i = 0; i < 500; i++) {
            limits.spend(many, "warm " + i % 50);
        }
        long begun = System.nanoTime();
        for (int i = 0; i < 2_000; i++) {
            limits.spend(many, "key " + i % 50);
        }

        System.out.println("one use of a limit: " + (System.nanoTime() - begun) / 2_000_000 + " µs");
    }

    private int people() {
        return database.sql("select count(*) from person").query(Integer.class).single();
    }
}
