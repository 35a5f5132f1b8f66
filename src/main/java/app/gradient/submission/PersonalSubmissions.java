package app.gradient.submission;

import app.gradient.account.GuestMerged;
import app.gradient.account.PersonId;
import app.gradient.account.PersonalDataSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A person's submissions, drafts and opened help, for export, deletion and for a guest who turns out to be somebody. */
class PersonalSubmissions implements PersonalDataSource {
    private final JdbcClient jdbc;

    PersonalSubmissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "submissions";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(PersonId person) {
        return Map.of(
                "submissions", rows("""
                        select s.exercise, s.number, work.state, work.stored_at,
                            date_trunc('second', work.graded_at) as graded_at,
                            s.content::text as content, s.verdict::text as verdict
                        from submission s join work on work.work_id = s.submission_id
                        where s.person_id = :person order by work.stored_at
                        """, person),
                "runs", rows("""
                        select r.exercise, work.state, work.stored_at, r.content::text as content, r.stdout
                        from run r join work on work.work_id = r.run_id
                        where work.person_id = :person order by work.stored_at
                        """, person),
                "drafts", rows("""
                        select exercise, saved_at, content::text as content from draft
                        where person_id = :person order by exercise
                        """, person),
                "help", rows("""
                        select exercise, hints, gave_up_at from help where person_id = :person order by exercise
                        """, person));
    }

    /** All rows go with the person's own, by their foreign keys. */
    @Override
    public void delete(PersonId person) {}

    /**
     * What a guest did becomes the account's: attempts are numbered on after its own, the account's drafts and variants win
     * over the guest's of the same exercise.
     */
    @EventListener
    @Transactional
    public void merge(GuestMerged merged) {
        update("""
                update submission s set person_id = :into, number = s.number + (
                    select coalesce(max(own.number), 0) from submission own
                    where own.person_id = :into and own.exercise = s.exercise)
                where s.person_id = :guest
                """, merged);
        update("update work set person_id = :into, idempotency_key = null where person_id = :guest", merged);
        update("""
                update draft d set person_id = :into where person_id = :guest
                  and not exists (select from draft own where own.person_id = :into and own.exercise = d.exercise)
                """, merged);
        update("""
                update variant v set person_id = :into where person_id = :guest
                  and not exists (select from variant own where own.person_id = :into and own.exercise = v.exercise)
                  and not exists (
                      select from submission own
                      where own.person_id = :into and own.exercise = v.exercise and own.seed <> v.seed)
                """, merged);
        update("""
                insert into help (person_id, exercise, hints, gave_up_at)
                select :into, exercise, hints, gave_up_at from help where person_id = :guest
                on conflict (person_id, exercise) do update
                set hints = greatest(help.hints, excluded.hints), gave_up_at = coalesce(help.gave_up_at, excluded.gave_up_at)
                """, merged);
    }

    private void update(String sql, GuestMerged merged) {
        jdbc.sql(sql)
                .param("into", merged.into().value())
                .param("guest", merged.guest().value())
                .update();
    }

    private List<Map<String, @Nullable Object>> rows(String sql, PersonId person) {
        return jdbc.sql(sql).param("person", person.value()).query().listOfRows();
    }
}
