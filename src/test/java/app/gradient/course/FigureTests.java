package app.gradient.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.content.CourseSource;
import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The figures that move, in the browser: every one in the course is drawn and says in words what it shows, with scripts and without. */
@BrowserTest
class FigureTests {
    /** What is wrong with the labels of a figure's drawings: smaller than 9 px, outside the drawing, or one upon another. */
    private static final String LEGIBILITY = """
            figure => {
                const faults = [];
                for (const drawing of figure.querySelectorAll('.stage svg:not(.icon)')) {
                    const frame = drawing.getBoundingClientRect();
                    const labels = [...drawing.querySelectorAll('text')]
                        .filter(text => text.textContent.trim() !== '' && text.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
                        .map(text => ({ said: text.textContent.trim(), tick: text.matches('.plane-tick'), moves: text.matches('[data-series]'), box: text.getBoundingClientRect(), size: parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a }));
                    labels.forEach(({ said, box, size, tick, moves }, at) => {
                        if (Math.abs(size) < 9) faults.push(`"${said}" is ${size.toFixed(1)} px high`);
                        if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) faults.push(`"${said}" is cut off`);
                        for (const other of labels.slice(at + 1)) {
                            // what moves over the numbers of an axis has an edge of its own
                            if ((tick && other.moves) || (moves && other.tick)) continue;
                            const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
                            const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
                            if (across > 2 && down > 4) faults.push(`"${said}" lies on "${other.said}"`);
                        }
                    });
                }
                return faults;
            }""";

    /** A slider whose step is lost in rounding, or a point that an address forgets, would not do. */
    @Test
    void everyFigureSpeaksAndItsControlsAnswerOneKeyAndTheAddressFollows(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        for (var section : sectionsWithFigures()) {
            page.navigate(section);
            for (var figure : page.locator("figure[data-figure]").all()) {
                figure.scrollIntoViewIfNeeded();
                assertThat(figure.locator(".stage")).isVisible();
                assertThat(figure.locator("details.figure-text > p")).not().hasText("");
                for (var control :
                        figure.locator("input[type=range], [role=slider]").all()) {
                    if (control.isVisible() && control.isEnabled()) {
                        answersOneKey(page, control);
                    }
                }
            }
        }
    }

    private static void answersOneKey(Page page, Locator control) {
        var label = control.getAttribute("aria-label") + " in " + page.url();
        var stood = control.getAttribute("aria-valuetext");
        control.focus();
        var moved = Stream.of("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown").anyMatch(key -> {
            var address = page.url();
            page.keyboard().press(key);
            settle(page);
            if (stood.equals(control.getAttribute("aria-valuetext"))) {
                return false; // it stands at that end already
            }
            page.waitForURL(url -> !url.equals(address));
            return true;
        });

        assertThat(moved).as("%s answers the arrows", label).isTrue();
    }

    private static void settle(Page page) {
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    @Test
    void everyFigureHasItsTextWithoutScripts(Visit visit) {
        var page = visit.openWithoutJavaScript(Screen.PHONE);
        for (var section : sectionsWithFigures()) {
            page.navigate(section);
            for (var figure : page.locator("figure[data-figure]").all()) {
                assertThat(figure.locator(".figure-text")).isVisible();
                assertThat(figure.locator("figcaption")).isVisible();
            }
            visit.assertNoSidewaysScroll(page);
        }
    }

    /**
     * Writes every figure, on a phone and on a desktop, in both themes, to target/screenshots/figures, and fails where a label in a
     * drawing is cut off, lies on another one or is too small to read.
     */
    @Test
    void everyFigureIsLegibleAtBothWidths(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        var faults = new ArrayList<String>();
        for (var section : sectionsWithFigures()) {
            for (var screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
                visit.resizeTall(page, screen);
                page.navigate(section);
                // what comes late would push a figure out of its picture
                visit.readThrough(page);
                // laid out once, not anew for each picture
                page.evaluate("() => { document.documentElement.dataset.whole = '' }");
                for (var theme : Theme.values()) {
                    visit.wear(page, theme);
                    for (var figure : page.locator("figure[data-figure]").all()) {
                        // with its end at the page's end: the header does not lie on it then
                        figure.evaluate("figure => figure.scrollIntoView({ block: 'end' })");
                        assertThat(figure.locator(".stage")).isVisible();
                        visit.shoot(figure, picture(figure, screen, theme));
                    }
                }
                for (var figure : page.locator("figure[data-figure]").all()) {
                    faults.addAll(((List<?>) figure.evaluate(LEGIBILITY))
                            .stream()
                                    .map(fault -> figure.getAttribute("data-figure") + ", " + screen + ": " + fault)
                                    .toList());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static String picture(Locator figure, Screen screen, Theme theme) {
        return "figures/" + figure.getAttribute("data-figure") + "-" + screen + "-" + theme;
    }

    private static List<String> sectionsWithFigures() {
        var addresses = CourseSource.book().sections().stream()
                .filter(section -> section.html().toString().contains("data-figure="))
                .map(section -> "/course/" + section.chapter() + "/" + section.slug())
                .toList();
        assertThat(addresses).isNotEmpty();
        return addresses;
    }
}
