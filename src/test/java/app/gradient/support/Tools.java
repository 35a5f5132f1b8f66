package app.gradient.support;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Programs that a test needs and a machine may lack: interpreters of other languages, a spelling checker. */
public final class Tools {
    private Tools() {}

    /** Skips the test when its tool is missing, or fails it under {@code -Dgradient.tools=required}. */
    public static void assumePresent(boolean present, String otherwise) {
        if (!present && "required".equals(System.getProperty("gradient.tools"))) {
            fail(otherwise);
        }
        assumeTrue(present, otherwise);
    }
}
