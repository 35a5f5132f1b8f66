package app.gradient.submission.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.PersonId;
import app.gradient.support.GradientTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The place that a waiting learner is shown is the one in which their work is taken. */
@GradientTest
@TestPropertySource(properties = {"gradient.roles=web", "db-scheduler.enabled=false"})
class PlaceTests {
    private static final int WORKS = 24;

    @Autowired
    JdbcClient database;

    @Autowired
    WorkQueue queue;

    @Autowired
    Works works;

    @Autowired
    Standings standings;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void isTheOneInWhichAWorkIsTaken(long seed) {
        var random = new Random(seed);
        var people = Stream.generate(this::person).limit(5).toList();
        var stored = new ArrayList<UUID>();
        for (int i = 0; i < WORKS; i++) {
            // more of some people's than of others', and of each lane always with the same priority
            var person = people.get(Math.min(random.nextInt(8), people.size() - 1));
            stored.add(random.nextInt(4) == 0 ? lab(person) : submission(person));
        }
        Map<UUID, Integer> shown = new HashMap<>();
        stored.forEach(id -> shown.put(id, standings.of(id).place()));

        var taken = takeAll(stored);

        assertThat(stored.stream().sorted(Comparator.comparing(shown::get)).toList())
                .as("seed %d", seed)
                .isEqualTo(taken);
        assertThat(shown.values()).as("seed %d", seed).doesNotHaveDuplicates();
    }

    /** As one worker with one slot does it. */
    private List<UUID> takeAll(List<UUID> stored) {
        var worker = UUID.randomUUID();
        database.sql("""
                        insert into worker (worker_id, name, slots, runs_code, refusal, started_at, seen_at)
                        values (:id, 'test', 1, true, '', now(), now())
                        """).param("id", worker).update();
        var taken = new ArrayList<UUID>();
        while (taken.size() < stored.size()) {
            var job = database
                    .sql("select task_instance from scheduled_task order by priority desc, execution_time")
                    .query((row, index) -> Jobs.Key.parse(row.getString(1)))
                    .list()
                    .stream()
                    .filter(key -> stored.contains(key.work()))
                    .findFirst()
                    .orElseThrow();
            database.sql("delete from scheduled_task where task_instance = :job")
                    .param("job", job.text())
                    .update();
            var work =
                    works.claim(job.work(), job.claims(), worker, Instant.now()).orElseThrow();
            queue.finish(
                    work, work.claims(), new Outcome.Done(State.PASSED, Optional.empty(), Optional.empty(), () -> {}));
            queue.next(work.line(), work.lane());
            taken.add(job.work());
        }
        return taken;
    }

    private UUID submission(PersonId person) {
        return stored(person, Lane.SUBMISSION, Priority.LIVE);
    }

    private UUID lab(PersonId person) {
        return stored(person, Lane.LAB, Priority.LAB);
    }

    private UUID stored(PersonId person, Lane lane, Priority priority) {
        return new TransactionTemplate(transactions)
                .execute(status -> queue.store(person, lane, priority, Optional.empty()));
    }

    private PersonId person() {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into person (person_id, name, role, created_at, last_seen_at)
                        values (:id, 'Ада', 'GUEST', now(), now())
                        """).param("id", id).update();
        return new PersonId(id);
    }
}
