package app.gradient.lab;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
class LabPageTests {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    private static void train(Page page) {
        page.locator("#lab-form button[data-submit-key]").click();
        assertThat(page.locator(".lab-details").first()).isVisible(PATIENTLY);
    }

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "DESKTOP, DARK", "DESKTOP, LIGHT"})
    void looksRightAndCanBeUsedByEverybody(Screen screen, Theme theme, Visit visit) {
        var page = visit.open(screen, theme);
        var suffix = "-" + screen.name().toLowerCase(Locale.ROOT) + "-"
                + theme.name().toLowerCase(Locale.ROOT);
        page.navigate("/lab?data=iris&trainer=tree&depth=3&curve=no");
        visit.shoot(page, "lab" + suffix);
        visit.assertNoSidewaysScroll(page);
        visit.assertAccessible(page);

        train(page);

        visit.shoot(page, "lab-run" + suffix);
        visit.assertNoSidewaysScroll(page);
        visit.assertAccessible(page);
        assertThat(page.url()).contains("/lab/runs/");
        page.navigate("/lab/runs");
        visit.assertNoSidewaysScroll(page);
        visit.assertAccessible(page);
        visit.shoot(page, "lab-runs" + suffix);
    }

    @Test
    void playsTheTraceOfARunByKeyboard(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/lab?data=moons&trainer=linear&epochs=10&curve=no");
        train(page);
        page.reload();
        var place = page.locator("[data-lab-place]");
        assertThat(place).containsText("эпоха 10 из 10");

        page.locator("[data-lab-canvas]").focus();
        page.keyboard().press("Home");

        assertThat(place).containsText("эпоха 0 из 10");
        page.keyboard().press("ArrowRight");
        assertThat(place).containsText("эпоха 0,1 из 10");
    }

    @Test
    void keepsTheFormWithItsProblemWhenItIsRefused(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/lab?trainer=forest");
        page.locator("fieldset[data-lab-trainer-fields=forest] input[name=trees]")
                .fill("1000000000");

        page.locator("#lab-form button[data-submit-key]").click();

        assertThat(page.locator("fieldset[data-lab-trainer-fields=forest] .error"))
                .containsText("Нужно целое число от 1 до 300.");
        visit.expectComplaints(); // the browser reports the 422 itself
        visit.assertAccessible(page);
    }

    @Test
    void aTaskOfTheCourseIsSolvedInTheLaboratory(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/lab?task=lab-shuffle");
        assertThat(page.locator(".lab-task")).containsText("Строки по порядку");
        page.locator("#lab-form details summary").first().click();
        page.locator("select[name=shuffle]").selectOption("yes");
        page.locator("select[name=stratify]").selectOption("yes");
        train(page);

        page.locator(".lab-answer button").click();

        assertThat(page.locator("#result"))
                .containsText("Верно", new LocatorAssertions.ContainsTextOptions().setTimeout(90_000));
        visit.shoot(page, "exercise-lab-passed-desktop-light");
        visit.assertAccessible(page);
    }

    @Test
    void comparesTwoRuns(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/lab?data=moons&trainer=tree&depth=2&curve=no");
        train(page);
        page.navigate("/lab?data=moons&trainer=tree&depth=8&curve=no");
        train(page);
        page.navigate("/lab/runs");
        page.locator("input[name=pick]").nth(0).check();
        page.locator("input[name=pick]").nth(1).check();

        page.locator("form button[type=submit]", new Page.LocatorOptions().setHasText("Сравнить"))
                .click();

        assertThat(page.locator("main")).containsText("Тест Макнемара");
        assertThat(page.locator("main")).containsText("p =");
        visit.shoot(page, "lab-compare-desktop-light");
        visit.assertNoSidewaysScroll(page);
        visit.assertAccessible(page);
    }
}
