package app.gradient.submission;

import static org.assertj.core.api.Assertions.assertThat;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.platform.Paging;
import app.gradient.runner.Plot;
import app.gradient.sandbox.Usage;
import app.gradient.support.Client;
import app.gradient.support.GradientTest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@GradientTest
@TestPropertySource(properties = "gradient.limits.storage-per-guest=1MB")
class CostTests {
    private static final Slug EXERCISE = new Slug("nearest-by-cosine");

    @LocalServerPort
    int port;

    @Autowired
    Submissions submissions;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void givesUpOnSourcesThatShareNothingInsteadOfComparingThem() {
        var older = new Content.Files(Map.of("Solution.java", "a\n".repeat(31_000)));
        var newer = new Content.Files(Map.of("Solution.java", "b\n".repeat(31_000)));

        var files = SourceDiff.between(older, newer);

        assertThat(files).singleElement().satisfies(file -> {
            assertThat(file.tooDifferent()).isTrue();
            assertThat(file.lines()).isEmpty();
        });
    }

    @Test
    void stillComparesLongSourcesThatDifferInPlaces() {
        var lines = IntStream.range(0, 8_000).mapToObj(i -> "line " + i % 97).toList();
        var changed = IntStream.range(0, 8_000)
                .mapToObj(i -> i % 100 == 0 ? "other" : lines.get(i))
                .toList();

        var files = SourceDiff.between(
                new Content.Files(Map.of("Solution.java", String.join("\n", lines))),
                new Content.Files(Map.of("Solution.java", String.join("\n", changed))));

        assertThat(files.getFirst().tooDifferent()).isFalse();
        assertThat(files.getFirst().lines())
                .filteredOn(line -> line.change().equals("added"))
                .hasSize(80);
    }

    @Test
    void keepsHalfAMegabyteOfPlotsApartFromTheVerdictAndSaysHowManyAreMissing() {
        var person = guest();
        var id = submission(person);

        submissions.write(
                id, passed(IntStream.range(0, 9).mapToObj(i -> plot(5_000)).toList()));

        var whole = submissions.find(id).orElseThrow().verdict().orElseThrow().traceOrNone();
        var listed = submissions.of(person, EXERCISE, new Paging(0, 10)).items().getFirst();
        long stored = database.sql("select sum(octet_length(data::text)) from plot where work_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
        long verdict = database.sql("select octet_length(verdict::text) from submission where submission_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single();
        assertThat(whole.plots()).isNotEmpty().hasSizeLessThan(9);
        assertThat(whole.plotsLeftOut()).hasValue(9 - whole.plots().size());
        assertThat(whole.plots().getFirst()).isEqualTo(plot(5_000));
        assertThat(listed.verdict().orElseThrow().traceOrNone().plots()).isEmpty();
        assertThat(stored).isLessThanOrEqualTo(Stored.MOST_OF_PLOTS);
        assertThat(verdict).isLessThan(2_000);
    }

    @Test
    void replacesPlotsOfAnEarlierVerdict() {
        var id = submission(guest());
        submissions.write(id, passed(List.of(plot(3), plot(4))));

        submissions.write(id, passed(List.of(plot(5))));

        assertThat(submissions
                        .find(id)
                        .orElseThrow()
                        .verdict()
                        .orElseThrow()
                        .traceOrNone()
                        .plots())
                .containsExactly(plot(5));
    }

    @Test
    void showsTheHistoryInPages() {
        var browser = new Client(port);
        browser.post("/glossary", "/runs", Map.of("source", "void main() {}"));
        var person = newestPerson();
        for (int i = 0; i < 51; i++) {
            submissions.write(submission(person), passed(List.of()));
        }

        var first = browser.get("/exercises/" + EXERCISE + "/submissions").body();
        var second =
                browser.get("/exercises/" + EXERCISE + "/submissions?page=1").body();

        assertThat(first).contains("попытка 51").doesNotContain("попытка 1<").contains("page=1");
        assertThat(second).contains("попытка 1<").doesNotContain("попытка 51").contains("page=0");
    }

    @Test
    void stopsAPersonWhoKeepsTooMuch() {
        var browser = new Client(port);
        browser.post("/glossary", "/runs", Map.of("source", "void main() {}"));
        var person = newestPerson();
        var noise = IntStream.range(0, 60_000)
                .mapToObj(i -> UUID.randomUUID().toString())
                .collect(Collectors.joining());
        database.sql("""
                        insert into draft (person_id, exercise, content, version, saved_at)
                        values (:person, 'full', cast(:content as json), 1, now())
                        """)
                .param("person", person.value())
                .param("content", "{\"files\":{\"A.java\":\"" + noise + "\"}}")
                .update();
        // counted at most a minute ago
        var other = new Client(port);
        assertThat(other.post("/glossary", "/runs", Map.of("source", "void main() {}"))
                        .statusCode())
                .isEqualTo(302);

        var refused = browser.post(
                "/glossary", "/exercises/" + EXERCISE + "/submissions", Map.of("source", "class Solution {}"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Место закончилось", "1 МБ");
    }

    private PersonId newestPerson() {
        return new PersonId(
                database.sql("select person_id from person order by created_at desc, person_id desc limit 1")
                        .query(UUID.class)
                        .single());
    }

    private PersonId guest() {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into person (person_id, name, role, created_at, last_seen_at)
                        values (:id, 'Гость', 'GUEST', now(), now())
                        """).param("id", id).update();
        return new PersonId(id);
    }

    private SubmissionId submission(PersonId person) {
        var id = new SubmissionId(UUID.randomUUID());
        transaction.executeWithoutResult(status -> {
            database.sql("""
                            insert into work (work_id, person_id, lane, priority, state, stored_at, graded_at, notified_at)
                            values (:id, :person, 'submission', 40, 'passed', now(), now(), now())
                            """)
                    .param("id", id.value())
                    .param("person", person.value())
                    .update();
            submissions.insert(
                    id, person, EXERCISE, 1, new Content.Files(Map.of("Solution.java", "class Solution {}")));
        });
        return id;
    }

    private static Verdict passed(List<Plot> plots) {
        return new Verdict.Passed(List.of(), new Trace("", plots, Map.of(), List.of(), Usage.NONE, Optional.empty()));
    }

    private static Plot plot(int points) {
        var numbers = Collections.nCopies(points, 0.123456789012345);
        return new Plot(
                Plot.Kind.SCATTER,
                "Облако",
                "x",
                "y",
                List.of(),
                List.of(new Plot.Series(Plot.Kind.SCATTER, "a", numbers, numbers)));
    }
}
