package app.gradient.sandbox;

import static app.gradient.sandbox.SandboxFixture.compiled;
import static app.gradient.sandbox.SandboxFixture.main;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pool with real processes and a clock that can be moved on. */
class PoolTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final TestClock clock = new TestClock();
    private final LockedSandbox sandbox = new LockedSandbox(
            Supervisors.own(SandboxFixture.installation()),
            new Pool.Size(3, 6, 1),
            name -> Optional.empty(),
            clock,
            new SecureRandom());

    @AfterEach
    void close() {
        sandbox.close();
    }

    private void await(String what, Predicate<SandboxStatus.Pool> condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.test(sandbox.status().pool())) {
            assertThat(Instant.now()).as(what + ": " + sandbox.status().pool()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void keepsOneRunnerAfterTenQuietMinutesAndTheUsualNumberWithTheNextSubmission() {
        sandbox.start();
        await("the usual spares", pool -> pool.spares() == 3 && pool.starting() == 0);

        clock.advance(Demand.QUIET.plusSeconds(1));
        await("one spare", pool -> pool.spares() == 1 && pool.starting() == 0);

        var classes = compiled(sandbox, "void main() { IO.println(1); }");
        assertThat(sandbox.run(main(classes, Duration.ofSeconds(10)), RunListener.NONE))
                .isInstanceOf(RunOutcome.Finished.class);
        await("the usual spares again", pool -> pool.spares() >= 3 && pool.busy() == 0);
    }
}
