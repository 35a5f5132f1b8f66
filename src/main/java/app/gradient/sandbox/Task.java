package app.gradient.sandbox;

import app.gradient.runner.PlannedCall;
import java.util.List;

/** What to run: a program from its {@code main}, or single calls one after another in one process. */
public sealed interface Task {
    record Main(String className) implements Task {}

    record Calls(List<PlannedCall> calls) implements Task {
        public Calls {
            calls = List.copyOf(calls);
        }
    }
}
