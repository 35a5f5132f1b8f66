package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Server;
import app.gradient.support.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 500 submissions while a seeded plan kills runners, compile servers, supervisors, whole workers and connections of
 * PostgreSQL: all end, none twice, no process outlives its server, and the server that lived through it holds no more files
 * and no more memory than before. The plan follows the verdicts, not the clock, so that a slow machine gets no more than a
 * quick one.
 */
@Tag("bench")
class ChaosBenchTests {
    private static final long SEED = 20_261_123;
    private static final int PEOPLE = 50;
    private static final int EACH = 10;
    private static final int MOST_VERDICTS_BETWEEN = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(5);

    /** Sessions, caches of the course and of prepared statements, threads of the pools. */
    private static final long MORE_HEAP_BYTES = 48L << 20;

    private static final long MORE_RESIDENT_BYTES = 200L << 20;
    private static final int MORE_FILES = 20;

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);
    private final List<ProcessHandle> ofTheDead = new ArrayList<>();
    private int children;
    private int workers;
    private int connections;

    @Test
    void everySubmissionEndsOnceWhateverIsKilled() throws InterruptedException {
        var database = TestDatabase.freshDatabase();
        var start = Instant.now();
        Ledger ledger;
        List<String> accepted;
        try (var web = Server.start(database, folder)) {
            ledger = Ledger.in(database);
            accepted = new ArrayList<>(submit(web, 10, 10));
            awaitEnd(ledger);
            int filesBefore = web.openFiles();
            long heapBefore = web.heapAfterCollection();
            long residentBefore = web.residentMemory();

            var crowd = CompletableFuture.supplyAsync(() -> submit(web, PEOPLE, EACH));
            wreak(database, ledger, web, crowd);
            accepted.addAll(crowd.join());
            awaitEnd(ledger);
            int filesAfter = settled(web, filesBefore);
            long heapAfter = web.heapAfterCollection();
            long residentAfter = web.residentMemory();

            System.out.printf(
                    Locale.ROOT,
                    "BENCH %-56s %d accepted, all ended in %s; killed: %d children, %d workers, %d connections; faults that "
                            + "were given up %d; open files %d before, %d after; heap %d and %d MiB; resident %d and %d MiB%n",
                    "chaos, seed " + SEED,
                    accepted.size(),
                    Duration.between(start, Instant.now()).truncatedTo(ChronoUnit.SECONDS),
                    children,
                    workers,
                    connections,
                    ledger.ourFaults(),
                    filesBefore,
                    filesAfter,
                    heapBefore >> 20,
                    heapAfter >> 20,
                    residentBefore >> 20,
                    residentAfter >> 20);
            assertThat(filesAfter).as("descriptors").isLessThanOrEqualTo(filesBefore + MORE_FILES);
            assertThat(heapAfter).as("heap").isLessThan(heapBefore + MORE_HEAP_BYTES);
            assertThat(residentAfter).as("resident memory").isLessThan(residentBefore + MORE_RESIDENT_BYTES);
            ofTheDead.addAll(web.children());
        }
        ledger.assertAllEndedOnce(accepted);
        assertThat(accepted).hasSizeGreaterThanOrEqualTo(PEOPLE * EACH);
        for (var process : ofTheDead) {
            assertThat(endsSoon(process)).as("orphan %s", process.info()).isTrue();
        }
    }

    private static List<String> submit(Server server, int people, int each) {
        return Crowd.submit(
                server.port(), people, each, CourseFiles.CODE, List.of(CourseFiles.solution(CourseFiles.CODE)));
    }

    /**
     * Until the crowd has sent all and all have ended. A worker dies with its children, which must follow it; while another one
     * starts, the rest goes on being killed.
     */
    private void wreak(String database, Ledger ledger, Server web, CompletableFuture<?> crowd) {
        var worker = CompletableFuture.completedFuture(worker(database));
        try {
            int next = ledger.ended();
            while (!crowd.isDone() || ledger.unfinished() > 0) {
                if (ledger.ended() < next) {
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                    continue;
                }
                next = ledger.ended() + 1 + random.nextInt(MOST_VERDICTS_BETWEEN);
                var standing = worker.isDone() ? worker.join() : web;
                switch (random.nextInt(10)) {
                    case 0 -> {
                        if (worker.isDone()) {
                            ofTheDead.addAll(standing.children());
                            standing.kill();
                            workers++;
                            worker = CompletableFuture.supplyAsync(() -> worker(database));
                        }
                    }
                    case 1, 2 -> connections += cutConnections(ledger);
                    default -> children += killChild(random.nextInt(4) == 0 ? standing : web);
                }
            }
        } finally {
            var last = worker.join();
            ofTheDead.addAll(last.children());
            last.close();
        }
    }

    private Server worker(String database) {
        return Server.start(database, folder, "--spring.profiles.active=worker");
    }

    private int killChild(Server server) {
        var living = server.children();
        return !living.isEmpty() && living.get(random.nextInt(living.size())).destroyForcibly() ? 1 : 0;
    }

    /** One of them, or now and then all, as when the database is started again. */
    private int cutConnections(Ledger ledger) {
        return ledger.count("""
                select count(pg_terminate_backend(pid)) from (
                    select pid from pg_stat_activity
                    where datname = current_database() and application_name <> '%s' order by pid limit %d offset %d) cut
                """.formatted(Ledger.NAME, random.nextInt(4) == 0 ? 1000 : 1, random.nextInt(8)));
    }

    private static void awaitEnd(Ledger ledger) {
        var deadline = Instant.now().plus(PATIENCE);
        while (ledger.unfinished() > 0) {
            assertThat(Instant.now()).as("seed %d: all ended", SEED).isBefore(deadline);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Streams that followed a verdict hang up in their own time. */
    private static int settled(Server web, int before) {
        var deadline = Instant.now().plus(Duration.ofSeconds(30));
        while (web.openFiles() > before + MORE_FILES && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return web.openFiles();
    }

    private static boolean endsSoon(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(ORPHAN_PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
