package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 submissions while a seeded plan kills runners, compile servers, whole workers and connections of PostgreSQL: all end,
 * none twice, and the server that lived through it has no orphans and no more open files than before.
 */
@Tag("bench")
class ChaosBenchTests {
    private static final long SEED = 20_261_123;
    private static final int PEOPLE = 50;
    private static final int EACH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    @TempDir
    Path folder;

    @Test
    void everySubmissionEndsOnceWhateverIsKilled() throws InterruptedException {
        var database = TestDatabase.freshDatabase();
        var random = new Random(SEED);
        var killed = new int[3];
        List<String> accepted = new ArrayList<>();
        var quiet = new AtomicBoolean();
        var start = Instant.now();
        try (var web = Server.start(database, folder)) {
            Crowd.submit(web.port(), 4, 2, CourseFiles.CODE, List.of(CourseFiles.solution(CourseFiles.CODE)));
            int filesBefore = web.openFiles();
            var chaos = Thread.ofPlatform().start(() -> {
                var worker = Server.start(database, folder, "--spring.profiles.active=worker");
                while (!quiet.get()) {
                    switch (random.nextInt(10)) {
                        case 0 -> {
                            worker.kill();
                            killed[1]++;
                            worker = Server.start(database, folder, "--spring.profiles.active=worker");
                        }
                        case 1, 2 -> killed[2] += cutConnection(database);
                        default -> killed[0] += killChild(web, random);
                    }
                    LockSupport.parkNanos(
                            Duration.ofMillis(200 + random.nextInt(800)).toNanos());
                }
                worker.close();
            });
            accepted.addAll(Crowd.submit(
                    web.port(), PEOPLE, EACH, CourseFiles.CODE, List.of(CourseFiles.solution(CourseFiles.CODE))));
            var deadline = Instant.now().plus(PATIENCE);
            while (count(database, "select count(*) from work where graded_at is null") > 0) {
                assertThat(Instant.now()).as("seed %d: all ended", SEED).isBefore(deadline);
                LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
            }
            quiet.set(true);
            chaos.join();
            LockSupport.parkNanos(Duration.ofSeconds(5).toNanos());
            System.out.printf(
                    Locale.ROOT,
                    "BENCH %-56s %d accepted, all ended in %s; killed: %d runners or compile servers, %d workers, %d connections; "
                            + "faults of ours %d; open files %d before, %d after%n",
                    "chaos, seed " + SEED,
                    accepted.size(),
                    Duration.between(start, Instant.now()).truncatedTo(ChronoUnit.SECONDS),
                    killed[0],
                    killed[1],
                    killed[2],
                    count(database, "select count(*) from work where state = 'our_fault'"),
                    filesBefore,
                    web.openFiles());
            assertThat(web.openFiles()).as("descriptors").isLessThan(filesBefore + 40);
        }
        assertThat(count(database, """
                        select count(*) from work where state in ('passed', 'failed') and not exists (
                            select from submission where submission_id = work_id and verdict is not null)
                        """)).as("ended without a verdict").isZero();
    }

    private static int killChild(Server server, Random random) {
        var children = server.children();
        if (children.isEmpty()) {
            return 0;
        }
        return children.get(random.nextInt(children.size())).destroyForcibly() ? 1 : 0;
    }

    private static int cutConnection(String database) {
        return count(database, """
                select count(pg_terminate_backend(pid)) from (
                    select pid from pg_stat_activity
                    where datname = current_database() and application_name <> 'chaos' order by random() limit 1) one
                """);
    }

    private static int count(String database, String sql) {
        try (var connection = DriverManager.getConnection(
                        database + "?ApplicationName=chaos", TestDatabase.username(), TestDatabase.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
