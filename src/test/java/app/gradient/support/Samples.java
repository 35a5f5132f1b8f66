package app.gradient.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Durations of one benchmark, printed as a whole: count, minimum, mean, median, 95th percentile, maximum, in ms. */
public final class Samples {

    private final String name;
    private final List<Double> milliseconds = Collections.synchronizedList(new ArrayList<>());

    public Samples(String name) {
        this.name = name;
    }

    public void add(Duration duration) {
        milliseconds.add(duration.toNanos() / 1e6);
    }

    /** The smallest sample that at least {@code share} (0 to 1) of the samples do not exceed, in ms. */
    public double percentile(double share) {
        var sorted = milliseconds.stream().sorted().toList();
        return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
    }

    /** In ms. */
    public double mean() {
        return milliseconds.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    public void print() {
        System.out.printf(
                Locale.ROOT,
                "BENCH %-56s n=%-5d min=%-8.1f mean=%-8.1f p50=%-8.1f p95=%-8.1f max=%.1f ms%n",
                name,
                milliseconds.size(),
                percentile(0),
                mean(),
                percentile(0.5),
                percentile(0.95),
                percentile(1));
    }

    /** Prints how many times longer this took than {@code other}, by the medians. */
    public void printRatioTo(Samples other) {
        System.out.printf(
                Locale.ROOT, "BENCH %-56s %.2f × %s%n", name, percentile(0.5) / other.percentile(0.5), other.name);
    }
}
