package app.gradient.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Client;
import app.gradient.support.TestClock;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@BrowserTest
class LastingActsTests {
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final Duration TOO_LONG = Duration.ofMinutes(11);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    People people;

    @Autowired
    AccessTokens tokens;

    @Autowired
    TestClock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    String adminEmail;
    Client admin;
    Person someone;
    String page;

    @BeforeEach
    void anAdminWhoLoggedInAWhileAgo() {
        adminEmail = add("Админ", Role.ADMIN).email().orElseThrow();
        someone = add("Ева", Role.LEARNER);
        page = "/admin/people/" + someone.id();
        admin = logIn(adminEmail);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void askForThePasswordAgainAndAreThenCarriedOut() {
        clock.advance(TOO_LONG);

        var asked = admin.post(page, page + "/role", Map.of("role", "INSTRUCTOR"));
        var before = role();
        var wrong = again(Map.of("role", "INSTRUCTOR", "passwordAgain", "мимо"), asked);
        var afterWrong = role();
        var done = again(Map.of("role", "INSTRUCTOR", "passwordAgain", PASSWORD), wrong);

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body())
                .contains("Это точно вы?")
                .contains("action=\"" + page + "/role\"")
                .contains("name=\"role\" value=\"INSTRUCTOR\"");
        assertThat(before).isEqualTo(Role.LEARNER);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("Нынешний пароль не подошёл")
                .contains("name=\"role\" value=\"INSTRUCTOR\"")
                .doesNotContain("мимо");
        assertThat(afterWrong).isEqualTo(Role.LEARNER);
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(role()).isEqualTo(Role.INSTRUCTOR);
        assertThat(admin.get(page).body()).contains("Роль сменена");
    }

    @Test
    void askOnceForTenMinutes() {
        clock.advance(TOO_LONG);
        var asked = admin.post(page, page + "/role", Map.of("role", "INSTRUCTOR"));
        again(Map.of("role", "INSTRUCTOR", "passwordAgain", PASSWORD), asked);

        clock.advance(Duration.ofMinutes(9));
        int within = admin.post(page, page + "/disable", Map.of()).statusCode();
        clock.advance(Duration.ofMinutes(2));
        int later = admin.post(page, page + "/enable", Map.of()).statusCode();

        assertThat(within).isEqualTo(302);
        assertThat(later).isEqualTo(403);
    }

    @Test
    void areAllGuarded() {
        clock.advance(TOO_LONG);
        var csrf = admin.csrf(page);

        var acts = mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> !mapping.getMethodsCondition().getMethods().isEmpty()
                        && !mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(pattern -> pattern.startsWith("/admin"))
                .map(pattern -> pattern.replace("{id}", someone.id().toString()))
                .distinct()
                .toList();

        assertThat(acts).hasSizeGreaterThanOrEqualTo(5);
        assertThat(acts).allSatisfy(act -> {
            var answer = admin.postWithToken(act, Map.of("role", "ADMIN"), csrf);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("Это точно вы?");
        });
        assertThat(role()).isEqualTo(Role.LEARNER);
    }

