package app.gradient.submission;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.exercise.AnswerForm;
import app.gradient.exercise.Exercises;
import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed into a form is shown as it is read, before it is sent; what means two things is asked and costs no attempt. */
@BrowserTest
class TypedAnswerPageTests {
    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Autowired
    Exercises exercises;

    @Test
    void showsWhatIsReadWhileItIsTyped(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate("/exercises/" + CourseFiles.NUMBER);

        page.locator("input[name=answer]").fill("1/(1+e^-2)");

        assertThat(page.locator(".reading math msup")).isVisible();
        assertThat(page.locator(".reading")).containsText("0,880797");
        visit.look(page, "answer-read");
        page.locator("input[name=answer]").fill("1/(1+x)");
        assertThat(page.locator(".reading")).containsText("«x» (знак 6)");
    }

    @Test
    void asksWhatACommaMeansBeforeAnythingIsSent(Visit visit) {
        var page = visit.open(Screen.PHONE, Theme.DARK);
        page.navigate("/exercises/" + CourseFiles.NUMBER);

        page.locator("input[name=answer]").fill("1,234");
        assertThat(page.locator(".reading button")).hasCount(2);
        visit.look(page, "answer-asked");
        page.locator(".reading button").first().click();

        assertThat(page.locator("input[name=answer]")).hasValue("1.234");
        assertThat(page.locator(".reading button")).hasCount(0);
        // said once, known from then on
        page.locator("input[name=answer]").fill("3,742");
        assertThat(page.locator(".reading math")).hasText("3,742");
        page.locator("[data-submit-key]").click();
        assertThat(page.locator(".exercise header")).containsText("попытка 1", PATIENTLY);
    }

    @Test
    void asksWithoutScriptsAndCountsNoAttempt(Visit visit) {
        var page = visit.openWithoutJavaScript(Screen.DESKTOP);
        page.navigate("/exercises/" + CourseFiles.NUMBER);
        page.locator("input[name=answer]").fill("1,234");

        page.locator("[data-submit-key]").click();

        assertThat(page.locator(".verdict")).containsText("Что значит запятая в «1,234»?");
        assertThat(page.locator("input[name=answer]")).hasValue("1,234");
        assertThat(page.locator(".exercise header")).not().containsText("попытка");
        visit.expectComplaints(); // the browser reports the answer 422
        page.locator(".verdict button[name=meant]").last().click();
        assertThat(page.locator(".exercise header")).containsText("попытка 1", PATIENTLY);
        assertThat(page.locator("input[name=answer]")).hasValue("1234");
    }

    @Test
    void aPasteFillsTheCellsItHolds(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        var square = exercises.all().stream()
                .filter(exercise -> exercise.kind().name().equals("matrix")
                        && exercise.variant(1).form() instanceof AnswerForm.Grid(var rows, var columns, var column)
                        && rows == 2
                        && columns == 2)
                .findFirst()
                .orElseThrow();
        for (var paste : Map.of(
                        "$$A = \\begin{pmatrix} -4 & 4 \\\\ -4 & 3 \\end{pmatrix}.$$",
                        List.of("-4", "4", "-4", "3"),
                        "\t-1\r\n1\t-1",
                        List.of("", "-1", "1", "-1"),
                        "{{0.75, -1}, {1, -1}}",
                        List.of("0.75", "-1", "1", "-1"))
                .entrySet()) {
            page.navigate("/exercises/" + square.slug().value());
            assertThat(page.locator(".reading")).hasCount(1);

            paste(page, paste.getKey());

            assertThat(page.locator(".grid-input input").all().stream()
                            .map(cell -> cell.inputValue())
                            .toList())
                    .as(paste.getKey())
                    .isEqualTo(paste.getValue());
            assertThat(page.locator(".reading mtable")).isVisible();
        }
        visit.look(page, "answer-matrix-read");
    }

    private static void paste(Page page, String text) {
        page.locator(".grid-input input").first().evaluate("""
                (cell, text) => {
                    const data = new DataTransfer();
                    data.setData('text', text);
                    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }""", text);
    }
}
