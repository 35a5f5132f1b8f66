package app.gradient.submission.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.PersonId;
import app.gradient.support.GradientTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue's statements on a real database, with no worker of the application's to interfere. */
@GradientTest
@TestPropertySource(properties = {"gradient.roles=web", "db-scheduler.enabled=false"})
class QueueTests {
    @Autowired
    JdbcClient database;

    @Autowired
    WorkQueue queue;

    @Autowired
    Works works;

    @Autowired
    PlatformTransactionManager transactions;

    PersonId ada;
    PersonId boris;
    UUID worker;

    @BeforeEach
    void twoPeopleAndAWorker() {
        ada = person("Ада");
        boris = person("Борис");
        worker = aliveWorker();
    }

    @Test
    void putsOneWorkOfAPersonIntoTheSharedQueueAtATime() {
        var first = stored(ada, Lane.SUBMISSION);
        var second = stored(ada, Lane.SUBMISSION);
        var run = stored(ada, Lane.RUN);
        var others = stored(boris, Lane.SUBMISSION);

        assertThat(jobs()).contains(job(first, 0), job(run, 0), job(others, 0)).doesNotContain(job(second, 0));
    }

    @Test
    void dispatchesAPersonsNextWorkWhenTheOneBeforeEnds() {
        var first = stored(ada, Lane.SUBMISSION);
        var second = stored(ada, Lane.SUBMISSION);

        var claimed = claim(first, 0);
        var counted = queue.finish(claimed, 1, passed(() -> {}));
        queue.next(ada.value(), Lane.SUBMISSION);

        assertThat(counted).isTrue();
        assertThat(jobs()).contains(job(second, 0));
    }

    @Test
    void dispatchesTheNextWorkAlsoWhenTheWorkerDiedBeforeItDid() {
        var first = stored(ada, Lane.SUBMISSION);
        var second = stored(ada, Lane.SUBMISSION);
        queue.finish(claim(first, 0), 1, passed(() -> {}));

        queue.rescueStranded(Duration.ZERO);

        assertThat(jobs()).contains(job(second, 0));
    }

    @Test
    void acceptsTheResultOfTheCurrentClaimOnly() {
        var id = stored(ada, Lane.SUBMISSION);
        var lost = claim(id, 0);
        die(worker);
        queue.returnLost(Duration.ofSeconds(12));
        worker = aliveWorker();
        var current = claim(id, 1);
        var writes = new AtomicInteger();

        var late = queue.finish(lost, 1, passed(writes::incrementAndGet));
        var inTime = queue.finish(current, 2, passed(writes::incrementAndGet));
        var twice = queue.finish(current, 2, passed(writes::incrementAndGet));

        assertThat(List.of(late, inTime, twice)).containsExactly(false, true, false);
        assertThat(writes).hasValue(1);
    }

    @Test
    void leavesWhatALiveWorkerHolds() {
        var id = stored(ada, Lane.SUBMISSION);
        claim(id, 0);

        queue.returnLost(Duration.ofSeconds(12));

        assertThat(state(id)).isEqualTo(State.COMPILING);
    }

    /** Its result and its fault met a database that was away: no lease is lost, and nobody works on it. */
    @Test
    void givesBackWhatALiveWorkerHasForgotten() {
        var forgotten = stored(ada, Lane.SUBMISSION);
        var inHand = stored(boris, Lane.SUBMISSION);
        claim(forgotten, 0);
        claim(inHand, 0);

        queue.returnForgotten(worker, () -> Set.of(inHand));

        assertThat(state(forgotten)).isEqualTo(State.QUEUED);
        assertThat(jobs()).contains(job(forgotten, 1));
        assertThat(state(inHand)).isEqualTo(State.COMPILING);
    }

