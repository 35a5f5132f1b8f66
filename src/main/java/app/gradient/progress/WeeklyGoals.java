package app.gradient.progress;

import app.gradient.account.PersonId;
import app.gradient.platform.Ids;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many exercises a week each learner means to solve. */
@Repository
class WeeklyGoals {
    static final int LEAST = 1;
    static final int MOST = 50;

    /** An hour or so a week; what the dashboard suggests until the learner says otherwise. */
    static final int SUGGESTED = 5;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;

    WeeklyGoals(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    int of(PersonId learner) {
        return jdbc.sql("select exercises from weekly_goal where person_id = :person")
                .param("person", learner.value())
                .query(Integer.class)
                .optional()
                .orElse(SUGGESTED);
    }

    @Transactional
    void set(PersonId learner, int exercises) {
        jdbc.sql("""
                insert into weekly_goal (weekly_goal_id, person_id, exercises, changed_at)
                values (:id, :person, :exercises, :at)
                on conflict on constraint weekly_goal_once
                    do update set exercises = excluded.exercises, changed_at = excluded.changed_at
                """)
                .param("id", ids.next())
                .param("person", learner.value())
                .param("exercises", exercises)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** The account's own goal, if it has one, stays. */
    void move(PersonId guest, PersonId into) {
        jdbc.sql("""
                update weekly_goal set person_id = :into
                where person_id = :guest
                    and not exists (select from weekly_goal mine where mine.person_id = :into)
                """).param("guest", guest.value()).param("into", into.value()).update();
        erase(guest);
    }

    void erase(PersonId learner) {
        jdbc.sql("delete from weekly_goal where person_id = :person")
                .param("person", learner.value())
                .update();
    }
}
