package app.gradient.course;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@BrowserTest
class ProgramLanguagesTests {
    private static final String SECTION = "/course/linear-algebra/vectors";

    @ParameterizedTest
    @CsvSource({"PHONE, DARK", "DESKTOP, LIGHT"})
    void showsTheSameProgramInOneLanguageAtATime(Screen screen, Theme theme, Visit visit) {
        var page = visit.open(screen, theme);
        page.navigate(SECTION);
        var program = program(page);

        program.locator("[data-languages] button[data-language=python]").click();

        assertThat(program.locator(".program-other[data-language=python] .code"))
                .containsText("np.linalg.norm");
        assertThat(program.locator(".program-other[data-language=python] .code"))
                .isVisible();
        assertThat(program.locator(".program-other[data-language=go] .code")).isHidden();
        assertThat(program.locator("[data-code]")).isHidden();
        assertThat(program.locator("[data-run]")).isHidden();
        visit.shoot(program, "program-python-" + screen.name().toLowerCase(Locale.ROOT));
        visit.assertNoSidewaysScroll(page);

        program.locator("[data-languages] button[data-language=java]").click();
        assertThat(program.locator("[data-run]")).isVisible();
    }

    @Test
    void foldsTheOtherLanguagesWithoutScripts(Visit visit) {
        var page = visit.openWithoutJavaScript(Screen.DESKTOP);
        page.navigate(SECTION);

        program(page).locator(".program-other[data-language=go] > summary").click();

        assertThat(program(page).locator(".program-other[data-language=go] .code"))
                .containsText("fmt.Println(");
        assertThat(program(page).locator("[data-languages]")).isHidden();
    }

    private static Locator program(Page page) {
        return page.locator("[data-program='linear-algebra/Vectors']").first();
    }
}
