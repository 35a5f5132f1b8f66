package app.gradient.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import app.gradient.support.TestClock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@GradientTest
class AdminTests {
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final Pattern TOKEN = Pattern.compile("grad_[A-Za-z0-9_-]{43}");
    private static final Pattern LINK = Pattern.compile("/password/new\\?token=([A-Za-z0-9_-]{43})");

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    Client admin;
    Client learner;
    Person someone;

    @BeforeEach
    void anAdminAndALearner() {
        admin = as(add("Админ", Role.ADMIN));
        someone = add("Тьюринг " + UUID.randomUUID(), Role.LEARNER);
        learner = as(someone);
    }

    @Test
    void isForAdminsOnly() {
        assertThat(new Client(port).get("/admin").statusCode()).isEqualTo(303);
        assertThat(learner.get("/admin").statusCode()).isEqualTo(403);
        assertThat(learner.get("/admin").body()).contains("Сюда нельзя");
        assertThat(admin.get("/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void findsPeopleByAPartOfTheirNameAndTakesSignsAsTheyAre() {
        var part = someone.name().substring(8, 30).toUpperCase(Locale.ROOT);

        assertThat(admin.get("/admin?q=" + part).body())
                .contains(someone.name())
                .contains("Найден 1 человек");
        assertThat(admin.get("/admin?q=%25%25%25").body()).contains("Никого не нашлось");
    }

    @Test
    void changesARoleAndItCountsAtOnce() {
        var page = "/admin/people/" + someone.id();

        var changed = admin.post(page, page + "/role", Map.of("role", "ADMIN"));

        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(learner.get("/admin").statusCode()).isEqualTo(200);
        assertThat(admin.get("/admin/audit").body()).contains("Роль сменена").contains("ученик → администратор");
    }

    @Test
    void tellsWhenAndWhereByTheSchoolsClockAndInWords() {
        clock.set("2027-01-31T21:30:00Z");
        as(someone);

        var audit = admin.get("/admin/audit").body();
        var history = admin.get("/admin/people/" + someone.id()).body();
        clock.reset();

        assertThat(audit).contains("1 февраля, 00:30").doesNotContain("0:0:0:0");
        assertThat(history).contains("1 февраля, 00:30");
    }

    @Test
    void closesAndOpensAnAccount() {
        var page = "/admin/people/" + someone.id();

        admin.post(page, page + "/disable", Map.of());
        int closed = learner.get("/profile").statusCode();
        admin.post(page, page + "/enable", Map.of());

        assertThat(closed).isEqualTo(303);
        assertThat(as(someone).get("/profile").statusCode()).isEqualTo(200);
    }

    @Test
    void endsEverySessionAndTokenOfAPerson() {
        var token = token(learner);
        var page = "/admin/people/" + someone.id();

        var answer = admin.post(page, page + "/revoke-access", Map.of());

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(learner.get("/profile").statusCode()).isEqualTo(303);
        assertThat(api(token)).isEqualTo(401);
        assertThat(as(someone).get("/profile").statusCode()).isEqualTo(200);
        assertThat(admin.get(page).body()).contains("Отозваны все входы и ключи");
    }

    @Test
    void leavesNoTokenAliveWhenAPasswordIsResetOrAnAccountClosed() {
        var page = "/admin/people/" + someone.id();
        var beforeReset = token(learner);
        var shown =
                LINK.matcher(admin.post(page, page + "/reset-link", Map.of()).body());
        assertThat(shown.find()).isTrue();
        new Client(port).post(shown.group(), "/password/new", Map.of("token", shown.group(1), "password", PASSWORD));
        var beforeClosing = token(as(someone));

        admin.post(page, page + "/disable", Map.of());
        admin.post(page, page + "/enable", Map.of());

        assertThat(api(beforeReset)).isEqualTo(401);
        assertThat(api(beforeClosing)).isEqualTo(401);
    }

    @Test
    void handsOutAResetLinkThatWorksOnce() {
        var page = "/admin/people/" + someone.id();
        var shown =
                LINK.matcher(admin.post(page, page + "/reset-link", Map.of()).body());
        assertThat(shown.find()).isTrue();
        var link = shown.group();
        var visitor = new Client(port);

        var weak = visitor.post(link, "/password/new", Map.of("token", shown.group(1), "password", "short"));
        var set = visitor.post(link, "/password/new", Map.of("token", shown.group(1), "password", "новый пароль"));
        var again = visitor.get(link);

        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(set.statusCode()).isEqualTo(302);
        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(again.body()).contains("Ссылка больше не действует");
        assertThat(learner.get("/profile").statusCode()).isEqualTo(303);
        assertThat(visitor.post("/login", Map.of("email", someone.email().orElseThrow(), "password", "новый пароль"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void showsHowTheHouseIs() {
        database.sql("""
                        insert into work (work_id, person_id, lane, priority, state, stored_at, graded_at, notified_at)
                        values (:id, :person, 'run', 1, 'time_limit', now(), now(), now())
                        """)
                .param("id", UUID.randomUUID())
                .param("person", someone.id().value())
                .update();

        assertThat(admin.get("/admin/health").body())
                .contains("База данных", "Почта", "Диск", "Каталог данных")
                .containsPattern("Свободно \\d+(?:,\\d)? [МГТ]Б в /")
                .containsPattern("Работает, проверяет одновременно: \\d+. Процессов: запасных \\d+ из \\d+")
                .containsPattern("Запасных: \\d+ из \\d+, запускается: \\d+, занято: \\d+")
                .containsPattern("Ждут: \\d+, дольше всех \\d+ с. Проверяются: \\d+.")
                .containsPattern("Остановлено пределом: время [1-9]\\d*, память \\d+, вывод \\d+")
                .containsPattern("Наших сбоев: \\d+, потеряно процессов за работой: \\d+, не удалось проверить: \\d+")
                .containsPattern("С момента запуска: \\d+ [а-я]+, \\d\\d:\\d\\d")
                .doesNotContain("{TIME=", "??");
    }

    @Test
    void answersAnUnknownPersonWith404() {
        assertThat(admin.get("/admin/people/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(admin.get("/admin/people/no-id").statusCode()).isEqualTo(404);
    }

    private Person add(String name, Role role) {
        var email = "p-" + UUID.randomUUID() + "@example.org";
        return switch (accounts.add(name, email, role, Optional.of(passwords.encode(PASSWORD)), clock.instant())) {
            case Accounts.Addition.Added added -> added.person();
            case Accounts.Addition.EmailTaken taken -> throw new AssertionError(taken);
            case Accounts.Addition.Malformed malformed -> throw new AssertionError(malformed);
        };
    }

    private static String token(Client browser) {
        var page = browser.post("/profile", "/profile/tokens", Map.of("name", "x", "scopes", "READ", "days", "30"));
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        return token.group();
    }

    private int api(String token) {
        return new Client(port)
                .get("/api/v1/me/progress", Map.of("Authorization", "Bearer " + token))
                .statusCode();
    }

    private Client as(Person person) {
        var browser = new Client(port);
        browser.post("/login", Map.of("email", person.email().orElseThrow(), "password", PASSWORD));
        return browser;
    }
}
