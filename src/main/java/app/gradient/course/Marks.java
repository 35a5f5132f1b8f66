package app.gradient.course;

import app.gradient.account.PersonId;
import app.gradient.platform.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bookmarks, highlights and notes; every query names the owner, so that nobody reaches another's. */
@Repository
class Marks {
    private final JdbcClient jdbc;
    private final Ids ids;

    Marks(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** In the order in which they were made, newest first. */
    List<Mark> of(PersonId owner) {
        return jdbc.sql("select * from mark where person_id = :person order by created_at desc, mark_id desc")
                .param("person", owner.value())
                .query(Marks::read)
                .list();
    }

    /** What they take in the database. */
    long bytes(PersonId owner) {
        return jdbc.sql("""
                select coalesce(sum(pg_column_size(quote) + coalesce(pg_column_size(body), 0) + 100), 0)
                from mark where person_id = :person
                """).param("person", owner.value()).query(Long.class).single();
    }

    List<Mark> of(PersonId owner, String chapter, String section) {
        return jdbc.sql("""
                select * from mark where person_id = :person and chapter = :chapter and section = :section
                order by created_at, mark_id
                """)
                .param("person", owner.value())
                .param("chapter", chapter)
                .param("section", section)
                .query(Marks::read)
                .list();
    }

    Optional<Mark> find(PersonId owner, UUID id) {
        return jdbc.sql("select * from mark where person_id = :person and mark_id = :id")
                .param("person", owner.value())
                .param("id", id)
                .query(Marks::read)
                .optional();
    }

    /** A paragraph holds one mark of a kind: making it again renews its quote and, for a note, its text. */
    Mark put(
            PersonId owner,
            String chapter,
            String section,
            String anchor,
            Mark.Kind kind,
            String quote,
            Optional<String> body,
            Instant at) {
        return jdbc.sql("""
                insert into mark (mark_id, person_id, chapter, section, anchor, kind, quote, body, created_at, changed_at)
                values (:id, :person, :chapter, :section, :anchor, :kind, :quote, :body, :at, :at)
                on conflict on constraint mark_once do update set
                    quote = excluded.quote, body = excluded.body, changed_at = excluded.changed_at
                returning *
                """)
                .param("id", ids.next())
                .param("person", owner.value())
                .param("chapter", chapter)
                .param("section", section)
                .param("anchor", anchor)
                .param("kind", kind.word())
                .param("quote", quote)
                .param("body", body.orElse(null))
                .param("at", Timestamp.from(at))
                .query(Marks::read)
                .single();
    }

    void delete(PersonId owner, UUID id) {
        jdbc.sql("delete from mark where person_id = :person and mark_id = :id")
                .param("person", owner.value())
                .param("id", id)
                .update();
    }

    /** A guest's marks go to the account; a paragraph that the account has marked alike keeps the account's own. */
    void move(PersonId guest, PersonId into) {
        jdbc.sql("""
                update mark guest set person_id = :into
                where person_id = :guest and not exists (
                    select from mark mine
                    where mine.person_id = :into and mine.chapter = guest.chapter and mine.section = guest.section
                        and mine.anchor = guest.anchor and mine.kind = guest.kind)
                """).param("guest", guest.value()).param("into", into.value()).update();
        erase(guest);
    }

    void erase(PersonId owner) {
        jdbc.sql("delete from mark where person_id = :person")
                .param("person", owner.value())
                .update();
    }

    private static Mark read(ResultSet row, int number) throws SQLException {
        return new Mark(
                row.getObject("mark_id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("chapter"),
                row.getString("section"),
                row.getString("anchor"),
                Mark.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("quote"),
                Optional.ofNullable(row.getString("body")),
                row.getTimestamp("created_at").toInstant());
    }
}
