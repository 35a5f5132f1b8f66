package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@GradientTest
@Import(GuestTests.Writing.class)
class GuestTests {
    private static final String PASSWORD = "семь вёсел и якорь";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    Writing writing;

    Client browser;
    String email;

    @BeforeEach
    void aStranger() {
        browser = new Client(port);
        email = "guest-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void becomesAGuestWithTheFirstWriteAndStaysTheSame() {
        var nobody = browser.get("/test/who").body();
        var guest = browser.get("/test/write").body();

        assertThat(nobody).isEqualTo("nobody");
        assertThat(browser.get("/test/write").body()).isEqualTo(guest);
        assertThat(browser.get("/test/who").body()).isEqualTo(guest);
        assertThat(role(guest)).isEqualTo("GUEST");
    }

    @Test
    void staysTheSamePersonWhenRegistering() {
        var guest = browser.get("/test/write").body();

        browser.post("/register", Map.of("name", "Ада", "email", email, "password", PASSWORD));

        assertThat(browser.get("/test/who").body()).isEqualTo(guest);
        assertThat(role(guest)).isEqualTo("LEARNER");
    }

    @Test
    void goesIntoTheAccountWhenLoggingIn() {
        new Client(port).post("/register", Map.of("name", "Ада", "email", email, "password", PASSWORD));
        var guest = browser.get("/test/write").body();

        browser.post("/login", Map.of("email", email, "password", PASSWORD));
        var account = browser.get("/test/who").body();

        assertThat(account).isNotEqualTo(guest);
        assertThat(writing.merged).contains(new GuestMerged(PersonId.parse(guest), PersonId.parse(account)));
        assertThat(database.sql("select merged_into::text from person where person_id = ?")
                        .param(UUID.fromString(guest))
                        .query(String.class)
                        .single())
                .isEqualTo(account);
    }

    @Test
    void asksAGuestForAnAccountWhereOneIsNeeded() {
        browser.get("/test/write");

        var answer = browser.get("/profile");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/login?next=%2Fprofile");
    }

    private String role(String person) {
        return database.sql("select role from person where person_id = ?")
                .param(UUID.fromString(person))
                .query(String.class)
                .single();
    }

    /** A page that writes, as those of other modules do. */
    @TestConfiguration(proxyBeanMethods = false)
    @RestController
    static class Writing {
        final List<GuestMerged> merged = new CopyOnWriteArrayList<>();

        @GetMapping("/test/write")
        String write(Visitor visitor) {
            return visitor.personOrGuest().id().toString();
        }

        @GetMapping("/test/who")
        String who(Optional<Person> person) {
            return person.map(known -> known.id().toString()).orElse("nobody");
        }

        @EventListener
        void merged(GuestMerged event) {
            merged.add(event);
        }
    }
}
