package app.gradient.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import java.time.Clock;
import java.util.List;
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
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        for (var path : List.of("login", "register", "password/reset")) {
            page.navigate("/" + path);
            visit.look(page, "account-" + path.replace('/', '-'));
        }
        page.navigate("/register");
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator("[aria-invalid=true]")).hasCount(3);
        visit.look(page, "account-register-refused");
        visit.expectComplaints(); // the browser reports the answer 422
    }

    @Test
    void profileAndAdministrationLookRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(page, admin(), PASSWORD);
        page.navigate("/profile");
        visit.look(page, "account-profile");
        for (var part : List.of("", "/audit", "/health")) {
            page.navigate("/admin" + part);
            visit.look(page, "admin" + part.replace('/', '-'));
        }
        page.navigate("/styleguide");
        visit.readThrough(page);
        visit.look(page, "styleguide");
        page.navigate("/styleguide/writing");
        assertThat(page.locator("#fig-vectors")).isVisible();
        visit.readThrough(page);
        visit.look(page, "styleguide-writing");
        page.navigate("/admin");
        page.locator("tbody a").first().click();
        visit.look(page, "admin-person");
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
        visit.signIn(page, email, PASSWORD);
        page.navigate("/profile");
        page.locator("#theme").selectOption("dark");
        page.locator("form[action='/profile'] button[type=submit]").click();
        page.waitForURL("**/profile");

        var other = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(other, email, PASSWORD);

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
}
