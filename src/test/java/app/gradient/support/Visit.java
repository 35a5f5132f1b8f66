package app.gradient.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One test's use of the browser. Each {@link #open} is a visitor of its own (cookies apart). Every error in the
 * console, a violation of the content security policy included, fails the test when it ends, unless it was expected.
 */
public final class Visit implements AutoCloseable {

    /** The widths at which every page must look right. */
    public enum Screen {
        PHONE(360, 780),
        TABLET(768, 1024),
        DESKTOP(1440, 900);

        final int width;
        final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    public enum Theme {
        LIGHT,
        DARK
    }

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private final Browser browser;
    private final String baseUrl;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(Browser browser, String baseUrl) {
        this.browser = browser;
        this.baseUrl = baseUrl;
    }

    public String baseUrl() {
        return baseUrl;
    }

    /** A new visitor with an empty page. */
    public Page open(Screen screen, Theme theme) {
        return open(screen, theme, true);
    }

    public Page openWithoutJavaScript(Screen screen) {
        return open(screen, Theme.LIGHT, false);
    }

    private Page open(Screen screen, Theme theme, boolean javaScript) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(javaScript)
                .setLocale("ru-RU")
                .setTimezoneId("Europe/Moscow"));
        context.setDefaultTimeout(20_000);
        contexts.add(context);
        context.addInitScript("""
                document.addEventListener('securitypolicyviolation', event =>
                    console.error(`refused ${event.violatedDirective} from ${event.sourceFile}:${event.lineNumber}:${event.columnNumber}`))
                """);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** Says that what the console complained of so far was what the test provoked. */
    public void expectComplaints() {
        complaints.clear();
    }

    /** Writes the whole page to target/screenshots under a name that says what it shows. */
    public void shoot(Page page, String name) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        var saidByThePage = List.copyOf(complaints);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setCaret(ScreenshotCaret.INITIAL)
                .setFullPage(true));
        // the driver itself puts a style into the page while it shoots, which the page's policy rightly reports
        complaints.clear();
        complaints.addAll(saidByThePage);
    }

    /** Fails with what axe found against WCAG 2.2 AA, if anything. */
    public void assertAccessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations();
        assertThat(found)
                .as("axe on %s", page.url())
                .extracting(rule -> rule.getId() + ": "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    /** Fails if the page scrolls sideways. */
    public void assertNoSidewaysScroll(Page page) {
        var overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("sideways overflow in px on %s", page.url()).isEqualTo(0);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    void assertNothingComplained() {
        assertThat(complaints).as("errors in the browser's console").isEmpty();
    }
}
