package app.gradient.lab;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.sandbox.Sandbox;
import app.gradient.support.BrowserTest;
import app.gradient.support.Samples;
import app.gradient.support.Visit;
import app.gradient.support.Visit.Screen;
import app.gradient.support.Visit.Theme;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What somebody in front of the laboratory waits for, in a real browser: from the click to the first point of the curve and
 * the first picture on the screen, and how often both move after that. Figures are printed, never asserted.
 */
@BrowserTest
@Tag("bench")
class LabBenchTests {
    private static final int WARM_UP = 6;
    private static final int ROUNDS = 20;
    /** A person looks at settings before the next try; the pool warms its spares meanwhile. */
    private static final Duration THINKING = Duration.ofSeconds(2);

    /** Times in ms of the page's clock: of the click, of what came of it, and of every frame that showed a new moment. */
    private static final String OBSERVE = """
            window.lab = { shown: [] };
            addEventListener('click', event => {
                if (event.target.closest('#lab-train')) window.lab = { click: performance.now(), shown: [] };
            }, true);
            addEventListener('htmx:afterRequest', () => { lab.answered ??= performance.now(); });
            window.EventSource = class extends EventSource {
                constructor(...given) {
                    super(...given);
                    lab.asked ??= performance.now();
                    this.addEventListener('lines', () => { lab.told ??= performance.now(); });
                    this.addEventListener('close', () => { lab.over ??= performance.now(); });
                }
            };
            const hasPoint = () => {
                const canvas = document.querySelector('canvas[data-lab-curve=loss]');
                return (window.Chart?.getChart(canvas)?.data.datasets[0].data.length ?? 0) > 0;
            };
            const afterFrame = then => requestAnimationFrame(() => setTimeout(then));
            new MutationObserver(() => {
                const said = document.querySelector('[data-lab-progress]')?.textContent ?? '';
                if (!lab.click || said === '' || said === lab.said) return;
                lab.said = said;
                afterFrame(() => { if (hasPoint()) lab.shown.push(performance.now()); });
            }).observe(document, { subtree: true, childList: true, characterData: true });
            """;

    @Autowired
    Sandbox sandbox;

    @Autowired
    LabRuns runs;

    @Test
    void fromTheClickToTheFirstPoint(Visit visit) {
        for (var settings : List.of("data=moons&trainer=linear", "data=moons&trainer=mlp", "data=iris&trainer=tree")) {
            firstPoint(visit, settings);
        }
    }

    private void firstPoint(Visit visit, String settings) {
        var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
        page.addInitScript(OBSERVE);
        for (int i = 0; i < WARM_UP; i++) {
            run(page, settings);
        }
        var answered = new Samples(settings + ": form answered");
        var asked = new Samples(settings + ": stream asked for");
        var told = new Samples(settings + ": first lines here");
        var shown = new Samples(settings + ": first point on screen");
        var waiting = new Samples(settings + ": stored to claimed");
        var training = new Samples(settings + ": claimed to over");
        for (int i = 0; i < ROUNDS; i++) {
            awaitWarmPool();
            run(page, settings);
            since(page, "answered", answered::add);
            since(page, "asked", asked::add);
            since(page, "told", told::add);
            since(page, "shown[0]", shown::add);
            var times = runs.find(id(page)).orElseThrow().work().times();
            times.waiting().ifPresent(waiting::add);
            times.total().flatMap(total -> times.waiting().map(total::minus)).ifPresent(training::add);
        }
        List.of(answered, asked, told, shown, waiting, training).forEach(Samples::print);
        page.close();
    }

    @Test
    void howOftenPictureAndCurveMove(Visit visit) {
        for (var settings : List.of(
                "data=classes-10d&trainer=mlp&hidden=64, 64&epochs=250&batch=8",
                "data=classes-10d&trainer=linear&epochs=500",
                "data=classes-10d&trainer=forest&trees=300&depth=12",
                "data=classes-10d&trainer=adaboost&trees=300&depth=4")) {
            var page = visit.open(Screen.DESKTOP, Theme.LIGHT);
            page.addInitScript(OBSERVE);
            awaitWarmPool();
            run(page, settings);
            report(settings, moments(page), number(page, "lab.over"));
            page.close();
        }
    }

    private static void report(String settings, List<Double> shown, double over) {
        var live = shown.stream().filter(at -> at <= over).toList();
        double seconds = (over - shown.getFirst()) / 1000;
        int worst = Integer.MAX_VALUE;
        for (double from = shown.getFirst(); from + 1000 <= over; from += 50) {
            double start = from;
            worst = Math.min(worst, (int)
                    live.stream().filter(at -> at >= start && at < start + 1000).count());
        }
        System.out.printf(
                Locale.ROOT,
                "BENCH %-72s trained %.1f s, %d updates, %.1f a second, in the worst second %s%n",
                settings,
                seconds,
                live.size(),
                live.size() / Math.max(seconds, 1e-3),
                worst == Integer.MAX_VALUE ? "-" : Integer.toString(worst));
    }

    /** Opens the laboratory with these settings, presses the button and waits until the run is over and was shown. */
    private static void run(Page page, String settings) {
        page.navigate("/lab?curve=no&" + settings);
        page.waitForFunction("() => window.Chart !== undefined");
        page.locator("#lab-train").click();
        page.waitForFunction(
                "() => lab.over !== undefined && lab.shown.length > 0",
                null,
                new Page.WaitForFunctionOptions().setTimeout(60_000));
    }

    private static LabRunId id(Page page) {
        var url = page.url();
        return new LabRunId(UUID.fromString(url.substring(url.lastIndexOf('/') + 1)));
    }

    private static double number(Page page, String expression) {
        return page.evaluate(expression) instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private static void since(Page page, String moment, Consumer<Duration> add) {
        double passed = number(page, "lab." + moment) - number(page, "lab.click");
        assertThat(passed).as(moment).isNotNaN();
        add.accept(Duration.ofNanos((long) (passed * 1e6)));
    }

    private static List<Double> moments(Page page) {
        List<Double> moments = new ArrayList<>();
        if (page.evaluate("lab.shown") instanceof List<?> shown) {
            shown.forEach(moment -> moments.add(((Number) moment).doubleValue()));
        }
        return moments;
    }

    private void awaitWarmPool() {
        LockSupport.parkNanos(THINKING.toNanos());
        var deadline = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            var pool = sandbox.status().pool();
            if (pool.starting() == 0 && pool.busy() == 0 && pool.spares() >= pool.target()) {
                return;
            }
            assertThat(Instant.now()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
