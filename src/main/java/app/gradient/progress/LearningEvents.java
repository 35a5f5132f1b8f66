package app.gradient.progress;

import app.gradient.account.PersonId;
import app.gradient.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The log of what learners did: appended to, read in order, never edited. */
@Repository
class LearningEvents {
    private static final String COLUMNS =
            "person_id, source, kind, chapter, section, exercise, attempt, points, occurred_at";

    private final JdbcClient jdbc;
    private final Ids ids;

    LearningEvents(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Appends the event unless the learner's log already has one of this source. */
    @Transactional
    void append(LearningEvent event) {
        var row = Row.of(event);
        jdbc.sql("""
                insert into learning_event (learning_event_id, person_id, source, kind, chapter, section, exercise,
                    attempt, points, occurred_at)
                values (:id, :person, :source, :kind, :chapter, :section, :exercise, :attempt, :points, :at)
                on conflict on constraint learning_event_once do nothing
                """)
                .param("id", ids.next())
                .param("person", event.learner().value())
                .param("source", event.source())
                .param("kind", row.kind)
                .param("chapter", event.chapter())
                .param("section", event.section())
                .param("exercise", row.exercise.orElse(null))
                .param("attempt", row.attempt.orElse(null))
                .param("points", row.points)
                .param("at", Timestamp.from(event.at()))
                .update();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    List<LearningEvent> of(PersonId learner) {
        return of(List.of(learner));
    }

    /** Of all these learners together, oldest first. */
    @Transactional(readOnly = true)
    List<LearningEvent> of(Collection<PersonId> learners) {
        if (learners.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("select " + COLUMNS + """
                 from learning_event
                where person_id in (:people)
                order by occurred_at, learning_event_id
                """)
                .param("people", learners.stream().map(PersonId::value).toList())
                .query(LearningEvents::read)
                .list();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    List<LearningEvent> latest(PersonId learner, int offset, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                 from learning_event
                where person_id = :person
                order by occurred_at desc, learning_event_id desc
                offset :offset limit :limit
                """)
                .param("person", learner.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(LearningEvents::read)
                .list();
    }

    @Transactional(readOnly = true)
    long count(PersonId learner) {
        return jdbc.sql("select count(*) from learning_event where person_id = :person")
                .param("person", learner.value())
                .query(Long.class)
                .single();
    }

    /** The guest's log becomes part of the account's; what both did is kept as the account's. */
    @Transactional
    void move(PersonId guest, PersonId into) {
        jdbc.sql("""
                update learning_event guest set person_id = :into
                where person_id = :guest and not exists (
                    select from learning_event mine where mine.person_id = :into and mine.source = guest.source)
                """).param("guest", guest.value()).param("into", into.value()).update();
        erase(guest);
    }

    @Transactional
    void erase(PersonId learner) {
        jdbc.sql("delete from learning_event where person_id = :person")
                .param("person", learner.value())
                .update();
    }

    private record Row(String kind, Optional<String> exercise, Optional<Integer> attempt, double points) {
        static Row of(LearningEvent event) {
            return switch (event) {
                case LearningEvent.Opened _ -> new Row("opened", Optional.empty(), Optional.empty(), 0);
                case LearningEvent.Finished _ -> new Row("finished", Optional.empty(), Optional.empty(), 0);
                case LearningEvent.Tried tried ->
                    new Row("tried", Optional.of(tried.exercise()), Optional.of(tried.attempt()), 0);
                case LearningEvent.Passed passed ->
                    new Row("passed", Optional.of(passed.exercise()), Optional.of(passed.attempt()), passed.points());
                case LearningEvent.Revealed revealed ->
                    new Row("revealed", Optional.of(revealed.exercise()), Optional.empty(), 0);
            };
        }
    }

    private static LearningEvent read(ResultSet row, int number) throws SQLException {
        var learner = new PersonId(row.getObject("person_id", UUID.class));
        String source = row.getString("source");
        String chapter = row.getString("chapter");
        String section = row.getString("section");
        Instant at = row.getTimestamp("occurred_at").toInstant();
        return switch (row.getString("kind")) {
            case "opened" -> new LearningEvent.Opened(learner, source, chapter, section, at);
            case "finished" -> new LearningEvent.Finished(learner, source, chapter, section, at);
            case "tried" ->
                new LearningEvent.Tried(
                        learner, source, chapter, section, row.getString("exercise"), row.getInt("attempt"), at);
            case "passed" ->
                new LearningEvent.Passed(
                        learner,
                        source,
                        chapter,
                        section,
                        row.getString("exercise"),
                        row.getInt("attempt"),
                        row.getDouble("points"),
                        at);
            case "revealed" ->
                new LearningEvent.Revealed(learner, source, chapter, section, row.getString("exercise"), at);
            case String other -> throw new IllegalStateException("unknown kind of learning event: " + other);
        };
    }
}
