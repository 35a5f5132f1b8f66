package app.gradient.lab;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@BrowserTest
class LabPageTests {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(90_000);

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY_TEXT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

    private static void train(Page page) {
        page.locator("#lab-form button[data-submit-key]").click();
        assertThat(page.locator(".lab-details").first()).isVisible(PATIENTLY);
    }

    @Test
    void looksRightAndCanBeUsedByEverybody(Visit visit) {
        var page = visit.open(Screen.PHONE, Theme.LIGHT);
        page.navigate("/lab?data=iris&trainer=tree&depth=3&curve=no");

        train(page);

        assertThat(page.url()).contains("/lab/runs/");
        visit.readThrough(page);
        visit.look(page, "lab-run");
        page.navigate("/lab/runs");
        visit.look(page, "lab-runs");
        page.navigate("/lab?data=iris&trainer=tree&depth=3&curve=no");
        visit.look(page, "lab");
    }

    @Test
    void emptyPagesInviteAndLookRight(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/lab");
        assertThat(page.locator(".lab-begin a")).hasCount(5);
        assertThat(page.locator(".lab-tasks a").first()).isVisible();
        visit.look(page, "lab-empty");
        page.navigate("/lab/runs");
        assertThat(page.locator("main")).containsText("Опытов пока нет");
        visit.look(page, "lab-runs-empty");
        page.navigate("/lab/compare");
        assertThat(page.locator("main")).containsText("Сравнивать пока не с чем");
        visit.look(page, "lab-compare-empty");
    }

    @Test
    void aPreparedExperimentIsTwoPressesAway(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/lab");

        page.locator(".lab-begin a").first().press("Enter");
        page.locator("#lab-train").press("Enter");

        assertThat(page.locator(".lab-details").first()).isVisible(PATIENTLY);
        assertThat(page.locator("#measures")).containsText("95 % интервал");
        // the file of the course names the classes upper and lower
        assertThat(page.locator("[data-lab-legend]")).containsText("верхняя");
        assertThat(page.locator(".lab-confusion")).containsText("нижняя");
        visit.look(page, "lab-network");
    }

    @Test
    void drawsPointsByPointerAndKeyboardAndTakesThemBack(Visit visit) {
        var page = visit.open(Screen.PHONE, Theme.LIGHT);
        page.navigate("/lab?data=points&trainer=tree&curve=no");
        var points = page.locator("#lab-points");
        var plane = page.locator(".lab-draw canvas");
        var undo = page.locator(".lab-drawn button").first();
        assertThat(undo).isDisabled();
        plane.focus();
        for (int i = 0; i < 8; i++) {
            page.keyboard().press("ArrowRight");
            page.keyboard().press(" ");
        }
        page.keyboard().press("2");
        for (int i = 0; i < 8; i++) {
            page.keyboard().press("ArrowUp");
            page.keyboard().press(" ");
        }
        assertThat(points).hasValue(Pattern.compile("x1,x2,class\n0\\.100,0\\.000,A\n[\\s\\S]*0\\.800,0\\.800,B"));
        plane.click(new Locator.ClickOptions().setPosition(10, 10));
        assertThat(page.locator(".lab-drawn output")).containsText("точек: 17");
        visit.look(page, "lab-drawing");
        page.setViewportSize(360, 780);

        undo.click();
        assertThat(page.locator(".lab-drawn output")).containsText("точек: 16");
        page.locator(".lab-drawn button").last().click();
        assertThat(points).hasValue("");
        page.keyboard().press("Control+z");
        assertThat(page.locator(".lab-drawn output")).containsText("точек: 16");
        train(page);

        visit.assertNoSidewaysScroll(page);
        assertThat(page.locator("[data-lab-legend]")).containsText("B");
    }

    @Test
    void readsATableFromAFileAndShowsTheLineThatIsWrong(Visit visit) {
        var page = visit.open(Screen.PHONE, Theme.LIGHT);
        page.navigate("/lab?data=csv&trainer=tree&curve=no");
        var table = Stream.concat(
                        Stream.of("рост;вес;вид"),
                        IntStream.range(0, 20)
                                .mapToObj(
                                        i -> i + ";" + (i == 14 ? "нет" : i * i) + ";" + (i % 2 == 0 ? "кот" : "пёс")))
                .collect(Collectors.joining("\n"));
        page.locator("#lab-file")
                .setInputFiles(
                        new FilePayload("звери.csv", "text/csv", table.getBytes(Charset.forName("windows-1251"))));
        assertThat(page.locator("#lab-csv")).hasValue(Pattern.compile("рост;вес;вид[\\s\\S]*"));

        page.locator("#lab-train").click();

        assertThat(page.locator("#lab-csv-error")).containsText("в строке 16 стоит «нет»");
        assertThat(page.locator("#lab-csv")).hasValue(table);
        assertThat(page.locator("#lab-csv")).isFocused();
        assertThat(page.evaluate("() => getSelection().toString()")).isEqualTo("14;нет;кот");
        visit.expectComplaints(); // the browser reports the 422 itself
        visit.look(page, "lab-csv-problem");
        page.locator("#lab-csv").fill(table.replace("нет", "7"));
        page.locator("#lab-train").click();
        assertThat(page.locator(".lab-details").first()).isVisible(PATIENTLY);
    }

    @Test
    void stopsALongTrainingAndKeepsWhatWasUnfolded(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/lab?data=classes-10d&trainer=mlp&hidden=64, 64&epochs=1000&batch=1&curve=no");
        page.locator("#lab-split > summary").click();
        page.locator("#lab-train").press("Enter");
        assertThat(page.locator("[data-lab-progress]")).containsText("эпоха", PATIENTLY_TEXT);
        assertThat(page.locator("[data-lab-scrub]")).isVisible(PATIENTLY);
        assertThat(page.locator("#lab-split")).hasAttribute("open", "");
        assertThat(page.locator("#lab-train")).isFocused();

        page.locator("[data-lab-stop] button").press("Enter");

        assertThat(page.locator(".lab-state")).containsText("остановлен", PATIENTLY_TEXT);
        assertThat(page.locator("#measures")).containsText("Обучение не дошло до конца", PATIENTLY_TEXT);
        assertThat(page.locator("[data-lab-scrub]")).isVisible();
        visit.look(page, "lab-stopped");
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

        assertThat(place).containsText("эпоха 1 из 10");
        assertThat(page.locator("[data-lab-scrub]")).hasValue("0");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("[data-lab-scrub]")).hasValue("1");
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
        visit.look(page, "exercise-lab-passed");
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
        visit.look(page, "lab-compare");
    }
}
