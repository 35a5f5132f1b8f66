package app.gradient.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import com.microsoft.playwright.options.ScreenshotType;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        DARK;

        ColorScheme scheme() {
            return this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT;
        }
    }

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /** In px; a page of this height is written as JPEG. */
    private static final int LONG = 5_000;

    /** In px: more than any one part of a page. */
    private static final int TALL = 1_700;

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
        return open(screen, theme, true, ServiceWorkerPolicy.BLOCK);
    }

    public Page openWithoutJavaScript(Screen screen) {
        return open(screen, Theme.LIGHT, false, ServiceWorkerPolicy.BLOCK);
    }

    /** A visitor who has fingers and no mouse. */
    public Page openOnTouch(Screen screen) {
        return open(
                screen,
                Theme.LIGHT,
                ServiceWorkerPolicy.BLOCK,
                new Browser.NewContextOptions().setHasTouch(true).setIsMobile(true));
    }

    /** A visitor whose browser keeps our page for the time without a connection, as browsers do. */
    public Page openWithServiceWorker() {
        return open(Screen.DESKTOP, Theme.LIGHT, true, ServiceWorkerPolicy.ALLOW);
    }

    private Page open(Screen screen, Theme theme, boolean javaScript, ServiceWorkerPolicy workers) {
        return open(screen, theme, workers, new Browser.NewContextOptions().setJavaScriptEnabled(javaScript));
    }

    private Page open(Screen screen, Theme theme, ServiceWorkerPolicy workers, Browser.NewContextOptions options) {
        var context = browser.newContext(options.setBaseURL(baseUrl)
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(theme.scheme())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setServiceWorkers(workers)
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

    /** Goes through the login page, as a person does. */
    public void signIn(Page page, String email, String password) {
        page.navigate("/login");
        page.locator("#email").fill(email);
        page.locator("#password").fill(password);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Says that what the console complained of so far was what the test provoked. */
    public void expectComplaints() {
        complaints.clear();
    }

    /** Writes the whole page to target/screenshots under a name that says what it shows. */
    public void shoot(Page page, String name) {
        shootWhole(page, () -> {
            var tall = (int) page.evaluate("() => document.documentElement.scrollHeight") > LONG;
            var picture = new Page.ScreenshotOptions()
                    .setCaret(ScreenshotCaret.INITIAL)
                    .setFullPage(true);
            // the header stays at the top of the window, wherever that is
            var scrolled =
                    page.evaluate("() => { const y = scrollY; scrollTo({ top: 0, behavior: 'instant' }); return y }");
            // a whole section as PNG takes seconds
            page.screenshot(
                    tall
                            ? picture.setPath(SCREENSHOTS.resolve(name + ".jpg"))
                                    .setType(ScreenshotType.JPEG)
                                    .setQuality(80)
                            : picture.setPath(SCREENSHOTS.resolve(name + ".png")));
            page.evaluate("y => scrollTo({ top: y, behavior: 'instant' })", scrolled);
        });
    }

    /** Writes one part of the page, as {@link #shoot(Page, String)} does the whole. */
    public void shoot(Locator part, String name) {
        shootWhole(
                part.page(),
                () -> part.screenshot(new Locator.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name.toLowerCase(Locale.ROOT) + ".png"))));
    }

    /**
     * Takes a picture of the page with all its blocks laid out: those far from the window would be blank. Without scripts none is
     * left out, and no frame would ever be reported.
     */
    private void shootWhole(Page page, Runnable picture) {
        page.evaluate("() => document.fonts.ready.then(() => true)");
        var before = (boolean) page.evaluate("() => 'whole' in document.documentElement.dataset");
        if (!before) {
            page.evaluate("""
                    () => {
                        document.documentElement.dataset.whole = ''
                        return matchMedia('(scripting: enabled)').matches
                            && new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))
                    }""");
        }
        var saidByThePage = List.copyOf(complaints);
        picture.run();
        // the driver itself puts a style into the page while it shoots, which the page's policy rightly reports
        complaints.clear();
        complaints.addAll(saidByThePage);
        if (!before) {
            page.evaluate("() => { delete document.documentElement.dataset.whole }");
        }
    }

    /** Makes the page as wide as that screen, and tall enough for the tallest part of it. */
    public void resizeTall(Page page, Screen screen) {
        page.setViewportSize(screen.width, TALL);
        settle(page);
    }

    /** Puts the page into that theme. */
    public void wear(Page page, Theme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme.scheme()));
        settle(page);
    }

    /**
     * Looks at the page, as it stands, at every width and in both themes: writes each picture as {@code name-360-light}, and fails
     * if anything scrolls sideways or is closed to somebody. The page keeps its state; afterwards it is as wide as a desktop.
     */
    public void look(Page page, String name) {
        // axe passes over blocks that are far from the window and not laid out
        page.evaluate("() => { document.documentElement.dataset.whole = '' }");
        lookOn(Screen.PHONE, page, name);
        assertAccessible(page);
        lookOn(Screen.TABLET, page, name);
        lookOn(Screen.DESKTOP, page, name);
        assertAccessible(page);
        // structure is the same in both themes: axe takes long, so there it is asked for colours alone
        wear(page, Theme.DARK);
        assertContrast(page);
        page.evaluate("() => { delete document.documentElement.dataset.whole }");
    }

    private void lookOn(Screen screen, Page page, String name) {
        page.setViewportSize(screen.width, screen.height);
        for (var theme : List.of(Theme.DARK, Theme.LIGHT)) {
            wear(page, theme);
            shoot(page, name + "-" + screen.width + "-" + theme.name().toLowerCase(Locale.ROOT));
        }
        assertNoSidewaysScroll(page);
    }

    /** Comes near every part of the page once, so that what loads only when it is near has loaded. */
    public void readThrough(Page page) {
        page.evaluate("""
                async () => {
                    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
                        scrollTo({ top: y, behavior: 'instant' });
                        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
                    }
                    scrollTo({ top: 0, behavior: 'instant' });
                }""");
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    /** Two frames: what answers a change of width or theme has drawn itself anew. */
    private static void settle(Page page) {
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    /** Fails with what axe found against WCAG 2.2 AA, if anything. */
    public void assertAccessible(Page page) {
        // a control that has slid half under the header would count as too small to press
        page.evaluate("() => scrollTo({ top: 0, behavior: 'instant' })");
        assertNothingFound(
                page,
                axe(page).withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")));
    }

    /** The rules whose outcome depends on the theme alone. */
    private static void assertContrast(Page page) {
        assertNothingFound(page, axe(page).withRules(List.of("color-contrast", "link-in-text-block")));
    }

    /**
     * The parts of a formula have the colour and the name of the whole; there are thousands of them on a page. Legacy mode does
     * without a page of axe's own, which puts together what was found in frames: ours have none.
     */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).exclude("math > *");
    }

    private static void assertNothingFound(Page page, AxeBuilder axe) {
        assertThat(axe.analyze().getViolations())
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
