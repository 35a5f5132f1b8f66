package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GradientTest
class SignInTests {
    private static final String PASSWORD = "семь вёсел и якорь";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Client browser;
    String email;

    @BeforeEach
    void aNewVisitor() {
        browser = new Client(port);
        email = "ada-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void registersLogsOutAndLogsInAgain() {
        var registered = browser.post("/register", Map.of("name", "Ада", "email", email, "password", PASSWORD));
        var profile = browser.get("/profile");
        var out = browser.postWithToken("/logout", Map.of(), browser.csrf("/profile"));
        var closed = browser.get("/profile");
        var in = browser.post(
                "/login", Map.of("email", " " + email.toUpperCase() + " ", "password", PASSWORD, "next", "/profile"));

        assertThat(registered.statusCode()).isEqualTo(302);
        assertThat(profile.statusCode()).isEqualTo(200);
        assertThat(profile.body()).contains("Ада");
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(closed.statusCode()).isEqualTo(303);
        assertThat(closed.headers().firstValue("Location")).hasValue("/login?next=%2Fprofile");
        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/profile"));
    }

    @Test
    void answersAWrongPasswordAndAnUnknownAddressAlike() {
        register();
        browser.forgetCookies();

        var wrong = browser.post("/login", Map.of("email", email, "password", "not this one"));
        var unknown = browser.post("/login", Map.of("email", "x" + email, "password", "not this one"));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Адрес или пароль не подошли").contains("value=\"" + email + "\"");
        assertThat(masked(wrong.body())).isEqualTo(masked(unknown.body()));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongInEachField() {
        var page = browser.post("/register", Map.of("name", "Ада", "email", "no-address", "password", "12345678"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"Ада\"")
                .contains("value=\"no-address\"")
                .contains("Это не похоже на адрес почты")
                .contains("Такой пароль подберут за минуту")
                .doesNotContain("12345678");
    }

    @Test
    void refusesAnAddressThatHasAnAccount() {
        register();
        var other = new Client(port);

        var page = other.post("/register", Map.of("name", "Не Ада", "email", email, "password", PASSWORD));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("уже есть учётная запись");
    }

    @Test
    void changesTheSessionIdAtTheDoor() {
        register();
        var before = browser.cookie("SESSION");
        browser.postWithToken("/logout", Map.of(), browser.csrf("/profile"));

        browser.post("/login", Map.of("email", email, "password", PASSWORD));

        assertThat(before).isNotEmpty();
        assertThat(browser.cookie("SESSION")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void refusesAFormWithoutItsTokenAndKeepsWhatWasTyped() {
        var page = browser.postAsIs("/register", Map.of("name", "Ада Лавлейс", "password", PASSWORD), Map.of());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("Страница устарела")
                .contains("Ада Лавлейс")
                .doesNotContain(PASSWORD);
    }

    @Test
    void stopsGuessingAndSaysWhenToComeBack() {
        register();
        var stranger = new Client(port);
        var token = stranger.csrf("/login");
        for (int i = 0; i < 10; i++) {
            stranger.postWithToken("/login", Map.of("email", email, "password", "guess " + i), token);
        }

        var stopped = stranger.postWithToken("/login", Map.of("email", email, "password", PASSWORD), token);

        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(stopped.body()).contains("Слишком часто");
    }

    @Test
    void shutsNobodyOutOfTheirOwnDevice() {
        register();
        browser.postWithToken("/logout", Map.of(), browser.csrf("/profile"));
        for (int i = 0; i < 7; i++) {
            guess(new Client(port), 10);
        }
        var elsewhere = new Client(port);

        var slowed = elsewhere.post("/login", Map.of("email", email, "password", PASSWORD));
        var own = browser.post("/login", Map.of("email", email, "password", PASSWORD));

        assertThat(slowed.statusCode()).as("a new device while many guess").isEqualTo(429);
        assertThat(Long.parseLong(slowed.headers().firstValue("Retry-After").orElseThrow()))
                .isLessThanOrEqualTo(60);
        assertThat(own.statusCode()).as("the owner's device").isEqualTo(302);
    }

    @Test
    void shutsNobodyOutElsewhereWhenOneStrangerGuesses() {
        register();
        guess(new Client(port), 10);

        var elsewhere = new Client(port).post("/login", Map.of("email", email, "password", PASSWORD));

        assertThat(elsewhere.statusCode()).isEqualTo(302);
    }

    @Test
    void boundsGuessesOnAKnownDeviceToo() {
        register();
        browser.postWithToken("/logout", Map.of(), browser.csrf("/profile"));
        guess(browser, 10);

        var stopped = browser.post("/login", Map.of("email", email, "password", PASSWORD));

        assertThat(stopped.statusCode()).isEqualTo(429);
    }

    @Test
    void takesAMadeUpDeviceForAStrangers() {
        register();
        var stranger = new Client(port);
        guess(stranger, 10);
        var csrf = stranger.csrf("/login");

        var stopped = stranger.postAsIs(
                "/login",
                Map.of("email", email, "password", PASSWORD, "_csrf", csrf),
                Map.of("Cookie", "XSRF-TOKEN=" + stranger.cookie("XSRF-TOKEN") + "; device=" + "A".repeat(43)));

        assertThat(stopped.statusCode()).isEqualTo(429);
    }

    @Test
    void keepsTheTokenOfFormsNoLongerThanTheBrowserIsOpen() {
        var set = browser.get("/login").headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("XSRF-TOKEN="))
                .toList();

        assertThat(set).hasSize(1);
        assertThat(set.getFirst()).contains("SameSite=Lax").doesNotContain("Max-Age", "Expires");
    }

    @Test
    void neverLeadsToAnotherSite() {
        register();
        browser.forgetCookies();

        var in = browser.post("/login", Map.of("email", email, "password", PASSWORD, "next", "//evil.example/"));

        assertThat(in.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("evil"));
    }

    @Test
    void readingLeavesNoSessionAndNoRow() {
        var people =
                database.sql("select count(*) from person").query(Long.class).single();

        browser.get("/login");

        assertThat(browser.cookie("SESSION")).isEmpty();
        assertThat(database.sql("select count(*) from person").query(Long.class).single())
                .isEqualTo(people);
    }

    @Test
    void closesTheDoorOnADisabledAccountAtOnce() {
        register();
        database.sql("update person set disabled_at = now() where email = ?")
                .param(email)
                .update();

        assertThat(browser.get("/profile").statusCode()).isEqualTo(303);
        assertThat(browser.post("/login", Map.of("email", email, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void sendsTheHeadersThatKeepBrowsersStrict() {
        var headers = browser.get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("script-src 'self'")
                        .contains("style-src 'self'")
                        .contains("frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(c -> assertThat(c).contains("no-store"));
    }

    private void register() {
        browser.post("/register", Map.of("name", "Ада", "email", email, "password", PASSWORD));
    }

    private void guess(Client from, int times) {
        var token = from.csrf("/login");
        for (int i = 0; i < times; i++) {
            from.postWithToken("/login", Map.of("email", email, "password", "guess " + i), token);
        }
    }

    private static String masked(String page) {
        return page.replaceAll("value=\"x?ada-[^\"]*\"", "").replaceAll("(value|content)=\"[^\"]{60,}\"", "");
    }
}
