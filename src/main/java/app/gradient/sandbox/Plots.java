package app.gradient.sandbox;

import app.gradient.runner.Plot;
import app.gradient.runner.WireException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a plot from the plain values that a runner sent, and refuses what the kit would never send. */
final class Plots {
    private static final int MAX_TEXT = 200;
    private static final int MAX_SERIES = 200;

    private Plots() {}

    static Plot read(@Nullable Object value) throws WireException {
        Map<?, ?> map = as(Map.class, value);
        Plot.Kind kind = kind(map.get("kind"));
        List<String> labels = new ArrayList<>();
        for (Object label : as(List.class, map.get("labels"))) {
            labels.add(text(label));
        }
        List<?> told = as(List.class, map.get("series"));
        if (told.size() > MAX_SERIES) {
            throw new WireException("plot of " + told.size() + " series");
        }
        List<Plot.Series> series = new ArrayList<>();
        int points = 0;
        for (Object one : told) {
            Plot.Series read = series(as(Map.class, one), kind, labels.size());
            points += read.y().size();
            series.add(read);
        }
        if (points > Plot.MAX_POINTS || labels.size() > Plot.MAX_POINTS) {
            throw new WireException("plot of " + points + " points");
        }
        return new Plot(kind, text(map.get("title")), text(map.get("xLabel")), text(map.get("yLabel")), labels, series);
    }

    private static Plot.Series series(Map<?, ?> map, Plot.Kind plot, int labels) throws WireException {
        List<Double> x = numbers(map.get("x"));
        List<Double> y = numbers(map.get("y"));
        boolean labelled = switch (plot) {
            case BAR, HEATMAP -> true;
            case SCATTER, LINE, PLANE -> false;
            case AREA -> throw new WireException("an area is no plot");
        };
        if (labelled ? !x.isEmpty() || y.size() != labels : x.size() != y.size()) {
            throw new WireException("lengths of a plot differ");
        }
        return new Plot.Series(kind(map.get("kind")), text(map.get("name")), x, y);
    }

    private static Plot.Kind kind(@Nullable Object value) throws WireException {
        for (Plot.Kind kind : Plot.Kind.values()) {
            if (kind.name().equals(value)) {
                return kind;
            }
        }
        throw new WireException("unknown kind of plot");
    }

    private static List<Double> numbers(@Nullable Object value) throws WireException {
        List<Double> numbers = new ArrayList<>();
        for (double number : as(double[].class, value)) {
            if (!Double.isFinite(number)) {
                throw new WireException("plot with a number that is not finite");
            }
            numbers.add(number);
        }
        return numbers;
    }

    private static String text(@Nullable Object value) throws WireException {
        String text = as(String.class, value);
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    private static <T> T as(Class<T> type, @Nullable Object value) throws WireException {
        if (!type.isInstance(value)) {
            throw new WireException("plot without a " + type.getSimpleName());
        }
        return type.cast(value);
    }
}
