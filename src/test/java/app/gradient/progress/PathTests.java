package app.gradient.progress;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.GuestMerged;
import app.gradient.account.PersonId;
import app.gradient.course.SectionRead;
import app.gradient.exercise.Slug;
import app.gradient.submission.SolutionOpened;
import app.gradient.submission.SubmissionGraded;
import app.gradient.submission.SubmissionId;
import app.gradient.submission.queue.State;
import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import app.gradient.support.TestClock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

@GradientTest
class PathTests {
    private static final Slug FIRST = new Slug("vector-or-slice");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    LearningEvents log;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    Client learner;
    PersonId id;

    @BeforeEach
    void aLearner() {
        learner = new Client(port);
        var email = "ada-" + UUID.randomUUID() + "@example.org";
        learner.post("/register", Map.of("name", "Ада", "email", email, "password", "семь вёсел и якорь"));
        id = new PersonId(database.sql("select person_id from person where email = :email")
                .param("email", email)
                .query(UUID.class)
                .single());
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void invitesANewcomerToTheFirstStep() {
        var page = new Client(port).get("/me").body();

        assertThat(page)
                .contains("Следующий шаг: новый раздел", "История начнётся с первой страницы", "Карта понятий")
                .doesNotContain("??");
    }

    @Test
    void goesFromReadingToSolvingToTheNextSection() {
        read(0.3);
        var reading = learner.get("/me").body();
        read(1);
        var solving = learner.get("/me").body();

        assertThat(reading)
                .contains("Следующий шаг: дочитать", "Прочитано 30 %")
                .doesNotContain("??");
        assertThat(solving).contains("Следующий шаг: задача", "/exercises/").doesNotContain("??");
    }

    @Test
    void countsTheSameNewsOnce() {
        var graded = graded(FIRST, State.PASSED, 1);
        events.publishEvent(graded);
        events.publishEvent(graded);

        assertThat(log.count(id)).isEqualTo(1);
        assertThat(standings.byExercise(id)).containsEntry(FIRST, new Standing.Passed(1, 2, graded.at()));
    }

    @Test
    void countsNothingThatWasOurFault() {
        events.publishEvent(graded(FIRST, State.OUR_FAULT, 1));
        events.publishEvent(graded(FIRST, State.CANCELLED, 2));
        events.publishEvent(graded(FIRST, State.DID_NOT_COMPILE, 3));

        assertThat(log.count(id)).isZero();
    }

    @Test
    void givesNoPointsAfterTheSolutionWasOpened() {
        events.publishEvent(new SolutionOpened(id, FIRST, clock.instant()));
        events.publishEvent(graded(FIRST, State.PASSED, 1));

        assertThat(standings.byExercise(id).get(FIRST))
                .isInstanceOfSatisfying(
                        Standing.Passed.class,
                        passed -> assertThat(passed.points()).isZero());
    }

    @Test
    void showsActivityAndHistoryOfWhatWasDone() {
        read(1);
        events.publishEvent(graded(FIRST, State.FAILED, 1));
        events.publishEvent(graded(FIRST, State.PASSED, 2));

        var page = learner.get("/me").body();
        var history = learner.get("/me/history").body();

        assertThat(page)
                .contains("data-plot", "Задачи и баллы по неделям", "1 из 5", "data-shade=\"2\"")
                .doesNotContain("??");
        assertThat(history)
                .contains("решено", "пока нет", "прочитан", "попытка 2")
                .doesNotContain("??");
    }

    @Test
    void setsTheGoalOfTheWeek() {
        learner.post("/me", "/me/goal", Map.of("exercises", "9"));
        var wrong = learner.post("/me", "/me/goal", Map.of("exercises", "0"));

        assertThat(learner.get("/me").body()).contains("0 из 9");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Укажите число от 1 до 50.");
    }

    @Test
    void movesAGuestsLogToTheAccount() {
        var guest = guest();
        events.publishEvent(new SubmissionGraded(
                new SubmissionId(UUID.randomUUID()),
                guest,
                FIRST,
                State.PASSED,
                1,
                2,
                0,
                false,
                List.of(),
                clock.instant()));
        events.publishEvent(new SectionRead(guest, "linear-algebra", "vectors", 1, clock.instant()));
        read(1);

        events.publishEvent(new GuestMerged(guest, id));

        assertThat(log.count(guest)).isZero();
        assertThat(standings.byExercise(id)).containsKey(FIRST);
        assertThat(log.of(id).stream().filter(LearningEvent.Finished.class::isInstance))
                .hasSize(1);
    }

    private PersonId guest() {
        var guest = UUID.randomUUID();
        database.sql("""
                insert into person (person_id, name, role, created_at, last_seen_at)
                values (:id, 'Гость', 'GUEST', now(), now())
                """).param("id", guest).update();
        return new PersonId(guest);
    }

    private void read(double share) {
        learner.post(
                "/course",
                "/course/linear-algebra/vectors/position",
                Map.of("share", Double.toString(share), "anchor", "dot"));
    }

    private SubmissionGraded graded(Slug exercise, State state, int attempt) {
        return new SubmissionGraded(
                new SubmissionId(UUID.randomUUID()),
                id,
                exercise,
                state,
                attempt,
                2,
                0,
                false,
                List.of(),
                Instant.ofEpochSecond(clock.instant().getEpochSecond() + attempt));
    }
}
