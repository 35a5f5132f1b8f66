package app.gradient.support;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Locale;

/** Programs that a test needs and a machine may lack: interpreters of other languages, a spelling checker. */
public final class Tools {
    private Tools() {}

    /** Skips the test when its tool is missing, or fails it where tools are {@link #required}. */
    public static void assumePresent(boolean present, String otherwise) {
        if (!present && required("tools")) {
            fail(otherwise);
        }
        assumeTrue(present, otherwise);
    }

    /** Whether {@code -Dgradient.<what>=required} or the environment variable {@code GRADIENT_<WHAT>=required} is set. */
    static boolean required(String what) {
        var asked = System.getProperty("gradient." + what, System.getenv("GRADIENT_" + what.toUpperCase(Locale.ROOT)));
        return "required".equals(asked);
    }
}
