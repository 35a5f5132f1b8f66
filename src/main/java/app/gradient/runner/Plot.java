package app.gradient.runner;

import java.util.List;

/**
 * A plot as data, for a page to draw and to show as a table. {@code labels} names the categories of a bar plot or the
 * columns of a heat map; it is empty otherwise. All numbers are finite.
 */
public record Plot(Kind kind, String title, String xLabel, String yLabel, List<String> labels, List<Series> series) {
    /** Most points that one plot may carry, over all its series. */
    public static final int MAX_POINTS = 20_000;

    public Plot {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    public enum Kind {
        SCATTER,
        LINE,
        /** Of a plot only: points and lines with both axes to one scale, so that lengths and angles look as they are. */
        PLANE,
        BAR,
        HEATMAP,
        /** Of a series only: the centres of cells of an even grid, to be shaded beneath the points of the same name. */
        AREA
    }

    /**
     * Points of one name. A scatter plot, or a plane, may carry series of kind LINE (a fitted line over its points) and AREA (where a
     * model answers with one class). For BAR and
     * HEATMAP {@code x} is empty and {@code y} has one number for each label; a heat map has one series a row.
     */
    public record Series(Kind kind, String name, List<Double> x, List<Double> y) {
        public Series {
            x = List.copyOf(x);
            y = List.copyOf(y);
        }
    }
}
