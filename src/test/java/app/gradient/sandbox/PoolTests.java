package app.gradient.sandbox;

import static app.gradient.sandbox.SandboxFixture.compiled;
import static app.gradient.sandbox.SandboxFixture.main;
import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.TestClock;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The pool with real processes and a clock that can be moved on. */
class PoolTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String SMALL = "void main() { IO.println(1); }";

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

    private void await(String what, Predicate<SandboxStatus> condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.test(sandbox.status())) {
            assertThat(Instant.now()).as(what + ": " + sandbox.status().pool()).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    @Test
    void keepsOneRunnerAfterTenQuietMinutesAndTheUsualNumberWithTheNextSubmission() {
        sandbox.start();
        await("the usual spares", now -> now.pool().spares() == 3 && now.pool().starting() == 0);

        clock.advance(Demand.QUIET.plusSeconds(1));
        await("one spare", now -> now.pool().spares() == 1 && now.pool().starting() == 0);

        var classes = compiled(sandbox, SMALL);
        assertThat(sandbox.run(main(classes, Duration.ofSeconds(10)), RunListener.NONE))
                .isInstanceOf(RunOutcome.Finished.class);
        await(
                "the usual spares again",
                now -> now.pool().spares() >= 3 && now.pool().busy() == 0);
    }

    @Test
    void startsTheNextCompileServerBeforeTheEndOfTheOldOne() {
        sandbox.start();
        for (int i = 0; i < Pool.COMPILES_BEFORE_SUCCESSOR; i++) {
            compiled(sandbox, SMALL);
        }
        await("a second compile server", now -> now.pool().compileServers() == 2);

        for (int i = Pool.COMPILES_BEFORE_SUCCESSOR; i < Pool.COMPILES_PER_SERVER + 5; i++) {
            compiled(sandbox, SMALL);
        }

        await("only the second", now -> now.pool().compileServers() == 1);
        assertThat(sandbox.status().counters().compileServersReplaced()).isEqualTo(1);
    }

    @Test
    void nobodyWaitsBehindASourceThatTheCompilerCannotGetThrough() throws Exception {
        sandbox.start();
        compiled(sandbox, SMALL);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var heavy = threads.submit(() ->
                    sandbox.compile(Sources.of("Solution.java", "class Solution { Object o = " + lists(11) + "; }")));
            await("a compiler at work", now -> now.counters().compilations() == 2);

            compiled(sandbox, SMALL);

            assertThat(heavy.isDone()).isFalse();
            assertThat(heavy.get()).isEqualTo(new Compilation.ExceededLimit(Limit.CPU));
        }
        await("one compile server", now -> now.pool().compileServers() == 1);
    }

    /** javac looks at each part again for all that it stands in. */
    private static String lists(int depth) {
        return depth == 0 ? "1" : "java.util.List.of(" + lists(depth - 1) + ", " + lists(depth - 1) + ")";
    }
}
