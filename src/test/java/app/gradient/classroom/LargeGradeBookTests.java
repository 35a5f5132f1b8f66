package app.gradient.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.support.Client;
import app.gradient.support.Server;
import app.gradient.support.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

/** The grade book of a large course, asked for by a dozen at once, in a process with the memory that Compose gives. */
@Tag("long")
class LargeGradeBookTests {
    private static final String GROUP = "00000000-0000-7000-8000-00000000aaaa";

    @TempDir
    static Path folder;

    @Test
    void twelveLargeGradeBooksAtOnceAreAnsweredOrAskedToWaitAndTheServerLives() throws Exception {
        var url = TestDatabase.freshDatabase();
        try (var server = Server.startSmall("400m", url, folder, "--spring.profiles.active=web")) {
            fill(url);
            var instructor = new Client(server.port());
            instructor.post(
                    "/login", Map.of("email", "teacher@example.org", "password", "правильная лошадь", "next", ""));

            var answers = new ArrayList<HttpResponse<String>>();
            try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
                var asked = new ArrayList<Future<HttpResponse<String>>>();
                for (int i = 0; i < 12; i++) {
                    var path = i % 3 == 2 ? "/groups/" + GROUP + "/grades.csv" : "/groups/" + GROUP + "?page=" + i % 6;
                    asked.add(readers.submit(() -> instructor.get(path)));
                }
                for (var one : asked) {
                    answers.add(one.get());
                }
            }

            assertThat(server.isAlive()).isTrue();
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .contains(200)
                    .isSubsetOf(200, 503);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 503).allSatisfy(answer -> {
                assertThat(answer.body()).contains("журналы читают другие");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
            var page = instructor.get("/groups/" + GROUP);
            assertThat(page.body()).contains("Страница 1 из 6", "Ученик 001").doesNotContain("Ученик 051");
            var csv = instructor.get("/groups/" + GROUP + "/grades.csv");
            assertThat(csv.body().lines()).hasSize(301);
            System.out.println("grade books: "
                    + answers.stream().map(HttpResponse::statusCode).toList() + ", heap after: "
                    + (server.heapAfterCollection() >> 20) + " MiB");
        }
    }

    /** 300 learners who have passed each of 200 exercises of the course at the third try. */
    private static void fill(String url) throws SQLException {
        var password =
                PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("правильная лошадь");
        try (var connection = TestDatabase.superuser(url);
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into person (person_id, name, email, password, role, created_at, last_seen_at)
                    values ('00000000-0000-7000-8000-00000000bbbb', 'Учитель', 'teacher@example.org', '%s', 'INSTRUCTOR', now(), now());
                    insert into study_group (study_group_id, instructor_id, title, code, created_at, version)
                    values ('%s', '00000000-0000-7000-8000-00000000bbbb', 'Поток', 'ABCDEFGH', now(), 0);
                    insert into person (person_id, name, email, role, created_at, last_seen_at)
                    select gen_random_uuid(), 'Ученик ' || lpad(n::text, 3, '0'), 'l' || n || '@example.org', 'LEARNER', now(), now()
                    from generate_series(1, 300) n;
                    insert into membership (membership_id, study_group_id, person_id, joined_at)
                    select gen_random_uuid(), '%s', person_id, now() from person where role = 'LEARNER';
                    insert into learning_event (learning_event_id, person_id, source, kind, chapter, section, exercise, attempt, points, occurred_at)
                    select gen_random_uuid(), p.person_id, e.exercise || '/' || t.attempt,
                        case when t.attempt < 3 then 'tried' else 'passed' end, 'linear-algebra', 'vectors', e.exercise, t.attempt,
                        case when t.attempt < 3 then 0 else 2 end, now() - interval '1 day'
                    from person p
                    cross join (select distinct substring(href from '^/exercises/([^/#?]+)') as exercise from search_entry
                                where href like '/exercises/%%' limit 200) e
                    cross join generate_series(1, 3) t(attempt)
                    where p.role = 'LEARNER';
                    analyze
                    """.formatted(password, GROUP, GROUP));
        }
    }
}
