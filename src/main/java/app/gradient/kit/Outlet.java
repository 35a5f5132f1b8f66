package app.gradient.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the kit's plots and named values go and its tables come from. In the sandbox the harness connects it; anywhere
 * else plots and values go nowhere and tables come from {@code content/datasets} on the class path.
 */
public final class Outlet {
    private static @Nullable Outlet connected;

    private final Consumer<Map<String, Object>> plots;
    private final BiConsumer<String, Double> values;
    private final Function<String, byte @Nullable []> tables;

    private Outlet(
            Consumer<Map<String, Object>> plots,
            BiConsumer<String, Double> values,
            Function<String, byte @Nullable []> tables) {
        this.plots = plots;
        this.values = values;
        this.tables = tables;
    }

    /**
     * Connects the kit for the rest of this process.
     *
     * @throws IllegalStateException when it is connected already
     */
    public static synchronized void connect(
            Consumer<Map<String, Object>> plots,
            BiConsumer<String, Double> values,
            Function<String, byte @Nullable []> tables) {
        if (connected != null) {
            throw new IllegalStateException("already connected");
        }
        connected = new Outlet(plots, values, tables);
    }

    private static synchronized @Nullable Outlet get() {
        return connected;
    }

    static void plot(Map<String, Object> plot) {
        Outlet outlet = get();
        if (outlet != null) {
            outlet.plots.accept(plot);
        }
    }

    static void value(String name, double value) {
        Outlet outlet = get();
        if (outlet != null) {
            outlet.values.accept(name, value);
        }
    }

    static byte @Nullable [] table(String name) {
        Outlet outlet = get();
        if (outlet != null) {
            return outlet.tables.apply(name);
        }
        try (InputStream csv =
                Outlet.class.getClassLoader().getResourceAsStream("content/datasets/" + name + "/data.csv")) {
            return csv == null ? null : csv.readAllBytes();
        } catch (IOException e) {
            return null;
        }
    }
}
