package app.gradient.lab;

import app.gradient.account.PersonId;
import app.gradient.account.PersonalDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** A person's experiments for export. They go with the person's works, and a guest's works become the account's with them. */
class PersonalRuns implements PersonalDataSource {
    private final JdbcClient jdbc;

    PersonalRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "lab";
    }

    @Override
    @Transactional(readOnly = true)
    public Object export(PersonId person) {
        return jdbc.sql("""
                        select r.lab_run_id, work.state, work.stored_at, r.experiment::text as experiment, r.csv,
                            r.checksum, r.exercise, r.shared_at, r.versions::text as versions, r.result::text as result
                        from lab_run r join work on work.work_id = r.lab_run_id
                        where work.person_id = :person order by work.stored_at
                        """).param("person", person.value()).query().listOfRows();
    }

    @Override
    @Transactional(readOnly = true)
    public long bytes(PersonId person) {
        return jdbc.sql("""
                        select coalesce(sum(pg_column_size(r.experiment) + coalesce(pg_column_size(r.csv), 0)
                                + coalesce(pg_column_size(r.story), 0) + coalesce(pg_column_size(r.result), 0)
                                + (select coalesce(sum(pg_column_size(l.line)), 0) from lab_line l
                                   where l.lab_run_id = r.lab_run_id)), 0)
                        from lab_run r join work on work.work_id = r.lab_run_id
                        where work.person_id = :person
                        """).param("person", person.value()).query(Long.class).single();
    }

    /** All rows go with the person's own, by their foreign keys. */
    @Override
    public void delete(PersonId person) {}
}
