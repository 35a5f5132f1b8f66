package app.gradient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.Accounts;
import app.gradient.account.People;
import app.gradient.account.Person;
import app.gradient.account.Role;
import app.gradient.classroom.JoinGroup;
import app.gradient.classroom.TeachGroup;
import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The ten main tasks without a mouse: every step is a key, and wherever Tab leads the focus can be seen. */
@BrowserTest
class KeyboardTests {
    private static final String PASSWORD = "семь вёсел и якорь";
    private static final String VECTORS = "/course/linear-algebra/vectors";
    private static final String CHOICE = "rows-and-columns";
    private static final String CODE = "nearest-by-cosine";
    private static final Path SOLUTION =
            Path.of("src/main/content/01-linear-algebra/exercises", CODE, "solution/Solution.java");
    private static final int FAR = 300;
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Autowired
    Accounts accounts;

    @Autowired
    People people;

    @Autowired
    TeachGroup teachGroup;

    @Autowired
    JoinGroup joinGroup;

    @Test
    void goesFromPlaceToPlaceOnANarrowScreen(Visit visit) {
        var page = visit.open(Screen.PHONE, Theme.LIGHT);
        page.navigate("/exercises");
        tabTo(page, ".header a[href$='/search']");
        tabTo(page, "summary[aria-label='Разделы сайта']");
        var places = page.locator(".header details[open] nav");
        page.keyboard().press("Enter");
        assertThat(places).isVisible();
        assertThat(places.locator("[aria-current=page]")).hasText("Задачи");
        visit.shoot(page, "menu-open-360-light");
        visit.assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(places).isHidden();
        assertThat(page.locator("summary[aria-label='Разделы сайта']")).isFocused();

        page.keyboard().press("Enter");
        tabTo(page, ".header details nav a[href$='/lab']");
        page.keyboard().press("Enter");
        page.waitForURL("**/lab");
    }

    @Test
    void registersAndLogsIn(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        var email = "key-" + UUID.randomUUID() + "@example.org";
        page.navigate("/register");
        tabTo(page, "#name");
        page.keyboard().insertText("Ада Лавлейс");
        tabTo(page, "#email");
        page.keyboard().insertText(email);
        tabTo(page, "#password");
        page.keyboard().insertText(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/register"));

        var other = visit.open(Screen.DESKTOP, Theme.LIGHT);
        other.navigate("/login");
        tabTo(other, "#email");
        other.keyboard().insertText(email);
        tabTo(other, "#password");
        other.keyboard().insertText(PASSWORD);
        other.keyboard().press("Enter");
        other.waitForURL(url -> !url.contains("/login"));

        assertThat(other.locator(".menu .avatar")).hasText("А");
    }

    @Test
    void opensASectionSkipsToTheTextAndWritesANote(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/course");
        tabTo(page, "main a[href='" + VECTORS + "']");
        page.keyboard().press("Enter");
        page.waitForURL("**" + VECTORS);

        page.keyboard().press("Tab");
        assertThat(focused(page)).hasClass("skip");
        page.keyboard().press("Enter");
        tabTo(page, "#marks > summary");
        page.keyboard().press("Enter");
        tabTo(page, "#mark-anchor");
        page.keyboard().press("ArrowDown");
        tabTo(page, "#mark-body");
        page.keyboard().insertText("Проверить на своих числах");
        tabTo(page, "#marks form.form button[type=submit]");
        page.keyboard().press("Enter");

        assertThat(page.locator("#section-marks")).containsText("Проверить на своих числах");
    }

    @Test
    void highlightsAParagraph(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate(VECTORS);
        tabTo(page, "#marks > summary");
        page.keyboard().press("Enter");
        tabTo(page, "#mark-kind");
        page.keyboard().press("ArrowDown");
        tabTo(page, "#mark-anchor");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        tabTo(page, "#marks form.form button[type=submit]");
        page.keyboard().press("Enter");

        assertThat(page.locator("#section-marks")).containsText("выделено");
        assertThat(page.locator("#text > [data-marked=highlight]")).hasCount(1);
    }

    @Test
    void runsAProgram(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate(VECTORS);
        var program = page.locator("form.program").first();
        program.scrollIntoViewIfNeeded();
        program.locator("[data-code]").focus();

        page.keyboard().press("Enter");
        assertThat(program.locator(".cm-content")).isFocused();
        page.keyboard().press("Control+Enter");

        assertThat(program.locator(".output-facts")).containsText("мс", PATIENTLY);
        page.keyboard().press("Escape");
        assertThat(program.locator("[data-run]")).isFocused();
    }

    @Test
    void movesAFigure(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate(VECTORS);
        var figure = page.locator("[data-figure=vectors]");
        figure.scrollIntoViewIfNeeded();
        var point = figure.locator("[role=slider], [tabindex='0']").first();
        point.waitFor();
        var before = figure.locator(".figure-text").textContent();

        point.focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowRight");

        assertThat(figure.locator(".figure-text")).not().hasText(before);
    }

    @Test
    void solvesAChoice(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/exercises/" + CHOICE);
        tabTo(page, "input[name=answer]");

        for (int option = 0; option < 4; option++) {
            page.keyboard().press(option == 0 ? "Space" : "ArrowDown");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator(".exercise .verdict")).isVisible();
            assertThat(page.locator(".exercise[aria-busy=true], .exercise.htmx-request"))
                    .hasCount(0);
            if (page.locator(".verdict[data-verdict=passed]").count() > 0) {
                break;
            }
            tabTo(page, "input[name=answer]:checked");
        }

        assertThat(page.locator(".verdict")).containsText("Верно");
    }

