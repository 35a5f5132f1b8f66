package app.gradient.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

@BrowserTest
class ReadingPagesTests {
    private static final String VECTORS = "/course/linear-algebra/vectors";

    @Test
    void theWayInLooksRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        page.navigate("/");
        assertThat(page.locator(".trial form")).isVisible();
        visit.look(page, "home");
        page.navigate("/course");
        visit.look(page, "course");
        page.navigate("/accessibility");
        visit.look(page, "accessibility");
    }

    @Test
    void aSectionOfTheFirstChapterLooksRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        page.navigate(VECTORS);
        visit.readThrough(page);

        visit.look(page, "section-vectors");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".header")).isHidden();
        assertThat(page.locator("details.proof > p").first()).isVisible();
        visit.shoot(page, "section-vectors-print");
    }

    @Test
    void aSectionOfTheSecondChapterLooksRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        page.navigate("/course/machine-learning/overfitting");
        visit.readThrough(page);

        visit.look(page, "section-overfitting");
    }

    @Test
    void findingLooksRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        page.navigate("/search?q=скалярное+произведение");
        assertThat(page.locator("#results .list > li").first()).isVisible();
        visit.look(page, "search-results");
        page.navigate("/search?q=собственый+вектр");
        assertThat(page.locator("#results")).containsText("собственн");
        visit.look(page, "search-typo");
        page.navigate("/search?q=фотосинтез");
        assertThat(page.locator("#results .empty")).isVisible();
        visit.look(page, "search-nothing");
        page.navigate("/glossary");
        visit.look(page, "glossary");
    }

    @Test
    void ownMarksLookRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/me/marks");
        visit.look(page, "marks-none");

        page.navigate(VECTORS);
        page.locator("#marks > summary").click();
        page.locator("#mark-anchor").selectOption("dot");
        page.locator("#mark-body").fill("Проверить на своих числах: длина, угол, тень.");
        page.locator("#marks form.form button[type=submit]").click();
        page.waitForURL("**" + VECTORS + "#*");
        page.navigate("/me/marks");

        assertThat(page.locator(".mark-list > li")).hasCount(1);
        visit.look(page, "marks");
    }
}