    @Test
    void letsOneOfManyWorkersClaim() throws InterruptedException {
        var id = stored(ada, Lane.SUBMISSION);
        var claims = new AtomicInteger();
        var together = new CountDownLatch(1);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8)
                    .forEach(i -> threads.submit(() -> {
                        together.await();
                        works.claim(id, 0, worker, Instant.now()).ifPresent(work -> claims.incrementAndGet());
                        return null;
                    }));
            together.countDown();
        }

        assertThat(claims).hasValue(1);
    }

    @Test
    void triesAgainAfterThreeFaultsOfOursAndThenSaysSo() {
        var id = stored(ada, Lane.SUBMISSION);

        for (int fault = 0; fault < 3; fault++) {
            queue.fault(claim(id, fault), "beef" + fault);
            assertThat(state(id)).isEqualTo(State.QUEUED);
            assertThat(jobs()).contains(job(id, fault + 1));
        }
        queue.fault(claim(id, 3), "beef3");

        assertThat(state(id)).isEqualTo(State.OUR_FAULT);
        assertThat(works.find(id).orElseThrow().incident()).hasValue("beef3");
    }

    @Test
    void cancelsAtOnceWhatNobodyHasClaimed() {
        var first = stored(ada, Lane.SUBMISSION);
        var second = stored(ada, Lane.SUBMISSION);

        queue.cancel(first);

        assertThat(state(first)).isEqualTo(State.CANCELLED);
        assertThat(jobs()).as("the next one's turn").contains(job(second, 0));
    }

    @Test
    void letsACancellationWinOverAResultThatComesAfterIt() {
        var id = stored(ada, Lane.SUBMISSION);
        var claimed = claim(id, 0);
        var writes = new AtomicInteger();

        queue.cancel(id);
        queue.finish(claimed, 1, passed(writes::incrementAndGet));

        assertThat(state(id)).isEqualTo(State.CANCELLED);
        assertThat(writes).hasValue(0);
    }

    @Test
    void cancelsNothingThatHasEnded() {
        var id = stored(ada, Lane.SUBMISSION);
        queue.finish(claim(id, 0), 1, passed(() -> {}));

        queue.cancel(id);

        assertThat(state(id)).isEqualTo(State.PASSED);
    }

    @Test
    void makesTheJobAgainThatACrashLost() {
        var id = stored(ada, Lane.SUBMISSION);
        database.sql("delete from scheduled_task where task_instance = :job")
                .param("job", job(id, 0))
                .update();

        queue.rescueStranded(Duration.ZERO);

        assertThat(jobs()).contains(job(id, 0));
    }

    @Test
    void dispatchesAnAnswerWhoseRequestDied() {
        var id = new TransactionTemplate(transactions)
                .execute(status -> queue.storeOnly(ada, Lane.SUBMISSION, Priority.LIVE, Optional.empty()));

        queue.rescueStranded(Duration.ZERO);

        assertThat(jobs()).contains(job(id, 0));
    }

    @Test
    void storesNothingOfATransactionThatFails() {
        var before = jobs();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            queue.store(ada, Lane.SUBMISSION, Priority.LIVE, Optional.empty());
            status.setRollbackOnly();
        });

        assertThat(jobs()).isEqualTo(before);
        assertThat(works.countUnfinished(ada, Lane.SUBMISSION)).isZero();
    }

    /**
     * A seeded storm of everything that can happen to works, in any order and from stale hands: no work ever leaves a
     * terminal state, none is recorded twice, and whatever is left reaches its end.
     */
    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void everyWorkEndsOnceWhateverHappens(long seed) {
        var random = new Random(seed);
        var ids = IntStream.range(0, 6)
                .mapToObj(i -> stored(i % 2 == 0 ? ada : boris, Lane.SUBMISSION))
                .toList();
        var writes = ids.stream().collect(Collectors.toMap(id -> id, id -> new AtomicInteger()));
        var ended = new HashMap<UUID, State>();
        var stale = new ArrayList<Work>();

        for (int step = 0; step < 300; step++) {
            var id = ids.get(random.nextInt(ids.size()));
            var work = works.find(id).orElseThrow();
            switch (random.nextInt(7)) {
                case 0, 1 ->
                    works.claim(id, work.claims(), worker, Instant.now()).ifPresent(stale::add);
                case 2 -> works.compiled(id, work.claims(), Instant.now());
                case 3 -> pick(stale, random).ifPresent(old -> queue.fault(old, "storm"));
                case 4 ->
                    pick(stale, random)
                            .ifPresent(old ->
                                    queue.finish(old, old.claims(), passed(of(writes, old.id())::incrementAndGet)));
                case 5 -> {
                    if (random.nextInt(8) == 0) {
                        queue.cancel(id);
                    }
                }
                default -> {
                    if (random.nextInt(6) == 0) {
                        die(worker);
                        queue.returnLost(Duration.ofSeconds(12));
                        worker = aliveWorker();
                    }
                }
            }
            for (var one : ids) {
                var now = state(one);
                var before = ended.get(one);
                assertThat(before == null || before == now)
                        .as("seed %d, step %d: %s became %s", seed, step, before, now)
                        .isTrue();
                if (now.isTerminal()) {
                    ended.put(one, now);
                }
            }
        }
        for (var id : ids) {
            queue.rescueStranded(Duration.ZERO);
            while (!state(id).isTerminal()) {
                var work = works.find(id).orElseThrow();
                if (work.state() == State.QUEUED) {
                    work = claim(id, work.claims());
                }
                queue.finish(work, work.claims(), passed(of(writes, id)::incrementAndGet));
            }
        }

        assertThat(ids).as("seed %d", seed).allSatisfy(id -> {
            assertThat(state(id).isTerminal()).isTrue();
            assertThat(of(writes, id).get()).isEqualTo(state(id) == State.PASSED ? 1 : 0);
        });
    }

    private static AtomicInteger of(Map<UUID, AtomicInteger> writes, UUID id) {
        return Objects.requireNonNull(writes.get(id));
    }

    private static Optional<Work> pick(List<Work> works, Random random) {
        return works.isEmpty() ? Optional.empty() : Optional.of(works.get(random.nextInt(works.size())));
    }

    private static Outcome.Done passed(Runnable store) {
        return new Outcome.Done(State.PASSED, Optional.of(Instant.now()), Optional.of(Instant.now()), store);
    }

    private UUID stored(PersonId person, Lane lane) {
        return new TransactionTemplate(transactions)
                .execute(status -> queue.store(person, lane, Priority.LIVE, Optional.empty()));
    }

    private Work claim(UUID id, int claims) {
        return works.claim(id, claims, worker, Instant.now()).orElseThrow();
    }

    private State state(UUID id) {
        return works.find(id).orElseThrow().state();
    }

    private static String job(UUID id, int claims) {
        return new Jobs.Key(id, claims).text();
    }

    private List<String> jobs() {
        return database.sql("select task_instance from scheduled_task order by 1")
                .query((row, index) -> row.getString(1))
                .list();
    }

    private UUID aliveWorker() {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into worker (worker_id, name, slots, runs_code, refusal, started_at, seen_at)
                        values (:id, 'test', 1, true, '', now(), now())
                        """).param("id", id).update();
        return id;
    }

    private void die(UUID id) {
        database.sql("update worker set seen_at = now() - interval '13 seconds' where worker_id = :id")
                .param("id", id)
                .update();
    }

    private PersonId person(String name) {
        var id = UUID.randomUUID();
        database.sql(
                        "insert into person (person_id, name, role, created_at, last_seen_at) values (:id, :name, 'GUEST', now(), now())")
                .param("id", id)
                .param("name", name)
                .update();
        return new PersonId(id);
    }
}
