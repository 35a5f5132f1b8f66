package app.gradient.submission;

import app.gradient.exercise.Slug;
import app.gradient.submission.queue.WorkRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Free runs, kept for a day. */
class Runs {
    private final JdbcClient jdbc;
    private final Stored stored;

    Runs(JdbcClient jdbc, Stored stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    Optional<Run> find(RunId id) {
        return jdbc.sql("select " + WorkRows.COLUMNS + """
                        , r.exercise, r.program, r.seed, r.content, r.stdout, r.result,
                        (select json_agg(p.data order by p.number) from plot p where p.work_id = r.run_id) as plots
                        from run r join work on work.work_id = r.run_id
                        where r.run_id = :id
                        """)
                .param("id", id.value())
                .query(this::run)
                .optional();
    }

    void insert(RunId id, Optional<Slug> exercise, Optional<String> program, long seed, Content.Files content) {
        jdbc.sql("""
                        insert into run (run_id, exercise, program, seed, content)
                        values (:id, :exercise, :program, :seed, cast(:content as json))
                        """)
                .param("id", id.value())
                .param("exercise", exercise.map(Slug::value).orElse(null))
                .param("program", program.orElse(null))
                .param("seed", seed)
                .param("content", stored.write(content))
                .update();
    }

    /** Replaces what was printed so far and tells whoever watches. */
    void printed(RunId id, String stdout) {
        jdbc.sql("update run set stdout = :stdout where run_id = :id and result is null")
                .param("stdout", storable(stdout))
                .param("id", id.value())
                .update();
        jdbc.sql("select pg_notify('gradient_work', :id)")
                .param("id", id.toString())
                .query(row -> {});
    }

    void write(RunId id, Verdict verdict) {
        var kept = stored.keep(verdict);
        jdbc.sql("""
                        with kept as (
                            delete from plot where work_id = :id and number > cardinality(cast(:plots as text[]))),
                        drawn as (
                            insert into plot (work_id, number, data)
                            select :id, p.number, cast(p.data as json)
                            from unnest(cast(:plots as text[])) with ordinality p(data, number)
                            on conflict (work_id, number) do update set data = excluded.data)
                        update run set result = cast(:result as json), stdout = :stdout where run_id = :id
                        """)
                .param("plots", kept.plotTexts())
                .param("result", kept.verdict())
                .param("stdout", storable(verdict.traceOrNone().stdout()))
                .param("id", id.value())
                .update();
    }

    /** PostgreSQL's text can't hold U+0000, which a program may well print. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }

    private Run run(ResultSet row, int index) throws SQLException {
        var work = WorkRows.work(row, index);
        var content = stored.content(row.getString("content"));
        if (!(content instanceof Content.Files files)) {
            throw new IllegalStateException("run " + work.id() + " has no files");
        }
        return new Run(
                new RunId(work.id()),
                Optional.ofNullable(row.getString("exercise")).map(Slug::new),
                Optional.ofNullable(row.getString("program")),
                row.getLong("seed"),
                files,
                row.getString("stdout"),
                work,
                stored.verdict(work, row.getString("result"), row.getString("plots")));
    }
}
