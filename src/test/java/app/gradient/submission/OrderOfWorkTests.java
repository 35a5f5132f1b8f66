package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.PersonId;
import app.gradient.submission.queue.Lane;
import app.gradient.submission.queue.Priority;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.Work;
import app.gradient.submission.queue.WorkQueue;
import app.gradient.support.GradientTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whose turn comes first on a worker that can do one thing at a time: real programs in the real sandbox. */
@GradientTest
@TestPropertySource(properties = "gradient.worker.slots=1")
@DirtiesContext
class OrderOfWorkTests {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    JdbcClient database;

    @Autowired
    WorkQueue queue;

    @Autowired
    Runs runs;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void somebodyAtTheScreenComesBeforeTheLaboratoryThenReviewThenBulk() {
        var stored = together(() -> List.of(
                run(person(), Priority.BULK),
                run(person(), Priority.REVIEW),
                run(person(), Priority.LAB),
                run(person(), Priority.LIVE)));

        var priorities = inOrderOfTheirTurn(stored).stream().map(Work::priority).toList();

        assertThat(priorities).containsExactly(Priority.LIVE, Priority.LAB, Priority.REVIEW, Priority.BULK);
    }

    @Test
    void nobodysSecondProgramStandsBeforeAnothersFirst() {
        var ada = person();
        var boris = person();
        var stored = together(() -> List.of(
                run(ada, Priority.LIVE), run(ada, Priority.LIVE), run(ada, Priority.LIVE), run(boris, Priority.LIVE)));

        var works = inOrderOfTheirTurn(stored);

        assertThat(works.stream().map(Work::person)).containsExactly(ada, boris, ada, ada);
        assertThat(works).allSatisfy(work -> assertThat(work.state()).isEqualTo(State.FINISHED));
    }

    /** In one transaction, so that the worker sees all of them at once. */
    private List<UUID> together(Supplier<List<UUID>> store) {
        return new TransactionTemplate(transactions).execute(status -> store.get());
    }

    private UUID run(PersonId person, Priority priority) {
        var id = queue.store(person, Lane.RUN, priority, Optional.empty());
        runs.insert(
                new RunId(id),
                Optional.empty(),
                Optional.empty(),
                1,
                new Content.Files(Map.of("Main.java", "void main() { IO.println(1); }")));
        return id;
    }

    private List<Work> inOrderOfTheirTurn(List<UUID> stored) {
        var deadline = Instant.now().plus(PATIENCE);
        var works = new ArrayList<Work>();
        for (var id : stored) {
            var work = queue.find(id).orElseThrow();
            while (!work.state().isTerminal()) {
                assertThat(Instant.now()).as(work.toString()).isBefore(deadline);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                work = queue.find(id).orElseThrow();
            }
            works.add(work);
        }
        works.sort(Comparator.comparing(work -> work.times().claimed().orElseThrow()));
        return works;
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
