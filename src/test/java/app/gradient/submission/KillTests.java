package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Server;
import app.gradient.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes without warning in the middle of 200 submissions: whatever was accepted reaches its end, and nothing is
 * graded twice.
 */
@Tag("long")
class KillTests {
    private static final long SEED = 20_261_123;
    private static final int PEOPLE = 20;
    private static final int EACH = 10;
    private static final int MIDDLE = 40;
    private static final int VERDICTS_PER_KILL = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenTheServerIsKilledAndStartedAgain() {
        var database = TestDatabase.freshDatabase();
        Ledger ledger;
        List<String> accepted;
        try (var first = Server.start(database, folder)) {
            ledger = Ledger.in(database);
            var crowd = crowd(first, PEOPLE);
            await("the middle of the work", () -> ledger.ended() >= MIDDLE);
            first.kill();
            accepted = new ArrayList<>(crowd.join());
        }
        assertThat(ledger.unfinished()).as("killed in the middle").isPositive();

        try (var second = Server.start(database, folder)) {
            accepted.addAll(crowd(second, Math.max(1, PEOPLE - accepted.size() / EACH))
                    .join());
            await("the end of all", () -> ledger.unfinished() == 0);
            await("their announcements", () -> ledger.unannounced() == 0);
            assertThat(second.log()).contains("event=first_admin_link");
        }

        ledger.assertAllEndedOnce(accepted);
    }

    @Test
    void losesNothingWhenOneOfTwoWorkersIsKilled() {
        var database = TestDatabase.freshDatabase();
        Ledger ledger;
        List<String> accepted;
        try (var web = Server.start(database, folder);
                var worker = Server.start(database, folder, "--spring.profiles.active=worker")) {
            ledger = Ledger.in(database);
            var crowd = crowd(web, PEOPLE);
            await("the middle of the work", () -> ledger.ended() >= MIDDLE);
            worker.kill();
            accepted = crowd.join();
            await("the end of all", () -> ledger.unfinished() == 0);
            assertThat(worker.log()).as("it serves no pages").doesNotContain("event=first_admin_link");
        }

        assertThat(accepted).hasSize(PEOPLE * EACH);
        ledger.assertAllEndedOnce(accepted);
    }

    /** By a seeded plan that follows the verdicts, not the clock: runners, compile servers, and the supervisor with them. */
    @Test
    void losesNothingWhenRunnersAreKilledAtRandom() {
        var database = TestDatabase.freshDatabase();
        var random = new Random(SEED);
        Ledger ledger;
        List<String> accepted;
        int[] kills = new int[1];
        try (var server = Server.start(database, folder)) {
            ledger = Ledger.in(database);
            var crowd = crowd(server, PEOPLE);
            await("the end of all", () -> {
                var children = server.children();
                if (ledger.ended() >= VERDICTS_PER_KILL * (kills[0] + 1) && !children.isEmpty()) {
                    children.get(random.nextInt(children.size())).destroyForcibly();
                    kills[0]++;
                }
                return crowd.isDone() && ledger.unfinished() == 0;
            });
            accepted = crowd.join();
        }

        assertThat(accepted).hasSize(PEOPLE * EACH);
        ledger.assertAllEndedOnce(accepted);
        assertThat(kills[0]).as("seed %d", SEED).isGreaterThan(accepted.size() / VERDICTS_PER_KILL / 2);
        assertThat(ledger.ourFaults()).as("given up, seed %d", SEED).isLessThan(accepted.size() / 20);
    }

    private static CompletableFuture<List<String>> crowd(Server server, int people) {
        return CompletableFuture.supplyAsync(() -> Crowd.submit(
                server.port(),
                people,
                EACH,
                CourseFiles.CODE,
                List.of(
                        CourseFiles.solution(CourseFiles.CODE),
                        CourseFiles.wrong(CourseFiles.CODE, "dot-only"),
                        CourseFiles.wrong(CourseFiles.CODE, "distance"))));
    }

    private static void await(String what, BooleanSupplier condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
