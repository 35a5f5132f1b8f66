package app.gradient.submission;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.exercise.Exercises;
import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ExercisePageTests {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Test
    void looksRightAndCanBeUsedByEverybody(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        for (var path : new String[] {
            "/exercises",
            "/exercises/" + CourseFiles.NUMBER,
            "/exercises/" + CourseFiles.CODE,
            "/exercises/" + CourseFiles.MODEL,
            "/exercises/" + CourseFiles.CODE + "/submissions",
            "/exercises/" + CourseFiles.CODE + "/solution"
        }) {
            page.navigate(path);
            visit.look(page, "exercise" + path.substring("/exercises".length()).replace('/', '-'));
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
        assertThat(page.locator("#tasks li[data-verdict=failed]")).not().hasCount(0);
        assertThat(page.locator("#tasks li:not([data-verdict])")).hasCount(0);
        page.reload();
        assertThat(page.locator("#result")).containsText("Пока нет");
        // where the tabs are shown, the verdict is behind the second
        page.locator("[data-tab=work]").dispatchEvent("click");
        visit.look(page, "exercise-verdict-failed");
    }

    @Test
    void runsByKeyboardAndMarksTheLineThatDoesNotCompile(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.DARK);
        page.navigate("/exercises/" + CourseFiles.CODE);
        write(page, CourseFiles.solution(CourseFiles.CODE).replaceFirst("return -1", "retrun -1"));

        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#result")).containsText("Не компилируется", PATIENTLY);
        assertThat(page.locator(".cm-bad-line, .cm-lintRange-error").first()).isVisible();
        page.locator(".cm-lintRange-error").first().hover();
        assertThat(page.locator(".cm-tooltip .cm-diagnosticText").first())
                .containsText(page.locator("#result [data-meaning]").first().textContent());
        page.locator("[data-tab=work]").dispatchEvent("click");
        visit.look(page, "exercise-does-not-compile");
    }

    @Test
    void goesOnFromASolvedExercise(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/exercises/" + CourseFiles.CODE);
        write(page, CourseFiles.solution(CourseFiles.CODE));
        page.locator("button[data-grade-key]").click();
        assertThat(page.locator("#result")).containsText("Верно", PATIENTLY);
        page.locator("[data-tab=work]").dispatchEvent("click");
        visit.look(page, "exercise-verdict-passed");

        page.locator("#result a[href$='/next']").click();

        assertThat(page.locator(".kicker")).containsText("1.2.8");
    }

    @Test
    void showsWhatAProgramOfTheTextDrew(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/course/linear-algebra/vectors");
        var address = page.evaluate("""
                async () => {
                    const token = name => document.querySelector(`meta[name="${name}"]`).content;
                    const program = document.querySelector('form.program');
                    const answer = await fetch('/runs', {
                        method: 'POST',
                        body: new URLSearchParams(new FormData(program)),
                        headers: { [token('_csrf_header')]: token('_csrf') },
                    });
                    return new URL(answer.url).pathname;
                }""");
        page.navigate(address.toString());

        assertThat(page.locator(".output-facts")).containsText("мс", PATIENTLY);
        assertThat(page.locator(".plot canvas").first()).isVisible();
        visit.look(page, "run-with-plot");
    }

    @Autowired
    Exercises exercises;

    @Test
    void everyKindOfAnswerLooksRightOnceItIsGraded(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        for (var kind : List.of("choice", "number", "vector", "matrix", "text")) {
            var exercise = exercises.all().stream()
                    .filter(one -> one.kind().name().equals(kind))
                    .findFirst()
                    .orElseThrow();
            page.navigate("/exercises/" + exercise.slug().value());
            if (kind.equals("choice")) {
                page.locator("input[name=answer]").first().check();
            } else {
                page.locator(".answer .input")
                        .all()
                        .forEach(cell -> cell.fill(kind.equals("text") ? "ничто" : "100500"));
            }

            page.locator("[data-submit-key]").click();

            assertThat(page.locator(".exercise .verdict")).isVisible();
            assertThat(page.locator(".exercise header")).containsText("попытка 1");
            assertThat(page.locator("#said")).hasText(Pattern.compile("Пока нет|Верно"));
            // a verdict says what to do next
            assertThat(page.locator(".exercise .verdict")).containsText(Pattern.compile("\\S+\\s+\\S+\\s+\\S+"));
            visit.look(page, "answer-" + kind + "-graded");
        }
    }

    @Test
    void offersTheNamesThatTheExerciseUses(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/exercises/" + CourseFiles.MODEL);
        write(page, "");

        page.keyboard().type("import org.tribuo.Mutab");

        assertThat(page.locator(".cm-tooltip-autocomplete li[aria-selected]")).containsText("MutableDataset");
        page.keyboard().press("Enter");
        page.keyboard().type(";\ndouble root = Math.sqr");
        assertThat(page.locator(".cm-tooltip-autocomplete li[aria-selected]")).containsText("sqrt");
        page.keyboard().press("Escape");
        assertThat(page.locator(".cm-tooltip-autocomplete")).hasCount(0);
        assertThat(page.locator(".cm-content")).isFocused(); // the first Esc closed the list
        page.keyboard().press("Escape");
        assertThat(page.locator(".cm-content")).not().isFocused();
    }

    @Test
    void givesFingersTheSymbolsThatTheirKeyboardHides(Visit visit) {
        var page = visit.openOnTouch(Screen.PHONE);
        page.navigate("/exercises/" + CourseFiles.CODE);
        page.locator("[data-tab=work]").tap();
        write(page, "");

        for (var symbol : List.of("{", "(", ";", ".")) {
            page.locator(".touch-bar button")
                    .getByText(symbol, new Locator.GetByTextOptions().setExact(true))
                    .tap();
        }

        assertThat(page.locator(".cm-content")).containsText("{(;.");
        visit.assertNoSidewaysScroll(page);
        visit.shoot(page, "exercise-touch-360-light");
    }

    @Test
    void countsTheAttemptsInTheHeader(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/exercises/" + CourseFiles.CODE);
        assertThat(page.locator(".statement .facts")).containsText("МБ");
        assertThat(page.locator(".statement .facts")).containsText("балл");
        assertThat(page.locator(".statement .facts")).not().containsText("попыт");
        write(page, CourseFiles.wrong(CourseFiles.CODE, "dot-only"));

        page.locator("button[data-grade-key]").click();
        assertThat(page.locator("#result")).containsText("Пока нет", PATIENTLY);

        assertThat(page.locator(".statement .facts")).containsText("1 попытка");
        assertThat(page.locator(".work .tabs")).containsText("Попытки (1)");
        page.reload();
        assertThat(page.locator(".statement .facts")).containsText("1 попытка");
    }

    @Test
    void waitsForAVerdictWithoutScripts(Visit visit) {
        var page = visit.openWithoutJavaScript(Screen.PHONE);
        page.navigate("/exercises/" + CourseFiles.CODE);
        page.locator("#source").fill(CourseFiles.solution(CourseFiles.CODE));

        page.locator("button[data-grade-key]").click();

        assertThat(page.locator("main")).containsText("Верно", PATIENTLY);
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
