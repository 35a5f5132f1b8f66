package app.gradient.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.runner.CallResult;
import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Children and supervisors killed at random while submissions run: each has an outcome, none a wrong one, nothing leaks. */
@Tag("long")
class SandboxChaosTests {
    private static final long SEED = 42;
    private static final int SUBMISSIONS = 60;
    private static final int SUBMISSIONS_PER_KILL = 3;
    private static final String SOURCE = "public class Solution { public static int twice(int n) { return 2 * n; } }";

    @Test
    void sixtySubmissionsSurviveKilledChildren() throws InterruptedException, ExecutionException {
        UnixOperatingSystemMXBean system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        LockedSandbox sandbox = SandboxFixture.sandbox(new Pool.Size(2, 6, 2));
        submit(sandbox, 0);
        long descriptorsBefore = system.getOpenFileDescriptorCount();
        Random random = new Random(SEED);
        Semaphore done = new Semaphore(0);
        Thread killer = Thread.ofPlatform().start(() -> kill(sandbox, random, done));

        List<Future<Boolean>> answers = new ArrayList<>();
        int broke = 0;
        try (ExecutorService learners = Executors.newFixedThreadPool(3)) {
            for (int i = 0; i < SUBMISSIONS; i++) {
                int n = i;
                answers.add(learners.submit(() -> {
                    boolean passed = submit(sandbox, n);
                    done.release();
                    return passed;
                }));
            }
            for (Future<Boolean> answer : answers) {
                broke += answer.get() ? 0 : 1;
            }
        } finally {
            killer.interrupt();
            killer.join();
        }

        assertThat(broke).as("faults of ours, each to be queued again").isLessThan(SUBMISSIONS / 4);
        assertThat(submitUntilCalm(sandbox)).isTrue();
        assertThat(system.getOpenFileDescriptorCount()).isLessThanOrEqualTo(descriptorsBefore + 10);
        List<ProcessHandle> processes = supervisor(sandbox)
                .map(handle ->
                        Stream.concat(Stream.of(handle), handle.descendants()).toList())
                .orElse(List.of());
        sandbox.close();
        for (ProcessHandle process : processes) {
            assertThat(endsSoon(process)).as(process.info().toString()).isTrue();
        }
    }

    private static boolean endsSoon(ProcessHandle process) throws InterruptedException, ExecutionException {
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    /** After the killing stops, submissions pass again. */
    private static boolean submitUntilCalm(LockedSandbox sandbox) {
        for (int i = 0; i < 5; i++) {
            if (submit(sandbox, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the right answer came; a fault of ours is the only other outcome there may be. */
    private static boolean submit(LockedSandbox sandbox, int n) {
        Compilation compilation = sandbox.compile(Sources.of("Solution.java", SOURCE));
        if (!(compilation instanceof Compilation.Compiled compiled)) {
            assertThat(compilation).isInstanceOf(Compilation.SandboxBroke.class);
            return false;
        }
        RunOutcome outcome = sandbox.run(
                SandboxFixture.calls(compiled.classes(), SandboxFixture.open("twice", n)), RunListener.NONE);
        if (outcome instanceof RunOutcome.Finished finished) {
            assertThat(((CallResult.Returned) finished.results().getFirst()).value())
                    .isEqualTo(2 * n);
            return true;
        }
        assertThat(outcome).isInstanceOf(RunOutcome.SandboxBroke.class);
        return false;
    }

    private static Optional<ProcessHandle> supervisor(LockedSandbox sandbox) {
        long pid = sandbox.supervisorPid();
        return pid == 0 ? Optional.empty() : ProcessHandle.of(pid);
    }

    /** Every tenth victim is the supervisor itself, with all its children. */
    private static void kill(LockedSandbox sandbox, Random random, Semaphore done) {
        while (true) {
            try {
                done.acquire(SUBMISSIONS_PER_KILL);
            } catch (InterruptedException e) {
                return; // the test is over
            }
            supervisor(sandbox).ifPresent(supervisor -> {
                List<ProcessHandle> children = supervisor.children().toList();
                if (random.nextInt(10) == 0 || children.isEmpty()) {
                    supervisor.destroyForcibly();
                } else {
                    children.get(random.nextInt(children.size())).destroyForcibly();
                }
            });
        }
    }
}
