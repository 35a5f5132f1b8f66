package app.gradient.lab;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.submission.queue.WorkRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The runs of the laboratory and what they told. */
@Transactional(readOnly = true)
class LabRuns {
    private static final String COLUMNS = WorkRows.COLUMNS + """
            , r.experiment, r.csv, r.checksum, r.cut, r.exercise, r.repeats_id, r.versions, r.story, r.result, r.shared_at
            """;
    private static final TypeReference<LinkedHashMap<String, String>> WORDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    LabRuns(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<LabRun> find(LabRunId id) {
        return jdbc.sql("select " + COLUMNS + """
                         from lab_run r join work on work.work_id = r.lab_run_id where r.lab_run_id = :id
                        """)
                .param("id", id.value())
                .query(this::run)
                .optional();
    }

    /** A person's runs, the latest first. */
    List<LabRun> of(PersonId person, int most, int after) {
        return jdbc.sql("select " + COLUMNS + """
                         from lab_run r join work on work.work_id = r.lab_run_id
                        where work.person_id = :person and work.lane = 'lab'
                        order by work.stored_at desc limit :most offset :after
                        """)
                .param("person", person.value())
                .param("most", most)
                .param("after", after)
                .query(this::run)
                .list();
    }

    /** How often the person measured on the same rows of the same table up to this run, itself included. */
    int looks(LabRun run) {
        return jdbc.sql("""
                        select count(*) from lab_run r join work on work.work_id = r.lab_run_id
                        where work.person_id = :person and r.checksum = :checksum and r.cut = :cut
                          and work.stored_at <= :at and r.result is not null
                        """)
                .param("person", run.person().value())
                .param("checksum", run.checksum())
                .param("cut", run.cut())
                .param("at", java.sql.Timestamp.from(run.work().times().stored()))
                .query(Integer.class)
                .single();
    }

    @Transactional
    void insert(
            UUID id,
            ReadExperiment.Reading.Understood understood,
            Optional<Slug> exercise,
            Optional<LabRunId> repeats,
            Map<String, String> versions) {
        jdbc.sql("""
                        insert into lab_run
                            (lab_run_id, experiment, csv, checksum, cut, exercise, repeats_id, versions)
                        values (:id, cast(:experiment as json), :csv, :checksum, :cut, :exercise, :repeats,
                            cast(:versions as json))
                        """)
                .param("id", id)
                .param(
                        "experiment",
                        json.writeValueAsString(understood.experiment().words()))
                .param("csv", understood.ownCsv().orElse(null))
                .param("checksum", Frame.checksum(understood.csv()))
                .param("cut", understood.experiment().cut())
                .param("exercise", exercise.map(Slug::value).orElse(null))
                .param("repeats", repeats.map(LabRunId::value).orElse(null))
                .param("versions", json.writeValueAsString(versions))
                .update();
    }

    /** Forgets what an earlier, lost claim may have told. */
    @Transactional
    void startAnew(LabRunId id) {
        jdbc.sql("""
                        with relaxed as (select set_config('synchronous_commit', 'off', true))
                        delete from lab_line using relaxed where lab_run_id = :id
                        """).param("id", id.value()).update();
    }

    /**
     * Adds lines after those there are, and tells whoever watches. Doesn't wait for the disk: a run that a crash cut short is
     * trained anew, and its end, which does wait, brings the lines along.
     */
    @Transactional
    void tell(LabRunId id, int first, List<String> lines) {
        jdbc.sql("""
                        with relaxed as (select set_config('synchronous_commit', 'off', true)),
                        added as (
                            insert into lab_line (lab_run_id, number, line)
                            select :id, :first + told.place - 1, told.line
                            from relaxed, unnest(cast(:lines as text[])) with ordinality as told (line, place)
                            returning number)
                        select pg_notify('gradient_work', :told) from added limit 1
                        """)
                .param("id", id.value())
                .param("first", first)
                .param("lines", lines.toArray(String[]::new))
                .param("told", id.toString())
                .query(row -> {});
    }

    /** Lines after the first {@code after}. */
    List<String> told(LabRunId id, int after) {
        return jdbc.sql("select line from lab_line where lab_run_id = :id and number > :after order by number")
                .param("id", id.value())
                .param("after", after)
                .query((row, index) -> Objects.requireNonNull(row.getString("line")))
                .list();
    }

    @Transactional
    void write(LabRunId id, String story, Optional<String> result) {
        jdbc.sql("update lab_run set story = :story, result = cast(:result as json) where lab_run_id = :id")
                .param("story", story)
                .param("result", result.orElse(null))
                .param("id", id.value())
                .update();
    }

    @Transactional
    void share(LabRunId id, Instant at) {
        jdbc.sql("update lab_run set shared_at = coalesce(shared_at, :at) where lab_run_id = :id")
                .param("at", java.sql.Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    @Transactional
    void unshare(LabRunId id) {
        jdbc.sql("update lab_run set shared_at = null where lab_run_id = :id")
                .param("id", id.value())
                .update();
    }

    private LabRun run(ResultSet row, int index) throws SQLException {
        var work = WorkRows.work(row, index);
        return new LabRun(
                new LabRunId(work.id()),
                work,
                json.readValue(row.getString("experiment"), WORDS),
                Optional.ofNullable(row.getString("csv")),
                row.getString("checksum"),
                row.getString("cut"),
                Optional.ofNullable(row.getString("exercise")).map(Slug::new),
                Optional.ofNullable(row.getObject("repeats_id", UUID.class)).map(LabRunId::new),
                json.readValue(row.getString("versions"), WORDS),
                Optional.ofNullable(row.getString("story")),
                findings(row.getString("result")),
                row.getTimestamp("shared_at") != null);
    }

    private Optional<Findings> findings(@Nullable String result) {
        return Optional.ofNullable(result).map(text -> json.readValue(text, Findings.class));
    }
}
