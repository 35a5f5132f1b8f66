package app.gradient.sandbox;

import app.gradient.runner.PlannedCall;
import app.gradient.runner.Visibility;
import java.util.List;

/** What to run: a program from its {@code main}, or single calls one after another in one process, the hidden ones last. */
public sealed interface Task {
    record Main(String className) implements Task {}

    record Calls(List<PlannedCall> calls) implements Task {
        public Calls {
            calls = List.copyOf(calls);
            boolean hidden = false;
            for (PlannedCall planned : calls) {
                if (hidden && planned.visibility() == Visibility.PUBLIC) {
                    throw new IllegalArgumentException(
                            "an open call after a hidden one could tell what that was given");
                }
                hidden |= planned.visibility() == Visibility.HIDDEN;
            }
        }
    }
}
