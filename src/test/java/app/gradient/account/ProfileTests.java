package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GradientTest
class ProfileTests {
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final Pattern TOKEN = Pattern.compile("grad_[A-Za-z0-9_-]{43}");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    Client browser;
    String email;

    @BeforeEach
    void aLearner() {
        browser = new Client(port);
        email = "grace-" + UUID.randomUUID() + "@example.org";
        browser.post("/register", Map.of("name", "Грейс", "email", email, "password", PASSWORD));
    }

    @Test
    void changesNameAndLanguage() {
        var saved = browser.post("/profile", Map.of("name", "Грейс Хоппер", "language", "en", "theme", "dark"));
        var page = browser.get("/profile").body();

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(page)
                .contains("Грейс Хоппер")
                .contains("Saved.")
                .contains("lang=\"en\"")
                .doesNotContain("Сохранить");
    }

    @Test
    void bringsTheLanguageAlongToAnotherBrowser() {
        browser.post("/profile", Map.of("name", "Грейс", "language", "en", "theme", "auto"));
        var other = new Client(port);

        other.post("/login", Map.of("email", email, "password", PASSWORD));

        assertThat(other.get("/profile").body()).contains("Profile");
    }

    @Test
    void changesThePasswordAndEndsTheOtherSessions() {
        var other = new Client(port);
        other.post("/login", Map.of("email", email, "password", PASSWORD));

        var changed =
                browser.post("/profile", "/profile/password", Map.of("current", PASSWORD, "next", "совсем другой"));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(browser.get("/profile").statusCode()).isEqualTo(200);
        assertThat(other.get("/profile").statusCode()).isEqualTo(303);
        assertThat(other.post("/login", Map.of("email", email, "password", PASSWORD))
                        .statusCode())
                .isEqualTo(422);
        assertThat(other.post("/login", Map.of("email", email, "password", "совсем другой"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void revokesTokensAndRenewsTheSessionWithANewPassword() {
        var page = browser.post("/profile", "/profile/tokens", Map.of("name", "x", "scopes", "READ", "days", "30"));
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        var program = new Client(port);
        var bearer = Map.of("Authorization", "Bearer " + token.group());
        int before = program.get("/api/v1/me/progress", bearer).statusCode();
        var session = browser.cookie("SESSION");

        browser.post("/profile", "/profile/password", Map.of("current", PASSWORD, "next", "совсем другой"));

        assertThat(before).isEqualTo(200);
        assertThat(program.get("/api/v1/me/progress", bearer).statusCode()).isEqualTo(401);
        assertThat(browser.get("/profile").statusCode()).isEqualTo(200);
        assertThat(browser.cookie("SESSION")).isNotEqualTo(session);
        assertThat(new Client(port)
                        .get("/profile", Map.of("Cookie", "SESSION=" + session))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void keepsThePasswordWhenTheOldOneIsWrong() {
        var page =
                browser.post("/profile", "/profile/password", Map.of("current", "неверный", "next", "совсем другой"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Нынешний пароль не подошёл");
    }

    @Test
    void endsASessionFromTheList() {
        var other = new Client(port);
        other.post("/login", Map.of("email", email, "password", PASSWORD));
        var list = browser.get("/profile").body();
        var handle = Pattern.compile("/profile/sessions/([0-9a-f]{24})/end").matcher(list);
        assertThat(handle.find()).isTrue();

        browser.post("/profile", "/profile/sessions/" + handle.group(1) + "/end", Map.of());

        assertThat(other.get("/profile").statusCode()).isEqualTo(303);
        assertThat(browser.get("/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void showsATokenOnceAndStoresOnlyItsHash() {
        var page =
                browser.post("/profile", "/profile/tokens", Map.of("name", "ноутбук", "scopes", "READ", "days", "30"));
        var shown = TOKEN.matcher(page.body());
        var later = browser.get("/profile").body();

        assertThat(shown.find()).isTrue();
        assertThat(later).contains("ноутбук").doesNotContain(shown.group());
        assertThat(database.sql("select count(*) from access_token where hash = ?")
                        .param(Secrets.hash(shown.group()))
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysWhatATokenLacks() {
        var page = browser.post("/profile", "/profile/tokens", Map.of("name", "", "days", "1000"));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Назовите ключ")
                .contains("Выберите хотя бы одно право")
                .contains("Число дней от 1 до 366")
                .contains("value=\"1000\"");
    }

    @Test
    void handsOutEverythingItKnows() {
        var archive = browser.post("/profile", "/profile/export", Map.of());

        assertThat(archive.statusCode()).isEqualTo(200);
        assertThat(archive.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(archive.body()).startsWith("PK").contains("account.json");
    }

    @Test
    void deletesTheAccountOnlyWithThePassword() {
        var refused = browser.post("/profile", "/profile/delete", Map.of("confirmation", "мимо"));
        var gone = browser.post("/profile", "/profile/delete", Map.of("confirmation", PASSWORD));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(gone.statusCode()).isEqualTo(302);
        assertThat(browser.get("/profile").statusCode()).isEqualTo(303);
        assertThat(database.sql("select count(*) from person where email = ?")
                        .param(email)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void showsNobodyAnotherPersonsToken() {
        browser.post("/profile", "/profile/tokens", Map.of("name", "чужой", "scopes", "READ", "days", "30"));
        var id = database.sql(
                        "select t.access_token_id from access_token t join person p using (person_id) where p.email = ?")
                .param(email)
                .query(UUID.class)
                .single();
        var stranger = new Client(port);
        stranger.post(
                "/register",
                Map.of("name", "Ева", "email", "eve-" + UUID.randomUUID() + "@example.org", "password", PASSWORD));

        var answer = stranger.post("/profile", "/profile/tokens/" + id + "/revoke", Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
    }
}
