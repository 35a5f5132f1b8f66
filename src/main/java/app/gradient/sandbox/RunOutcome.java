package app.gradient.sandbox;

import app.gradient.runner.CallResult;
import java.util.List;

/** What became of a run. {@code results} always has one entry for each planned call, in their order. */
public sealed interface RunOutcome {
    /** All calls were made, whatever they returned or threw; for a program, {@code main} returned. */
    record Finished(List<CallResult> results, Output output, Usage usage) implements RunOutcome {
        public Finished {
            results = List.copyOf(results);
        }
    }

    /** The process ended by itself, broke the protocol, or a program's {@code main} threw. */
    record Crashed(Cause cause, List<CallResult> results, Output output, Usage usage) implements RunOutcome {
        public Crashed {
            results = List.copyOf(results);
        }
    }

    record ExceededLimit(Limit limit, List<CallResult> results, Output output, Usage usage) implements RunOutcome {
        public ExceededLimit {
            results = List.copyOf(results);
        }
    }

    record Cancelled() implements RunOutcome {}

    /** This machine can't lock a process down; {@code reason} is for the operator. */
    record Refused(String reason) implements RunOutcome {}

    /** A fault of ours: run it again, at nobody's cost. */
    record SandboxBroke(String incident) implements RunOutcome {}

    /** Why a run crashed. */
    sealed interface Cause {
        record MainThrew(CallResult.Threw threw) implements Cause {}

        /** The process ended before it said so: {@code System.exit}, a halt or a fatal error. */
        record Exited(int exitCode) implements Cause {}

        /** Frames that the harness never sends: forged, out of order or too many. */
        record BrokeProtocol(String detail) implements Cause {}
    }
}
