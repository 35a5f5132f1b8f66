package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.TestDatabase;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills processes without warning in the middle of 200 submissions: whatever was accepted reaches its end, and nothing is
 * graded twice. A trigger of the test's own counts how often each submission got its verdict.
 */
@Tag("long")
class KillTests {
    private static final int PEOPLE = 20;
    private static final int EACH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    @TempDir
    Path folder;

    @Test
    void losesNothingWhenTheServerIsKilledAndStartedAgain() {
        var database = TestDatabase.freshDatabase();
        List<String> accepted;
        try (var first = Server.start(database, folder)) {
            countVerdicts(database);
            accepted = Crowd.submit(first.port(), PEOPLE, EACH, CourseFiles.CODE, sources());
            await("the middle of the work", () -> ended(database) >= 40);
            first.kill();
        }
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(PEOPLE * EACH * 9 / 10);
        assertThat(ended(database)).as("killed in the middle").isLessThan(accepted.size());

        try (var second = Server.start(database, folder)) {
            await("the end of all", () -> ended(database) >= accepted.size());
            await(
                    "their announcements",
                    () -> count(database, "select count(*) from work where notified_at is null") == 0);
        }

        assertAllEndedOnce(database, accepted);
    }

    @Test
    void losesNothingWhenOneOfTwoWorkersIsKilled() {
        var database = TestDatabase.freshDatabase();
        List<String> accepted;
        try (var web = Server.start(database, folder);
                var worker = Server.start(database, folder, "--spring.profiles.active=worker")) {
            countVerdicts(database);
            accepted = Crowd.submit(web.port(), PEOPLE, EACH, CourseFiles.CODE, sources());
            await("the middle of the work", () -> ended(database) >= 40);
            worker.kill();
            await("the end of all", () -> ended(database) >= accepted.size());
        }

        assertAllEndedOnce(database, accepted);
    }

    @Test
    void losesNothingWhenRunnersAreKilledAtRandom() {
        var database = TestDatabase.freshDatabase();
        var random = new Random(20_261_123);
        List<String> accepted;
        try (var server = Server.start(database, folder)) {
            countVerdicts(database);
            accepted = Crowd.submit(server.port(), PEOPLE, EACH, CourseFiles.CODE, sources());
            await("the end of all", () -> {
                var children = server.children();
                if (!children.isEmpty() && random.nextInt(4) == 0) {
                    children.get(random.nextInt(children.size())).destroyForcibly();
                }
                return ended(database) >= accepted.size();
            });
        }

        assertAllEndedOnce(database, accepted);
    }

    private static List<String> sources() {
        return List.of(
                CourseFiles.solution(CourseFiles.CODE),
                CourseFiles.wrong(CourseFiles.CODE, "dot-only"),
                CourseFiles.wrong(CourseFiles.CODE, "distance"));
    }

    private static void assertAllEndedOnce(String database, List<String> accepted) {
        var ids = "('" + String.join("', '", accepted) + "')";
        assertThat(count(database, "select count(*) from submission where submission_id in " + ids))
                .as("every accepted submission is stored")
                .isEqualTo(accepted.size());
        assertThat(count(database, "select count(*) from work where graded_at is null"))
                .as("not ended")
                .isZero();
        assertThat(count(database, "select count(*) from verdict_count where verdicts > 1"))
                .as("graded twice")
                .isZero();
        assertThat(count(database, """
                        select count(*) from work where state in ('passed', 'failed')
                          and not exists (select from verdict_count v where v.submission_id = work_id and v.verdicts = 1)
                        """)).as("ended without a verdict").isZero();
    }

    private static void countVerdicts(String database) {
        execute(database, """
                create table verdict_count (submission_id uuid primary key, verdicts int not null);
                create function count_verdict() returns trigger language plpgsql as $$
                begin
                    insert into verdict_count values (new.submission_id, 1)
                    on conflict (submission_id) do update set verdicts = verdict_count.verdicts + 1;
                    return null;
                end $$;
                create trigger count_verdict after update of verdict on submission
                    for each row execute function count_verdict();
                """);
    }

    private static int ended(String database) {
        return count(database, "select count(*) from work where graded_at is not null");
    }

    private static void await(String what, BooleanSupplier condition) {
        var deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static int count(String database, String sql) {
        try (var connection = DriverManager.getConnection(database, TestDatabase.username(), TestDatabase.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static void execute(String database, String sql) {
        try (var connection = DriverManager.getConnection(database, TestDatabase.username(), TestDatabase.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