    @Test
    void solvesAnExerciseInCodeAndLeavesTheEditor(Visit visit) throws IOException {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/exercises/" + CODE);
        page.locator(".cm-content").waitFor();
        tabTo(page, ".cm-content");
        page.keyboard().press("Control+A");
        page.keyboard().press("Delete");
        page.keyboard().insertText(Files.readString(SOLUTION));

        page.keyboard().press("Control+Shift+Enter");

        assertThat(page.locator("#result")).containsText("Верно", PATIENTLY);
        assertThat(page.locator(".cm-content")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("[data-submit-key]")).isFocused();
    }

    @Test
    void searchesFromAnywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/course");

        page.keyboard().press("/");
        page.keyboard().insertText("косинус");
        assertThat(page.locator(".site-search .results a").first()).isVisible();
        assertThat(page.locator("#said")).containsText("найден");
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.endsWith("/course"));
        page.keyboard().press("?");

        assertThat(page.locator("dialog[open]")).containsText("Ctrl");
        page.keyboard().press("Escape");
        assertThat(page.locator("dialog[open]")).hasCount(0);
    }

    @Test
    void searchesWhereTheHeaderHasNoRoomForAField(Visit visit) {
        var page = visit.open(Screen.PHONE, Theme.LIGHT);
        page.navigate("/course");

        page.keyboard().press("/");
        page.waitForURL("**/search**");
        assertThat(page.locator(".search-form input")).isFocused();
        page.keyboard().insertText("косинус");
        assertThat(page.locator("#results a").first()).isVisible();
        tabTo(page, "#results a");
        page.keyboard().press("Enter");

        page.waitForURL(url -> !url.contains("/search"));
    }

    @Test
    void anInstructorOpensAnAttempt(Visit visit) {
        var maria = somebody("Мария Алексеева", Role.INSTRUCTOR);
        var ada = somebody("Ада Лавлейс", Role.LEARNER);
        var group = teachGroup.create(maria.person(), "ПМИ-241");
        joinGroup.by(group.code().value(), ada.person().id());
        var learner = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(learner, ada.email(), PASSWORD);
        learner.navigate("/exercises/" + CHOICE);
        learner.locator("input[name=answer]").first().check();
        learner.keyboard().press("Control+Enter");
        assertThat(learner.locator(".exercise .verdict")).isVisible();
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(page, maria.email(), PASSWORD);
        page.navigate("/groups");

        tabTo(page, "main a[href*='/groups/']");
        page.keyboard().press("Enter");
        page.waitForURL("**/groups/*");
        tabTo(page, "tbody td a");
        page.keyboard().press("Enter");
        page.waitForURL("**/learners/**");
        tabTo(page, "article.attempt summary");
        page.keyboard().press("Enter");

        assertThat(page.locator("article.attempt details")).not().hasAttribute("open", "");
        page.keyboard().press("Enter");
        assertThat(page.locator("article.attempt details pre")).isVisible();
    }

    /** Presses Tab until the focus is there; every stop on the way must be visible and show that it has the focus. */
    private static void tabTo(Page page, String selector) {
        for (int step = 0; step < FAR; step++) {
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
            page.keyboard().press("Tab");
            assertThat((boolean) page.evaluate("""
                    () => {
                        const at = document.activeElement;
                        if (at === document.body || at === document.documentElement) return true;
                        const box = at.getBoundingClientRect();
                        const looks = getComputedStyle(at);
                        const ringed = element => getComputedStyle(element).outlineStyle !== 'none' || getComputedStyle(element).boxShadow !== 'none';
                        return box.width > 0 && looks.visibility === 'visible'
                            && (ringed(at) || !!at.ownerSVGElement || at.closest('label, form, .cm-editor, .editor') !== null && at.matches(':focus-visible'));
                    }"""))
                    .as("the focus can be seen on %s", focused(page))
                    .isTrue();
        }
        throw new AssertionError("Tab never came to " + selector + " on " + page.url());
    }

    private static Locator focused(Page page) {
        return page.locator("*:focus").last();
    }

    private record Somebody(Person person, String email) {}

    private Somebody somebody(String name, Role role) {
        var email = "key-" + UUID.randomUUID() + "@example.org";
        var encoded = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        accounts.add(name, email, role, Optional.ofNullable(encoded), Instant.now());
        return new Somebody(people.findByEmail(email).orElseThrow(), email);
    }
}
