package app.gradient.classroom;

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

/** What is set to each group, and until when. */
@Repository
class Assignments {
    private final JdbcClient jdbc;
    private final Ids ids;

    Assignments(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** By due date. */
    List<Assignment> of(GroupId group) {
        return jdbc.sql("select * from assignment where study_group_id = :group order by due_at, assignment_id")
                .param("group", group.value())
                .query(Assignments::read)
                .list();
    }

    /** A section set again gets the new date. */
    void put(GroupId group, String chapter, String section, Instant dueAt, Instant now) {
        jdbc.sql("""
                insert into assignment (assignment_id, study_group_id, chapter, section, due_at, created_at)
                values (:id, :group, :chapter, :section, :due, :now)
                on conflict on constraint assignment_once do update set due_at = excluded.due_at
                """)
                .param("id", ids.next())
                .param("group", group.value())
                .param("chapter", chapter)
                .param("section", section)
                .param("due", Timestamp.from(dueAt))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** @return what was withdrawn, if the group had it */
    Optional<Assignment> delete(GroupId group, UUID id) {
        return jdbc.sql("delete from assignment where study_group_id = :group and assignment_id = :id returning *")
                .param("group", group.value())
                .param("id", id)
                .query(Assignments::read)
                .optional();
    }

    private static Assignment read(ResultSet row, int number) throws SQLException {
        return new Assignment(
                row.getObject("assignment_id", UUID.class),
                new GroupId(row.getObject("study_group_id", UUID.class)),
                row.getString("chapter"),
                row.getString("section"),
                row.getTimestamp("due_at").toInstant());
    }
}
