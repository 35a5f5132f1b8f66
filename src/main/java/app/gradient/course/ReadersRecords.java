package app.gradient.course;

import app.gradient.account.PersonId;
import app.gradient.account.PersonalDataSource;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reading positions and marks, for export; deleting the person removes both by their foreign keys. */
@Component
class ReadersRecords implements PersonalDataSource {
    private final Readings readings;
    private final Marks marks;
    private final JdbcClient jdbc;

    ReadersRecords(Readings readings, Marks marks, JdbcClient jdbc) {
        this.readings = readings;
        this.marks = marks;
        this.jdbc = jdbc;
    }

    private record Export(List<Reading> readings, List<Mark> marks) {}

    @Override
    public String name() {
        return "reading";
    }

    @Override
    public long bytes(PersonId person) {
        return marks.bytes(person);
    }

    @Override
    public Object export(PersonId person) {
        return new Export(readings.of(person), marks.of(person));
    }

    @Override
    public void delete(PersonId person) {
        readings.erase(person);
        marks.erase(person);
    }

    @Override
    public Set<PersonId> busySince(Instant since, Set<PersonId> people) {
        return Set.copyOf(jdbc.sql("""
                        select person_id from reading where person_id = any(:people) and seen_at >= :since
                        union select person_id from mark where person_id = any(:people) and changed_at >= :since
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .query((row, index) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list());
    }
}
