package app.gradient.classroom;

import app.gradient.account.PersonId;
import app.gradient.platform.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is in which group, and since when. Leaving keeps the row, so that it can be undone. */
@Repository
class Memberships {
    private final JdbcClient jdbc;
    private final Ids ids;

    Memberships(JdbcClient jdbc, Ids ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Joining twice, or again after leaving, is one membership; the first day of joining stays. */
    void join(GroupId group, PersonId learner, Instant at) {
        jdbc.sql("""
                insert into membership (membership_id, study_group_id, person_id, joined_at)
                values (:id, :group, :person, :at)
                on conflict on constraint membership_once do update set left_at = null, ended = null
                """)
                .param("id", ids.next())
                .param("group", group.value())
                .param("person", learner.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** How a membership ended. */
    enum Ended {
        LEFT,
        REMOVED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @return whether the person was in the group until now */
    boolean end(GroupId group, PersonId learner, Ended how, Instant at) {
        return jdbc.sql("""
                update membership set left_at = :at, ended = :how
                where study_group_id = :group and person_id = :person and left_at is null
                """)
                        .param("at", Timestamp.from(at))
                        .param("how", how.word())
                        .param("group", group.value())
                        .param("person", learner.value())
                        .update()
                > 0;
    }

    /** Takes an end of this kind back. @return whether there was one */
    boolean restore(GroupId group, PersonId learner, Ended how) {
        return jdbc.sql("""
                update membership set left_at = null, ended = null
                where study_group_id = :group and person_id = :person and ended = :how
                """)
                        .param("how", how.word())
                        .param("group", group.value())
                        .param("person", learner.value())
                        .update()
                > 0;
    }

    boolean contains(GroupId group, PersonId learner) {
        return jdbc.sql("""
                select exists (select from membership
                    where study_group_id = :group and person_id = :person and left_at is null)
                """)
                .param("group", group.value())
                .param("person", learner.value())
                .query(Boolean.class)
                .single();
    }

    /** The present members with their day of joining. */
    Map<PersonId, Instant> of(GroupId group) {
        return jdbc
                .sql("select person_id, joined_at from membership where study_group_id = :group and left_at is null")
                .param("group", group.value())
                .query((row, number) -> Map.entry(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getTimestamp("joined_at").toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<GroupId, Integer> sizes(List<GroupId> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                select study_group_id, count(*) as members from membership
                where study_group_id in (:groups) and left_at is null group by study_group_id
                """)
                .param("groups", groups.stream().map(GroupId::value).toList())
                .query((row, number) ->
                        Map.entry(new GroupId(row.getObject("study_group_id", UUID.class)), row.getInt("members")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