    @Test
    void answerHtmxWithTheQuestionInPlaceOfThePage() {
        clock.advance(TOO_LONG);
        var csrf = admin.csrf(page);

        var asked =
                admin.postAsIs(page + "/role", Map.of("role", "ADMIN", "_csrf", csrf), Map.of("HX-Request", "true"));

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.headers().firstValue("HX-Retarget")).hasValue("#main");
        assertThat(asked.body())
                .contains("Это точно вы?", "name=\"role\" value=\"ADMIN\"")
                .doesNotContain("<html");
        assertThat(role()).isEqualTo(Role.LEARNER);
    }

    @Test
    void includeTheTokensOfAnAdminButNotOfALearner() {
        var learner = logIn(someone.email().orElseThrow());
        clock.advance(TOO_LONG);
        var wish = Map.of("name", "ноутбук", "scopes", "READ", "days", "30");

        var asked = admin.post("/profile", "/profile/tokens", wish);
        var issued = learner.post("/profile", "/profile/tokens", wish);

        assertThat(asked.statusCode()).isEqualTo(403);
        assertThat(asked.body()).contains("name=\"name\" value=\"ноутбук\"");
        assertThat(tokens.list(people.findByEmail(adminEmail).orElseThrow().id()))
                .isEmpty();
        assertThat(issued.statusCode()).isEqualTo(200);
    }

    @Test
    void cannotBeDoneByAToken() {
        var owner = people.findByEmail(adminEmail).orElseThrow();
        var issued =
                (AccessTokens.Issue.Issued) tokens.issue(owner, "x", AccessTokens.allowed(owner), Duration.ofDays(1));
        var program = new Client(port);

        var answer = program.postAsIs(
                page + "/role",
                Map.of("role", "ADMIN", "_csrf", program.csrf("/login")),
                Map.of("Authorization", "Bearer " + issued.token()));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(role()).isEqualTo(Role.LEARNER);
    }

    @Test
    void dontTellTheRestOfTheWorldThatTheyExist() {
        var learner = logIn(someone.email().orElseThrow());
        clock.advance(TOO_LONG);

        var answer = learner.post("/profile", page + "/role", Map.of("role", "ADMIN"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Сюда нельзя").doesNotContain("Это точно вы?");
    }

    @Test
    void stopGuessingOfThePassword() {
        clock.advance(TOO_LONG);
        var csrf = admin.csrf(page);
        for (int i = 0; i < 10; i++) {
            admin.postWithToken(page + "/role", Map.of("role", "ADMIN", "passwordAgain", "guess " + i), csrf);
        }

        var stopped = admin.postWithToken(page + "/role", Map.of("role", "ADMIN", "passwordAgain", PASSWORD), csrf);

        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(role()).isEqualTo(Role.LEARNER);
    }

    @Test
    void haveNoAddressOfTheirQuestion() {
        assertThat(admin.get("/password/again").statusCode()).isEqualTo(404);
    }

    @Test
    void areConfirmedByKeyboardOnAPageThatLooksRight(Visit visit) {
        var browser = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(browser, adminEmail, PASSWORD);
        browser.navigate(page);
        clock.advance(TOO_LONG);

        browser.locator("#role").selectOption("INSTRUCTOR");
        browser.locator("form[action$='/role'] button").click();
        assertThat(browser.locator("#password-again")).isFocused();
        visit.look(browser, "account-password-again");
        browser.locator("#password-again").fill("мимо");
        browser.keyboard().press("Enter");
        assertThat(browser.locator("#password-again-error")).isVisible();
        visit.look(browser, "account-password-again-refused");
        browser.locator("#password-again").fill(PASSWORD);
        browser.keyboard().press("Enter");
        browser.waitForURL("**" + page);

        assertThat(browser.locator("#role")).hasValue("INSTRUCTOR");
        visit.expectComplaints(); // the browser reports the answers 403 and 422
    }

    @Test
    void areConfirmedWhereHtmxAskedForThem(Visit visit) {
        var browser = visit.open(Screen.PHONE, Theme.DARK);
        visit.signIn(browser, adminEmail, PASSWORD);
        browser.navigate(page);
        clock.advance(TOO_LONG);

        browser.evaluate(
                "path => { window.htmx.ajax('POST', path, { values: { role: 'INSTRUCTOR' } }) }", page + "/role");
        browser.locator("#password-again").fill(PASSWORD);
        browser.keyboard().press("Enter");
        browser.waitForURL("**" + page);

        assertThat(browser.locator("#role")).hasValue("INSTRUCTOR");
        visit.expectComplaints(); // the browser reports the answer 403
    }

    private HttpResponse<String> again(Map<String, String> fields, HttpResponse<String> question) {
        return admin.postWithToken(
                page + "/role", fields, Client.csrfIn(question.body()).orElseThrow());
    }

    private Role role() {
        return people.find(someone.id()).orElseThrow().role();
    }

    private Client logIn(String email) {
        var browser = new Client(port);
        browser.post("/login", Map.of("email", email, "password", PASSWORD));
        return browser;
    }

    private Person add(String name, Role role) {
        var email = "l-" + UUID.randomUUID() + "@example.org";
        accounts.add(name, email, role, Optional.of(passwords.encode(PASSWORD)), clock.instant());
        return people.findByEmail(email).orElseThrow();
    }
}
