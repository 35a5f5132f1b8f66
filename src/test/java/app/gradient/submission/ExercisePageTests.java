package app.gradient.submission;

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
class ExercisePageTests {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @ParameterizedTest
    @CsvSource({"PHONE, LIGHT", "PHONE, DARK", "DESKTOP, LIGHT", "DESKTOP, DARK"})
    void looksRightAndCanBeUsedByEverybody(Screen screen, Theme theme, Visit visit) {
        var page = visit.open(screen, theme);
        var suffix = "-" + screen.name().toLowerCase(Locale.ROOT) + "-"
                + theme.name().toLowerCase(Locale.ROOT);

        for (var path : new String[] {
            "/exercises",
            "/exercises/" + CourseFiles.NUMBER,
            "/exercises/" + CourseFiles.CODE,
            "/exercises/" + CourseFiles.MODEL,
            "/exercises/" + CourseFiles.CODE + "/submissions",
            "/exercises/" + CourseFiles.CODE + "/solution"
        }) {
            page.navigate(path);
            visit.shoot(page, "exercise" + path.substring("/exercises".length()).replace('/', '-') + suffix);
            visit.assertNoSidewaysScroll(page);
            visit.assertAccessible(page);
        }
    }

    @Test
    void showsAVerdictLiveAndAfterAReload(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/exercises/" + CourseFiles.CODE);
        write(page, CourseFiles.wrong(CourseFiles.CODE, "dot-only"));

        page.locator("button[data-grade-key]").click();

        assertThat(page.locator("#result")).containsText("Пока нет", PATIENTLY);
        assertThat(page.locator("#result details.check[open]")).hasCount(1);
        visit.shoot(page, "exercise-verdict-failed-desktop-light");
        visit.assertAccessible(page);
        page.reload();
        assertThat(page.locator("#result")).containsText("Пока нет");
    }

    @Test
    void runsByKeyboardAndMarksTheLineThatDoesNotCompile(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.DARK);
        page.navigate("/exercises/" + CourseFiles.CODE);
        write(page, CourseFiles.solution(CourseFiles.CODE).replaceFirst("return -1", "retrun -1"));

        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#result")).containsText("Не компилируется", PATIENTLY);
        assertThat(page.locator(".cm-bad-line, .cm-lintRange-error").first()).isVisible();
        visit.shoot(page, "exercise-does-not-compile-desktop-dark");
    }

    @Test
    void worksWithoutScripts(Visit visit) {
        var page = visit.openWithoutJavaScript(Screen.PHONE);
        page.navigate("/exercises/" + CourseFiles.NUMBER);

        page.locator("input[name=answer]").fill("100500");
        page.locator("button[data-submit-key]").click();

        assertThat(page.locator(".verdict")).containsText("Пока нет");
        assertThat(page.locator("input[name=answer]").inputValue()).isEqualTo("100500");
    }

    @Test
    void opensHintsOneByOneAndKeepsWhatWasTyped(Visit visit) {
        var page = visit.open(Screen.PHONE, Theme.LIGHT);
        page.navigate("/exercises/" + CourseFiles.NUMBER);
        page.locator("input[name=answer]").fill("1/2");

        page.locator("button[name=number]").click();

        assertThat(page.locator(".hints > li")).hasCount(1);
        assertThat(page.locator("input[name=answer]").inputValue()).isEqualTo("1/2");
    }

    private static void write(Page page, String source) {
        page.locator(".cm-content").click();
        page.keyboard().press("Control+A");
        // over a selection the browser's own editing would style what it inserts, which the page's policy reports
        page.keyboard().press("Delete");
        page.keyboard().insertText(source);
    }
}
