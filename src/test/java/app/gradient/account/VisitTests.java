package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import app.gradient.support.TestClock;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Who was here when, and who is taken for gone. */
@GradientTest
@TestPropertySource(properties = "gradient.account.guests-kept=20d")
class VisitTests {
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final String SECTION = "/course/linear-algebra/vectors";
    private static final Duration A_MONTH = Duration.ofDays(29);

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    RecurringTask<Void> accountCleaning;

    Client browser;

    @BeforeEach
    void aStranger() {
        browser = new Client(port);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void writesTheLastVisitOfAnAccountAtMostOnceAMinute() {
        var email = register();
        var registered = lastSeen(email);

        clock.advance(Duration.ofSeconds(40));
        browser.get("/profile");
        var within = lastSeen(email);
        clock.advance(Duration.ofSeconds(30));
        browser.get("/profile");
        var later = lastSeen(email);

        assertThat(within).isEqualTo(registered);
        assertThat(later).isAfterOrEqualTo(registered.plusSeconds(70));
    }

    @Test
    void writesItThoughTheRequestFails() {
        var email = register();
        var registered = lastSeen(email);

        clock.advance(Duration.ofDays(1));
        var answer = browser.post("/profile", Map.of("name", ""));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(lastSeen(email)).isAfterOrEqualTo(registered.plus(Duration.ofDays(1)));
    }

    @Test
    void isNotPutBackByAChangeOfTheSamePerson() {
        var email = register();
        clock.advance(Duration.ofDays(1));
        browser.get("/profile");
        var seen = lastSeen(email);

        browser.post("/profile", Map.of("name", "Ада Лавлейс", "language", "ru", "theme", "auto"));

        assertThat(lastSeen(email)).isAfterOrEqualTo(seen);
    }

    @Test
    void countsAProgramAsItsOwner() {
        var email = register();
        var page = browser.post("/profile", "/profile/tokens", Map.of("name", "x", "scopes", "READ", "days", "30"));
        var token = page.body().replaceAll("(?s).*(grad_[A-Za-z0-9_-]{43}).*", "$1");
        var before = lastSeen(email);

        clock.advance(Duration.ofDays(2));
        var answer = new Client(port).get("/api/v1/me/progress", Map.of("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(lastSeen(email)).isAfterOrEqualTo(before.plus(Duration.ofDays(2)));
    }

    @Test
    void showsTheAdminWhenSomebodyWasLastHere() {
        clock.set("2027-03-01T09:00:00Z");
        var email = register();
        var admin = admin();
        clock.set("2027-03-08T09:00:00Z");
        browser.get("/profile");
        var seen = new Client(port);
        seen.post("/login", Map.of("email", admin, "password", PASSWORD));

        var list = seen.get("/admin?q=" + email).body();

        assertThat(list).contains("8 марта").doesNotContain("1 марта");
    }

    @Test
    void keepsAGuestWhoWorksAndForgetsOneWhoLeft() {
        var left = guest(new Client(port));
        var comes = guest(browser);
        clock.advance(A_MONTH);
        browser.get("/lab/runs");

        clean();

        assertThat(exists(left)).isFalse();
        assertThat(exists(comes)).isTrue();
    }

    @Test
    void keepsAGuestWhoseWorkIsOfToday() {
        var guest = guest(browser);
        seen(guest, clock.instant().minus(A_MONTH));

        clean();

        assertThat(exists(guest)).as("wrote a note today").isTrue();
    }

    @Test
    void keepsAGuestForAsLongAsTheSettingSays() {
        var guest = guest(browser);
        clock.advance(Duration.ofDays(19));
        clean();
        var within = exists(guest);
        clock.advance(Duration.ofDays(2));

        clean();

        assertThat(within).isTrue();
        assertThat(exists(guest)).isFalse();
    }

    @Test
    void keepsAnAccountHoweverLongItIsAway() {
        var email = register();
        clock.advance(Duration.ofDays(900));

        clean();

        assertThat(lastSeen(email)).isBefore(clock.instant().minus(Duration.ofDays(899)));
    }

    /** Exactly what the scheduler calls at night. */
    private void clean() {
        accountCleaning.executeRecurringly(accountCleaning.instance("night"), (ExecutionContext) null);
    }

    private String register() {
        var email = "visit-" + UUID.randomUUID() + "@example.org";
        browser.post("/register", Map.of("name", "Ада", "email", email, "password", PASSWORD));
        return email;
    }

    private String admin() {
        var email = "visit-" + UUID.randomUUID() + "@example.org";
        accounts.add("Админ", email, Role.ADMIN, Optional.of(passwords.encode(PASSWORD)), clock.instant());
        return email;
    }

    /** A stranger who writes a note becomes a guest. */
    private UUID guest(Client stranger) {
        var answer = stranger.post(
                SECTION,
                SECTION + "/marks",
                Map.of("kind", "note", "anchor", "dot", "quote", "Третья операция", "body", "Моя мысль"));
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("#dot");
        return database.sql("select person_id from person where role = 'GUEST' order by created_at desc limit 1")
                .query(UUID.class)
                .single();
    }

    private void seen(UUID person, Instant at) {
        database.sql("update person set last_seen_at = ? where person_id = ?")
                .params(Timestamp.from(at), person)
                .update();
    }

    private boolean exists(UUID person) {
        return database.sql("select exists (select from person where person_id = ?)")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    private Instant lastSeen(String email) {
        return database.sql("select last_seen_at from person where email = ?")
                .param(email)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }
}
