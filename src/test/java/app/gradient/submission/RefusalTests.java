package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import app.gradient.support.TestClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Pages where no worker may run code: they say so before anybody has written any. */
@GradientTest
@TestPropertySource(properties = {"gradient.roles=web", "db-scheduler.enabled=false"})
class RefusalTests {
    private static final String NOTICE = "Программы сейчас не запускаются.";

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    @AfterEach
    void end() {
        database.sql("delete from worker").update();
    }

    @Test
    void aPageSaysThatNoWorkerCanLockProgramsDown() {
        database.sql("delete from worker").update();
        worker(false);

        assertThat(page(CourseFiles.CODE)).contains(NOTICE).contains("Docker Compose");
        assertThat(page(CourseFiles.NUMBER)).doesNotContain(NOTICE);
    }

    @Test
    void aPageIsSilentWhileOneOfTheWorkersCan() {
        database.sql("delete from worker").update();
        worker(false);
        worker(true);

        assertThat(page(CourseFiles.CODE)).doesNotContain(NOTICE);
    }

    private String page(String exercise) {
        clock.advance(Duration.ofSeconds(
                2)); // what was read of the workers is kept for a second; this context's clock never goes back
        return new Client(port).get("/exercises/" + exercise).body();
    }

    private void worker(boolean runsCode) {
        database.sql("""
                        insert into worker (worker_id, name, slots, runs_code, refusal, started_at, seen_at)
                        values (:id, 'test', 1, :runsCode, 'no Landlock', now(), now())
                        """)
                .param("id", UUID.randomUUID())
                .param("runsCode", runsCode)
                .update();
    }
}
