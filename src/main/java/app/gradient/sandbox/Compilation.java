package app.gradient.sandbox;

import app.gradient.runner.Diagnostic;
import java.time.Duration;
import java.util.List;

/** What became of compiling. */
public sealed interface Compilation {
    record Compiled(Classes classes, List<Diagnostic> warnings, Duration took) implements Compilation {
        public Compiled {
            warnings = List.copyOf(warnings);
        }
    }

    record Rejected(List<Diagnostic> diagnostics) implements Compilation {
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    record ExceededLimit(Limit limit) implements Compilation {}

    /** This machine can't lock a process down; {@code reason} is for the operator. */
    record Refused(String reason) implements Compilation {}

    /** A fault of ours: try again later, at nobody's cost. */
    record SandboxBroke(String incident) implements Compilation {}
}
