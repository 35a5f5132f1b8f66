package app.gradient.platform;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.gradient.account.Accounts;
import app.gradient.account.Role;
import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.BrowserContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

@BrowserTest
@Import(ErrorFacesTests.Breaking.class)
class ErrorPagesTests {
    private static final String PASSWORD = "семь вёсел и якорь";

    @Autowired
    Accounts accounts;

    @Test
    void everyFailureLooksRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        for (var failure : Map.of(
                        "404", "/no/such/page",
                        "403", "/test/forbidden",
                        "409", "/test/conflict",
                        "422", "/test/invalid",
                        "429", "/test/too-many",
                        "500", "/test/broken")
                .entrySet()) {
            var answer = page.navigate(failure.getValue());

            assertEquals(failure.getKey(), String.valueOf(answer.status()));
            visit.look(page, "error-" + failure.getKey());
        }
        visit.expectComplaints(); // the browser reports each of these answers
    }

    @Test
    void keepsWhatWasTypedWhenTheFormIsTooOld(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/course/linear-algebra/vectors");
        // as a reader comes to its end: a jump would meet blocks that are just being laid out
        visit.readThrough(page);
        page.locator("#marks > summary").click();
        page.locator("#mark-body").fill("Мысль, которую жаль потерять");
        page.context().clearCookies();

        page.locator("#marks form.form button[type=submit]").click();

        assertThat(page.locator("main")).containsText("Мысль, которую жаль потерять");
        assertThat(page.locator("main .field")).hasCount(1);
        assertThat(page.locator("main .field label")).hasText("Заметка");
        visit.look(page, "error-stale-form");
        visit.expectComplaints(); // the browser reports the answer 403
    }

    @Test
    void showsAPageOfItsOwnWhereTheServerDoesNotAnswer(Visit visit) {
        var page = visit.openWithServiceWorker();
        page.navigate("/glossary");
        page.evaluate("() => navigator.serviceWorker.ready.then(() => true)");
        page.context().setOffline(true);

        page.navigate("/course");
        assertThat(page.locator("h1")).hasText("Нет связи");
        visit.look(page, "error-offline");
        visit.expectComplaints(); // the browser reports the lost connection
        page.context().setOffline(false);

        assertThat(page.locator("h1")).hasText("Учебник"); // it opens by itself
    }

    @Test
    void givesBackWhatWasTypedWhenTheSessionHasEnded(Visit visit) {
        var email = "typed-" + UUID.randomUUID() + "@example.org";
        var encoded = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
        accounts.add("Мария", email, Role.INSTRUCTOR, Optional.ofNullable(encoded), Instant.now());
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        visit.signIn(page, email, PASSWORD);
        page.navigate("/groups");
        page.locator("#title").fill("ПМИ-241, осень");
        page.context()
                .clearCookies(new BrowserContext.ClearCookiesOptions().setName(Pattern.compile("^(?!XSRF-TOKEN).*")));

        page.locator("form:has(#title) button[type=submit]").click();
        page.waitForURL(url -> url.contains("/login?next="));
        page.locator("#email").fill(email);
        page.locator("#password").fill(PASSWORD);
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/groups");

        assertThat(page.locator("#title")).hasValue("ПМИ-241, осень");
        visit.look(page, "error-session-ended");
    }
}
