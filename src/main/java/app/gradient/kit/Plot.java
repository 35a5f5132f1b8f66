package app.gradient.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * A plot to draw on the page beside the program's output.
 *
 * <pre>{@code
 * Plot.scatter("Ирисы").x("длина, см").y("ширина, см").area("setosa", cellsX, cellsY).points("setosa", length, width).show();
 * Plot.plane("Единичный круг").x("v₁").y("v₂").curve("круг", x, y).show();
 * Plot.line("Функция потерь").x("эпоха").y("J").curve("train", epochs, losses).show();
 * Plot.bar("Доля верных ответов").bars(names, scores).show();
 * Plot.heatmap("Матрица ошибок").cells(rowNames, columnNames, counts).show();
 * }</pre>
 *
 * Points with a coordinate that is not finite are left out.
 */
public final class Plot {
    private static final int MAX_POINTS = 20_000;

    private final String kind;
    private final String title;
    private String xLabel = "";
    private String yLabel = "";
    private List<String> labels = List.of();
    private final List<Object> series = new ArrayList<>();
    private int points;

    private Plot(String kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    public static Plot scatter(String title) {
        return new Plot("SCATTER", title);
    }

    /** Points and lines with both axes to one scale: for lengths, angles and shapes. */
    public static Plot plane(String title) {
        return new Plot("PLANE", title);
    }

    public static Plot line(String title) {
        return new Plot("LINE", title);
    }

    public static Plot bar(String title) {
        return new Plot("BAR", title);
    }

    public static Plot heatmap(String title) {
        return new Plot("HEATMAP", title);
    }

    /** What the horizontal axis shows, with its unit. */
    public Plot x(String label) {
        xLabel = label;
        return this;
    }

    /** What the vertical axis shows, with its unit. */
    public Plot y(String label) {
        yLabel = label;
        return this;
    }

    /** Separate points: {@code x} and {@code y} of one length. For scatter, plane and line plots. */
    public Plot points(String name, double[] x, double[] y) {
        return add("SCATTER", name, x, y);
    }

    /** Points joined by a line in the order given. For scatter, plane and line plots. */
    public Plot curve(String name, double[] x, double[] y) {
        return add("LINE", name, x, y);
    }

    /**
     * Where a model answers with one class: the centres of those cells of an even grid, shaded beneath the points of the same name. For
     * scatter and plane plots.
     */
    public Plot area(String name, double[] x, double[] y) {
        only("SCATTER", "PLANE");
        return add("AREA", name, x, y);
    }

    /** One bar for each label. */
    public Plot bars(String[] names, double[] values) {
        return bars("", names, values);
    }

    /** One bar for each label, in a group of bars called {@code name}; every group has the same labels. */
    public Plot bars(String name, String[] names, double[] values) {
        only("BAR");
        sameLength(names.length, values.length);
        setLabels(names);
        return put("BAR", name, new double[0], values);
    }

    /** A cell for each row and column: {@code values} is rows×columns. */
    public Plot cells(String[] rowNames, String[] columnNames, double[][] values) {
        only("HEATMAP");
        sameLength(rowNames.length, values.length);
        setLabels(columnNames);
        for (int i = 0; i < values.length; i++) {
            sameLength(columnNames.length, values[i].length);
            put("HEATMAP", rowNames[i], new double[0], values[i]);
        }
        return this;
    }

    /** Sends the plot to the page. */
    public void show() {
        Outlet.plot(Map.of(
                "kind", kind,
                "title", title,
                "xLabel", xLabel,
                "yLabel", yLabel,
                "labels", labels,
                "series", List.copyOf(series)));
    }

    private Plot add(String seriesKind, String name, double[] x, double[] y) {
        if (kind.equals("BAR") || kind.equals("HEATMAP")) {
            throw new IllegalStateException("this plot takes bars or cells, not points");
        }
        sameLength(x.length, y.length);
        int[] finite = java.util.stream.IntStream.range(0, x.length)
                .filter(i -> Double.isFinite(x[i]) && Double.isFinite(y[i]))
                .toArray();
        return put(
                seriesKind,
                name,
                java.util.Arrays.stream(finite).mapToDouble(i -> x[i]).toArray(),
                java.util.Arrays.stream(finite).mapToDouble(i -> y[i]).toArray());
    }

    private Plot put(String seriesKind, String name, double[] x, double[] y) {
        points += y.length;
        if (points > MAX_POINTS) {
            throw new IllegalArgumentException("a plot has at most " + MAX_POINTS + " points");
        }
        if (x.length == 0 && !DoubleStream.of(y).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("bars and cells must be finite numbers");
        }
        series.add(Map.of("kind", seriesKind, "name", name, "x", x.clone(), "y", y.clone()));
        return this;
    }

    private void only(String... wanted) {
        if (!List.of(wanted).contains(kind)) {
            throw new IllegalStateException("only a plot of kind " + String.join(" or ", wanted) + " takes these");
        }
    }

    private void setLabels(String[] names) {
        if (!labels.isEmpty() && !labels.equals(List.of(names))) {
            throw new IllegalArgumentException("every group has the same labels");
        }
        labels = List.of(names);
    }

    private static void sameLength(int one, int other) {
        if (one != other) {
            throw new IllegalArgumentException("lengths differ: " + one + " and " + other);
        }
    }
}
