package app.gradient.classroom;

import app.gradient.platform.Busy;
import app.gradient.platform.LimitSettings;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Lets a few make grade books at a time; the others wait for a moment and are then asked to come back. Made all at once, a
 * dozen of a large course took all the memory that a node has.
 */
@Component
class GradeBookTurns {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turns;

    GradeBookTurns(LimitSettings limits) {
        this.turns = new Semaphore(limits.gradeBooksAtOnce(), true);
    }

    /** @throws Busy if no turn came in time */
    <T> T take(Supplier<T> book) {
        try {
            if (!turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Busy("classroom.grades.busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy("classroom.grades.busy");
        }
        try {
            return book.get();
        } finally {
            turns.release();
        }
    }
}
