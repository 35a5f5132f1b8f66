package app.gradient.kit.lab;

import java.util.function.Supplier;

/** When to look at a descent: as often in every run, by steps and never by the clock, so that a seed fixes the trace. */
final class Watching {
    /** Looks at one training, spread evenly over its steps, the first before any: six a second of the longest. */
    static final int LOOKS = 150;

    private Watching() {}

    static void step(long step, long of, Supplier<Predictor> now, Observer observer) {
        long look = Math.min(LOOKS, of);
        // the step on which the number of due looks grows
        if (step == 0 || step * look / of > (step - 1) * look / of) {
            observer.reached((int) Math.min(Integer.MAX_VALUE, step), (int) Math.min(Integer.MAX_VALUE, of), now.get());
        }
    }
}
