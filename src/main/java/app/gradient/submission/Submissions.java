package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import app.gradient.platform.Paged;
import app.gradient.platform.Paging;
import app.gradient.submission.queue.State;
import app.gradient.submission.queue.WorkRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The submissions of all people; other modules read them here. */
public class Submissions {
    private static final String SELECT = "select " + WorkRows.COLUMNS + """
            , s.exercise, s.number, s.seed, s.content, s.verdict, null as plots
            from submission s join work on work.work_id = s.submission_id
            """;

    /** The same with the plots, for one that is looked at by itself. */
    private static final String SELECT_WHOLE = "select " + WorkRows.COLUMNS + """
            , s.exercise, s.number, s.seed, s.content, s.verdict,
            (select json_agg(p.data order by p.number) from plot p where p.work_id = s.submission_id) as plots
            from submission s join work on work.work_id = s.submission_id
            """;

    private final JdbcClient jdbc;
    private final Stored stored;

    Submissions(JdbcClient jdbc, Stored stored) {
        this.jdbc = jdbc;
        this.stored = stored;
    }

    public Optional<Submission> find(SubmissionId id) {
        return jdbc.sql(SELECT_WHOLE + " where s.submission_id = :id")
                .param("id", id.value())
                .query(this::submission)
                .optional();
    }

    /** A page of the person's submissions of one exercise, newest first, without their plots. */
    public Paged<Submission> of(PersonId person, Slug exercise, Paging paging) {
        var items = jdbc.sql(SELECT + """
                         where s.person_id = :person and s.exercise = :exercise
                        order by s.number desc limit :size offset :offset
                        """)
                .param("person", person.value())
                .param("exercise", exercise.value())
                .param("size", paging.size())
                .param("offset", paging.offset())
                .query(this::submission)
                .list();
        long total = jdbc.sql("select count(*) from submission where person_id = :person and exercise = :exercise")
                .param("person", person.value())
                .param("exercise", exercise.value())
                .query(Long.class)
                .single();
        return new Paged<>(items, paging, total);
    }

    public Optional<Submission> latest(PersonId person, Slug exercise) {
        return jdbc.sql(SELECT_WHOLE
                        + " where s.person_id = :person and s.exercise = :exercise order by s.number desc limit 1")
                .param("person", person.value())
                .param("exercise", exercise.value())
                .query(this::submission)
                .optional();
    }

    /** The submission that came before this one, of the same person and exercise. */
    Optional<Submission> previous(Submission submission) {
        return jdbc.sql(SELECT + """
                         where s.person_id = :person and s.exercise = :exercise and s.number < :number
                        order by s.number desc limit 1
                        """)
                .param("person", submission.person().value())
                .param("exercise", submission.exercise().value())
                .param("number", submission.number())
                .query(this::submission)
                .optional();
    }

    /** How far each of a person's exercises is: the best state and how many submissions cost an attempt. */
    public Map<Slug, Standing> standings(PersonId person) {
        return jdbc
                .sql("""
                        select s.exercise, bool_or(work.state = 'passed') as passed,
                            bool_or(work.graded_at is null) as under_way,
                            count(*) filter (where work.state = any(:costing)) as attempts
                        from submission s join work on work.work_id = s.submission_id
                        where s.person_id = :person
                        group by s.exercise
                        """)
                .param("person", person.value())
                .param("costing", costing())
                .query((row, index) -> Map.entry(
                        new Slug(row.getString("exercise")),
                        new Standing(row.getBoolean("passed"), row.getBoolean("under_way"), row.getInt("attempts"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The submissions of an exercise that were stored last, whoever sent them. */
    List<Submission> recent(Slug exercise, int most) {
        return jdbc.sql(SELECT + " where s.exercise = :exercise order by work.stored_at desc limit :most")
                .param("exercise", exercise.value())
                .param("most", most)
                .query(this::submission)
                .list();
    }

    public Standing standing(PersonId person, Slug exercise) {
        return standings(person).getOrDefault(exercise, Standing.NONE);
    }

    /** The share of people who passed among those who tried, in percent; empty before ten have tried. */
    Optional<Integer> passedShare(Slug exercise) {
        return jdbc.sql("""
                        select count(distinct s.person_id) as tried,
                            count(distinct s.person_id) filter (where work.state = 'passed') as passed
                        from submission s join work on work.work_id = s.submission_id
                        where s.exercise = :exercise and work.state = any(:costing)
                        """)
                .param("exercise", exercise.value())
                .param("costing", costing())
                .query((row, index) -> row.getInt("tried") < 10
                        ? Optional.<Integer>empty()
                        : Optional.of(Math.round(100f * row.getInt("passed") / row.getInt("tried"))))
                .single();
    }

    /** Every submission of these people, without the contents of programs: for grids and statistics. */
    public List<Summary> summaries(Collection<PersonId> people) {
        return jdbc.sql("""
                        select s.submission_id, s.person_id, s.exercise, s.number, work.state, work.stored_at
                        from submission s join work on work.work_id = s.submission_id
                        where s.person_id = any(:people)
                        order by work.stored_at, s.submission_id
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, index) -> new Summary(
                        new SubmissionId(row.getObject("submission_id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new Slug(row.getString("exercise")),
                        row.getInt("number"),
                        State.ofKey(row.getString("state")),
                        row.getTimestamp("stored_at").toInstant()))
                .list();
    }

    int insert(SubmissionId id, PersonId person, Slug exercise, long seed, Content content) {
        return jdbc.sql("""
                        insert into submission (submission_id, person_id, exercise, number, seed, content)
                        select :id, :person, :exercise, coalesce(max(number), 0) + 1, :seed, cast(:content as json)
                        from submission where person_id = :person and exercise = :exercise
                        returning number
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("exercise", exercise.value())
                .param("seed", seed)
                .param("content", stored.write(content))
                .query(Integer.class)
                .single();
    }

    void write(SubmissionId id, Verdict verdict) {
        var kept = stored.keep(verdict);
        jdbc.sql("""
                        with kept as (
                            delete from plot where work_id = :id and number > cardinality(cast(:plots as text[]))),
                        drawn as (
                            insert into plot (work_id, number, data)
                            select :id, p.number, cast(p.data as json)
                            from unnest(cast(:plots as text[])) with ordinality p(data, number)
                            on conflict (work_id, number) do update set data = excluded.data)
                        update submission set verdict = cast(:verdict as json) where submission_id = :id
                        """)
                .param("plots", kept.plotTexts())
                .param("verdict", kept.verdict())
                .param("id", id.value())
                .update();
    }

    private Submission submission(ResultSet row, int index) throws SQLException {
        var work = WorkRows.work(row, index);
        return new Submission(
                new SubmissionId(work.id()),
                new Slug(row.getString("exercise")),
                row.getInt("number"),
                row.getLong("seed"),
                stored.content(row.getString("content")),
                work,
                stored.verdict(work, row.getString("verdict"), row.getString("plots")));
    }

    private static String[] costing() {
        return Arrays.stream(State.values())
                .filter(State::costsAttempt)
                .map(State::key)
                .toArray(String[]::new);
    }

    /**
     * Where a person stands with an exercise.
     *
     * @param attempts how many submissions were judged; what failed by our fault, was cancelled or untouched doesn't count
     */
    public record Standing(boolean passed, boolean underWay, int attempts) {
        static final Standing NONE = new Standing(false, false, 0);
    }

    /** A submission in a list. */
    public record Summary(SubmissionId id, PersonId person, Slug exercise, int number, State state, Instant at) {}
}
