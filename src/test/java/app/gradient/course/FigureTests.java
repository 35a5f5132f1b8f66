package app.gradient.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.content.CourseSource;
import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The figures that move, in the browser: every one in the course is drawn and says in words what it shows, with scripts and without. */
@BrowserTest
class FigureTests {
    @Test
    void everyFigureIsDrawnAndSpeaks(Visit visit) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        for (var section : sectionsWithFigures()) {
            page.navigate(section);
            for (var figure : page.locator("figure[data-figure]").all()) {
                figure.scrollIntoViewIfNeeded();
                assertThat(figure.locator(".stage")).isVisible();
                assertThat(figure.locator("details.figure-text > p")).not().hasText("");
            }
        }
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

    private static List<String> sectionsWithFigures() {
        var addresses = CourseSource.book().sections().stream()
                .filter(section -> section.html().contains("data-figure="))
                .map(section -> "/course/" + section.chapter() + "/" + section.slug())
                .toList();
        assertThat(addresses).isNotEmpty();
        return addresses;
    }
}
