package app.gradient.course;

import app.gradient.account.PersonId;
import app.gradient.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reading positions, one per person and section. */
@Repository
class Readings {
    private final JdbcClient jdbc;
    private final Ids ids;

    Readings(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    List<Reading> of(PersonId reader) {
        return jdbc.sql("select * from reading where person_id = :person order by seen_at desc")
                .param("person", reader.value())
                .query(Readings::read)
                .list();
    }

    Optional<Reading> find(PersonId reader, String chapter, String section) {
        return jdbc.sql("select * from reading where person_id = :person and chapter = :chapter and section = :section")
                .param("person", reader.value())
                .param("chapter", chapter)
                .param("section", section)
                .query(Readings::read)
                .optional();
    }

    /**
     * Stores the position, last writer wins; the furthest share and the day of finishing only grow.
     * {@code finishedAt} is stored if the section was not finished before.
     */
    void put(
            PersonId reader,
            String chapter,
            String section,
            Optional<String> anchor,
            double share,
            Instant at,
            Optional<Instant> finishedAt) {
        jdbc.sql("""
                insert into reading (reading_id, person_id, chapter, section, anchor, share, furthest, opened_at, seen_at,
                    finished_at)
                values (:id, :person, :chapter, :section, :anchor, :share, :share, :at, :at, :finished)
                on conflict on constraint reading_once do update set
                    anchor = excluded.anchor,
                    share = excluded.share,
                    furthest = greatest(reading.furthest, excluded.furthest),
                    seen_at = excluded.seen_at,
                    finished_at = coalesce(reading.finished_at, excluded.finished_at)
                """)
                .param("id", ids.next())
                .param("person", reader.value())
                .param("chapter", chapter)
                .param("section", section)
                .param("anchor", anchor.orElse(null))
                .param("share", share)
                .param("at", Timestamp.from(at))
                .param("finished", finishedAt.map(Timestamp::from).orElse(null))
                .update();
    }

    /** A guest's positions go to the account; where both read a section, the account keeps its own and the further share. */
    void move(PersonId guest, PersonId into) {
        jdbc.sql("""
                update reading mine set
                    furthest = greatest(mine.furthest, guest.furthest),
                    finished_at = coalesce(mine.finished_at, guest.finished_at)
                from reading guest
                where mine.person_id = :into and guest.person_id = :guest
                    and mine.chapter = guest.chapter and mine.section = guest.section
                """).param("guest", guest.value()).param("into", into.value()).update();
        jdbc.sql("""
                update reading guest set person_id = :into
                where person_id = :guest and not exists (
                    select from reading mine
                    where mine.person_id = :into and mine.chapter = guest.chapter and mine.section = guest.section)
                """).param("guest", guest.value()).param("into", into.value()).update();
        erase(guest);
    }

    void erase(PersonId reader) {
        jdbc.sql("delete from reading where person_id = :person")
                .param("person", reader.value())
                .update();
    }

    private static Reading read(ResultSet row, int number) throws SQLException {
        return new Reading(
                row.getString("chapter"),
                row.getString("section"),
                Optional.ofNullable(row.getString("anchor")),
                row.getDouble("share"),
                row.getDouble("furthest"),
                row.getTimestamp("seen_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("finished_at")).map(Timestamp::toInstant));
    }
}
