package app.gradient.kit;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;

/** Loads what native libraries would unpack for themselves, which needs a folder to write to. Asked by the harness, at the start of a runner that has some. */
public final class Natives {
    private static boolean loaded;

    private Natives() {}

    /** Loads XGBoost from the folder that the JVM loads libraries from. TensorFlow's loader looks there by itself, when it is used. */
    public static synchronized void load() throws ReflectiveOperationException {
        if (loaded) {
            return;
        }
        loaded = true;
        Path xgboost = Path.of(System.getProperty("java.library.path", ""), "libxgboost4j.so");
        if (Files.exists(xgboost)) {
            System.load(xgboost.toString());
            // XGBoost4J 1.6.2 has no other way to be told that its library is there
            Field initialized =
                    Class.forName("ml.dmlc.xgboost4j.java.NativeLibLoader").getDeclaredField("initialized");
            initialized.setAccessible(true);
            initialized.setBoolean(null, true);
        }
    }
}
