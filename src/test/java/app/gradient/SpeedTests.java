package app.gradient;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.BrowserTest;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a slow device gets: a processor four times slower, nothing cached. What does not depend on the machine is asserted; times are printed by
 * the benchmark, since a loaded machine must not fail a build.
 */
@BrowserTest
class SpeedTests {
    private static final List<String> PAGES = List.of(
            "/",
            "/course/linear-algebra/vectors",
            "/course/machine-learning/logistic-regression",
            "/exercises/cosine-of-angle",
            "/exercises/nearest-by-cosine");
    private static final int VISITS = 7;
    private static final int WARM_UP = 200;
    private static final int SLOWDOWN = 4;
    private static final double MOST_SHIFT = 0.02;
    private static final double MOST_KILOBYTES = 120;

    /** Collects from the first moment of a page; the driver reads it at the end. */
    private static final String OBSERVE = """
            window.measured = { lcp: 0, cls: 0, slowest: 0 };
            const watch = (type, use, more) => new PerformanceObserver(list => list.getEntries().forEach(use))
                .observe({ type, buffered: true, ...more });
            watch('largest-contentful-paint', entry => { measured.lcp = entry.startTime; });
            watch('layout-shift', entry => { if (!entry.hadRecentInput) measured.cls += entry.value; });
            watch('event', entry => { measured.slowest = Math.max(measured.slowest, entry.duration); }, { durationThreshold: 16 });
            """;

    /** What was transferred before an editor or a chart was needed; fonts are kept by the browser for ever and counted apart. */
    private static final String TRANSFERRED = """
            () => {
                const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
                const late = /editor|chart/;
                const size = entries => entries.reduce((sum, entry) => sum + entry.transferSize, 0) / 1024;
                const fonts = all.filter(entry => entry.name.endsWith('.woff2'));
                return {
                    page: size(all.filter(entry => !fonts.includes(entry) && !late.test(entry.name))),
                    fonts: size(fonts),
                    late: size(all.filter(entry => late.test(entry.name))),
                };
            }""";

    private record Figures(double lcp, double shift, double interaction, double kilobytes, double fonts, double late) {}

    @Test
    void pagesAreLightAndNothingMoves(Visit visit) {
        for (var path : PAGES) {
            var figures = measure(visit, path);

            assertThat(figures.kilobytes()).as("kB of %s, fonts apart", path).isBetween(1.0, MOST_KILOBYTES);
            assertThat(figures.shift()).as("layout shift on %s", path).isLessThanOrEqualTo(MOST_SHIFT);
        }
    }

    @Test
    @Tag("bench")
    void timesOnASlowDevice(Visit visit) {
        for (var path : PAGES) {
            warmUp(visit, path); // a server that has just started is not the reader's device
            var visits =
                    Stream.generate(() -> measure(visit, path)).limit(VISITS).toList();
            System.out.printf(
                    Locale.ROOT,
                    "BENCH %-44s LCP %s ms, shift %.4f, interaction %s ms, %.1f kB, fonts %.1f, editor and charts %.1f%n",
                    path,
                    spread(visits, Figures::lcp),
                    visits.stream().mapToDouble(Figures::shift).max().orElseThrow(),
                    spread(visits, Figures::interaction),
                    visits.getFirst().kilobytes(),
                    visits.getFirst().fonts(),
                    visits.getFirst().late());
        }
    }

    private static void warmUp(Visit visit, String path) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        for (int time = 0; time < WARM_UP; time++) {
            page.request().get(visit.baseUrl() + path);
        }
        page.navigate(path);
        page.close();
    }

    /** Least, median and greatest. */
    private static String spread(List<Figures> visits, ToDoubleFunction<Figures> figure) {
        var sorted = visits.stream().mapToDouble(figure).sorted().toArray();
        return "%.0f–%.0f–%.0f".formatted(sorted[0], sorted[sorted.length / 2], sorted[sorted.length - 1]);
    }

    private static Figures measure(Visit visit, String path) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.addInitScript(OBSERVE);
        var rate = new JsonObject();
        rate.addProperty("rate", SLOWDOWN);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
        page.navigate(path);
        var transferred = figures(page, TRANSFERRED);
        page.waitForFunction("() => measured.lcp > 0");
        interact(page);
        var measured = figures(page, "() => measured");
        page.close();
        return new Figures(
                number(measured, "lcp"),
                number(measured, "cls"),
                number(measured, "slowest"),
                number(transferred, "page"),
                number(transferred, "fonts"),
                number(transferred, "late"));
    }

    /** What a reader does first: scrolls on, asks for the keys, changes the theme. */
    private static void interact(Page page) {
        page.mouse().wheel(0, 600);
        page.locator("[data-theme-toggle]").click();
        page.keyboard().press("?");
        page.locator("dialog[open]").waitFor();
        page.keyboard().press("Escape");
        page.evaluate(
                "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))");
    }

    private static Map<?, ?> figures(Page page, String script) {
        return (Map<?, ?>) page.evaluate(script);
    }

    private static double number(Map<?, ?> figures, String name) {
        return figures.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
    }
}
