package app.gradient.kit;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Where the kit's plots and named values go and its tables come from. In the sandbox the harness connects it; anywhere
 * else plots and values go nowhere and tables come from {@code content/datasets} on the class path.
 */
public final class Outlet {
    /** Tribuo tells each training to the log, which would land in the program's output; kept, or it is forgotten. */
    private static final Logger TRIBUO = Logger.getLogger("org.tribuo");

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
        TRIBUO.setLevel(Level.WARNING);
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
