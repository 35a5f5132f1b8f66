package app.gradient.submission;

import app.gradient.account.PersonId;
import app.gradient.exercise.Slug;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Hints that were opened one by one, and worked solutions that were opened by giving up. */
public class Help {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Help(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    Opened opened(Optional<PersonId> person, Slug exercise) {
        return person.flatMap(id -> jdbc.sql("""
                                select hints, gave_up_at is not null as gave_up from help
                                where person_id = :person and exercise = :exercise
                                """)
                        .param("person", id.value())
                        .param("exercise", exercise.value())
                        .query((row, index) -> new Opened(row.getInt("hints"), row.getBoolean("gave_up")))
                        .optional())
                .orElse(Opened.NOTHING);
    }

    /** Opens the hints up to {@code number}, counted from 1; a hint that is open stays open. */
    @Transactional
    public void openHint(PersonId person, Slug exercise, int number) {
        jdbc.sql("""
                        insert into help (person_id, exercise, hints) values (:person, :exercise, :number)
                        on conflict (person_id, exercise) do update set hints = greatest(help.hints, excluded.hints)
                        """)
                .param("person", person.value())
                .param("exercise", exercise.value())
                .param("number", number)
                .update();
    }

    @Transactional
    public void giveUp(PersonId person, Slug exercise) {
        var now = clock.instant();
        int first = jdbc.sql("""
                        insert into help (person_id, exercise, hints, gave_up_at) values (:person, :exercise, 0, :now)
                        on conflict (person_id, exercise) do update set gave_up_at = excluded.gave_up_at
                        where help.gave_up_at is null
                        """)
                .param("person", person.value())
                .param("exercise", exercise.value())
                .param("now", Timestamp.from(now))
                .update();
        if (first == 1) {
            events.publishEvent(new SolutionOpened(person, exercise, now));
        }
    }

    /** How much is open. */
    record Opened(int hints, boolean gaveUp) {
        static final Opened NOTHING = new Opened(0, false);
    }
}
