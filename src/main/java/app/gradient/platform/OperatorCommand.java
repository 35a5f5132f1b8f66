package app.gradient.platform;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of the operator: {@code java -jar gradient.jar user add …} runs the bean whose {@link #name} is {@code user},
 * without a web server or workers, and leaves with its exit code.
 */
public interface OperatorCommand {
    String name();

    /** One line per form of the command, without the jar: {@code user add <e-mail> [--role ROLE]}. */
    List<String> usage();

    /**
     * Does the work. {@code arguments}: what followed the name.
     * @throws Misused if the arguments make no sense
     */
    ExitCode run(List<String> arguments, PrintStream out);

    /** What the shell gets. */
    enum ExitCode {
        DONE(0),
        FAILED(1),
        MISUSED(2);

        private final int code;

        ExitCode(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** The command was called in a way it does not know; the message is for the operator. */
    final class Misused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Misused(String message) {
            super(message);
        }
    }
}
