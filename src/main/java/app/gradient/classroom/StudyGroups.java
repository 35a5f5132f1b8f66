package app.gradient.classroom;

import app.gradient.account.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The study groups. */
@Repository
class StudyGroups {
    private final JdbcClient jdbc;

    StudyGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(StudyGroup group) {
        jdbc.sql("""
                insert into study_group (study_group_id, instructor_id, title, code, created_at, version)
                values (:id, :instructor, :title, :code, :at, 0)
                """)
                .param("id", group.id().value())
                .param("instructor", group.instructor().value())
                .param("title", group.title())
                .param("code", group.code().value())
                .param("at", Timestamp.from(group.createdAt()))
                .update();
    }

    Optional<StudyGroup> find(GroupId id) {
        return jdbc.sql("select * from study_group where study_group_id = :id")
                .param("id", id.value())
                .query(StudyGroups::read)
                .optional();
    }

    Optional<StudyGroup> find(InviteCode code) {
        return jdbc.sql("select * from study_group where code = :code")
                .param("code", code.value())
                .query(StudyGroups::read)
                .optional();
    }

    List<StudyGroup> taughtBy(PersonId instructor) {
        return jdbc.sql("select * from study_group where instructor_id = :person order by title, study_group_id")
                .param("person", instructor.value())
                .query(StudyGroups::read)
                .list();
    }

    List<StudyGroup> all() {
        return jdbc.sql("select * from study_group order by title, study_group_id")
                .query(StudyGroups::read)
                .list();
    }

    List<StudyGroup> joinedBy(PersonId learner) {
        return jdbc.sql("""
                select g.* from study_group g join membership m using (study_group_id)
                where m.person_id = :person and m.left_at is null
                order by g.title, g.study_group_id
                """)
                .param("person", learner.value())
                .query(StudyGroups::read)
                .list();
    }

    void rename(GroupId id, String title) {
        jdbc.sql("update study_group set title = :title, version = version + 1 where study_group_id = :id")
                .param("title", title)
                .param("id", id.value())
                .update();
    }

    void recode(GroupId id, InviteCode code) {
        jdbc.sql("update study_group set code = :code, version = version + 1 where study_group_id = :id")
                .param("code", code.value())
                .param("id", id.value())
                .update();
    }

    private static StudyGroup read(ResultSet row, int number) throws SQLException {
        return new StudyGroup(
                new GroupId(row.getObject("study_group_id", UUID.class)),
                new PersonId(row.getObject("instructor_id", UUID.class)),
                row.getString("title"),
                new InviteCode(row.getString("code")),
                row.getTimestamp("created_at").toInstant());
    }
}
