package app.gradient.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class AccountPagesTests {
    private static final String PASSWORD = "семь вёсел и якорь";

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    Clock clock;

    @Test
    void doorsLookRightEverywhere(Visit visit) {
        for (var screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
            for (var theme : Theme.values()) {
                var page = visit.open(screen, theme);
                for (var path : List.of("login", "register", "password/reset")) {
                    page.navigate("/" + path);
                    look(visit, page, "account-" + path.replace('/', '-'), screen, theme);
                }
                page.navigate("/register");
                page.locator("main form button[type=submit]").click();
                assertThat(page.locator("[aria-invalid=true]")).hasCount(3);
                look(visit, page, "account-register-refused", screen, theme);
                visit.expectComplaints(); // the browser reports the answer 422
            }
        }
    }

    @Test
    void missingPagesLookRightEverywhere(Visit visit) {
        for (var screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
            for (var theme : Theme.values()) {
                var page = visit.open(screen, theme);
                page.navigate("/no/such/page");
                look(visit, page, "error-404", screen, theme);
                visit.expectComplaints(); // the browser reports the answer 404
            }
        }
    }

    @Test
    void profileAndAdministrationLookRightEverywhere(Visit visit) {
        var email = admin();
        for (var screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
            for (var theme : Theme.values()) {
                var page = visit.open(screen, theme);
                signIn(page, email);
                page.navigate("/profile");
                look(visit, page, "account-profile", screen, theme);
                for (var part : List.of("", "/audit", "/health")) {
                    page.navigate("/admin" + part);
                    look(visit, page, "admin" + part.replace('/', '-'), screen, theme);
                }
                page.navigate("/admin");
                page.locator("tbody a").first().click();
                look(visit, page, "admin-person", screen, theme);
            }
        }
    }

    @Test
    void registersByKeyboardAndWithoutScripts(Visit visit) {
        var page = visit.openWithoutJavaScript(Screen.PHONE);
        page.navigate("/register");

        page.locator("#name").focus();
        page.keyboard().type("Ада");
        page.keyboard().press("Tab");
        page.keyboard().type("ada-" + UUID.randomUUID() + "@example.org");
        page.keyboard().press("Tab");
        page.keyboard().type(PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/register"));
        page.navigate("/profile");

        assertThat(page.locator("#name")).hasValue("Ада");
    }

    @Test
    void bringsTheThemeOfTheAccountToANewBrowser(Visit visit) {
        var email = admin();
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        signIn(page, email);
        page.navigate("/profile");
        page.locator("#theme").selectOption("dark");
        page.locator("form[action='/profile'] button[type=submit]").click();
        page.waitForURL("**/profile");

        var other = visit.open(Screen.DESKTOP, Theme.LIGHT);
        signIn(other, email);

        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat(other.locator("html")).hasAttribute("data-theme", "dark");
    }

    private String admin() {
        var email = "admin-" + UUID.randomUUID() + "@example.org";
        var added = accounts.add(
                "Анна Администратор", email, Role.ADMIN, Optional.of(passwords.encode(PASSWORD)), clock.instant());
        assertThat(added).isInstanceOf(Accounts.Addition.Added.class);
        return email;
    }

    private static void signIn(Page page, String email) {
        page.navigate("/login");
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    private static void look(Visit visit, Page page, String name, Screen screen, Theme theme) {
        visit.shoot(
                page,
                name + "-" + (screen == Screen.PHONE ? 360 : 1440) + "-"
                        + theme.name().toLowerCase(Locale.ROOT));
        visit.assertNoSidewaysScroll(page);
        visit.assertAccessible(page);
    }
}
