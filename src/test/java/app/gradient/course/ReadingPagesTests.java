package app.gradient.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.assertj.core.api.Assertions;
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
    }

    /** On its way round, the unit circle of a norm would be an ellipse if each axis had a scale of its own. */
    @Test
    void aPlotOfThePlaneHasOneScale(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate(VECTORS);
        visit.readThrough(page);
        var plot = page.locator("figure.plot:has(canvas)", new Page.LocatorOptions().setHasText("единичной длины"));

        for (var screen : List.of(Screen.DESKTOP, Screen.PHONE)) {
            visit.resizeTall(page, screen);
            plot.scrollIntoViewIfNeeded();
            var stretch = (Number) plot.locator("canvas").evaluate("""
                    canvas => {
                        const { x, y } = Chart.getChart(canvas).scales;
                        return (x.width / (x.max - x.min)) / (y.height / (y.max - y.min));
                    }""");

            Assertions.assertThat(stretch.doubleValue()).as("%s", screen).isBetween(0.98, 1.02);
        }
        visit.shoot(plot, "plot-plane-phone");
        visit.resizeTall(page, Screen.DESKTOP);
        visit.shoot(plot, "plot-plane-desktop");
    }

    @Test
    void aSectionOfTheSecondChapterLooksRightEverywhere(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);

        page.navigate("/course/machine-learning/overfitting");
        visit.readThrough(page);

        visit.look(page, "section-overfitting");
    }

    /** What is far from the window has no true height yet; a link must lead to its place all the same. */
    @Test
    void linksOfTheOutlineLeadToTheirPlaces(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate(VECTORS + "#norm");
        assertAtTheTop(page, "norm");

        page.navigate(VECTORS);
        var link = page.locator(".outline > ol > li > a").nth(5);
        var place = link.getAttribute("href");
        link.click();

        assertAtTheTop(page, place.substring(1));
        assertThat(page.locator(".outline a[aria-current]")).hasAttribute("href", place);
    }

    private static void assertAtTheTop(Page page, String id) {
        page.waitForFunction(
                "id => { const { top } = document.getElementById(id).getBoundingClientRect(); return top > 0 && top < 200; }",
                id);
    }

    @Test
    void linesAreShortEnoughToRead(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate(VECTORS);

        for (var size : List.of("s", "m", "l", "xl")) {
            page.evaluate("size => document.documentElement.dataset.text = size", size);
            var letters = (double) page.evaluate(LETTERS_IN_A_FULL_LINE);

            Assertions.assertThat(letters)
                    .as("letters in a line, size %s", size)
                    .isBetween(45.0, 70.0);
        }
    }

    /** The median over the lines of plain paragraphs that another line follows. */
    private static final String LETTERS_IN_A_FULL_LINE = """
            () => {
                const counts = [];
                for (const paragraph of document.querySelectorAll('#text > p:not(:has(math, .reference))')) {
                    const text = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
                    const lines = new Map();
                    while (text.nextNode()) {
                        const node = text.currentNode;
                        for (let at = 0; at < node.length; at++) {
                            const range = document.createRange();
                            range.setStart(node, at);
                            range.setEnd(node, at + 1);
                            const line = Math.round(range.getBoundingClientRect().bottom / 8);
                            lines.set(line, (lines.get(line) ?? 0) + 1);
                        }
                    }
                    counts.push(...[...lines.values()].slice(0, -1));
                }
                counts.sort((a, b) => a - b);
                return counts[Math.floor(counts.length / 2)] + 0.0001;
            }""";

    @Test
    void aSectionIsPrintedWhole(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.DARK);
        page.addInitScript(
                "window.print = () => { window.printed = document.querySelectorAll("
                        + "'.exercise-panel:not(:has(.exercise)), figure[data-figure]:not(:has(.stage)), figure[data-plot]:not(:has(canvas, table))').length }");
        page.navigate(VECTORS);

        page.locator("[data-print]").click();
        page.waitForFunction("() => window.printed !== undefined");

        Assertions.assertThat(page.evaluate("() => window.printed")).isEqualTo(0);
        assertThat(page.locator("html")).not().hasAttribute("data-theme", "light");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.LIGHT));
        assertThat(page.locator(".header")).isHidden();
        assertThat(page.locator("details.proof > p").first()).isVisible();
        assertThat(page.locator(".exercise-panel .exercise .prose").first()).isVisible();
        visit.shoot(page, "section-vectors-print");
    }

    @Test
    void formulasAreCopiedAsLatex(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.navigate(VECTORS);
        var formula = page.locator(".formula[data-tex]").first();
        formula.scrollIntoViewIfNeeded();

        formula.locator(".copy").focus();
        page.keyboard().press("Enter");
        assertThat(formula.locator(".copy[data-copied]")).hasCount(1);

        var copied = page.evaluate("() => navigator.clipboard.readText()");
        Assertions.assertThat(copied).isEqualTo(formula.getAttribute("data-tex"));
        var sentence = page.evaluate("""
                () => {
                    const paragraph = document.querySelector('#text > p:has(math), #text .block > p:has(math)');
                    getSelection().selectAllChildren(paragraph);
                    const data = new DataTransfer();
                    paragraph.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
                    return data.getData('text/plain');
                }""");
        Assertions.assertThat(sentence.toString()).containsPattern("\\$[^$]+\\$");
    }

    @Test
    void theReadersToolsKeepTheirChoice(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate(VECTORS);

        page.locator("[data-text-size]").click();
        page.locator("[data-focus-mode]").click();
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-text", "l");
        assertThat(page.locator(".reader > .contents")).isHidden();
        assertThat(page.locator("[data-focus-mode]")).hasAttribute("aria-pressed", "true");
        visit.readThrough(page);
        assertThat(page.locator("figure[data-figure]").first().locator(".stage"))
                .isVisible();
        visit.look(page, "section-focus-large");
        page.keyboard().press("f");
        assertThat(page.locator("html[data-focus]")).hasCount(0);
    }

    @Test
    void aLinkShowsWhatItPointsAt(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.navigate(VECTORS);

        page.locator("#text a.term").first().hover();
        assertThat(page.locator(".preview")).containsText("Упорядоченный набор чисел");
        page.keyboard().press("Escape");
        assertThat(page.locator(".preview")).hasCount(0);
        var reference = page.locator("#text > p a.xref").first();
        reference.scrollIntoViewIfNeeded();
        reference.hover();
        assertThat(page.locator(".preview")).isVisible();
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
        // as a reader comes to its end: a jump would meet blocks that are just being laid out
        visit.readThrough(page);
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
