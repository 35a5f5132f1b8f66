package app.gradient.kit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.logging.LogManager;

/**
 * The logs of a program in the sandbox, read when the first logger is asked for ({@code java.util.logging.config.class}):
 * as the JDK sets them up, except that Tribuo does not tell each training, which would land in the program's output.
 */
public final class Logging {
    private static final String SETTINGS = """
            handlers = java.util.logging.ConsoleHandler
            .level = INFO
            org.tribuo.level = WARNING
            """;

    /** Called by the log manager. */
    public Logging() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(SETTINGS.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
